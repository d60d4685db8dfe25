import type { Output } from '../output.ts';
import { hasNetwork, kerasBytes } from './models/sizes.ts';

/** The network for Keras, with a program that checks it. */
export const kerasOutput: Output = {
  id: 'keras',
  purpose: 'notebook',
  subjects: ['project', 'run'],
  type: 'application/zip',
  extension: '.zip',
  offered: hasNetwork,
  estimateBytes: async (subject) => kerasBytes(subject),
  write: async (...given) => (await import('./write-keras.ts')).writeKeras(...given),
};
