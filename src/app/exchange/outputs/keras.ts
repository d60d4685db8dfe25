import type { Output } from '../output.ts';
import { hasNetwork, weightBytes } from './models/sizes.ts';

/** Three photographs twice, and the programs. */
const besidesBytes = 250_000;

/** The network for Keras, with a program that checks it. */
export const kerasOutput: Output = {
  id: 'keras',
  purpose: 'notebook',
  subjects: ['project', 'run'],
  type: 'application/zip',
  extension: '.zip',
  offered: hasNetwork,
  estimateBytes: async (subject) => weightBytes(subject) + besidesBytes,
  write: async (...given) => (await import('./write-keras.ts')).writeKeras(...given),
};
