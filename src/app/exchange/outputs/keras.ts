import type { Output, OutputSubject } from '../output.ts';
import { hasNetwork, weightBytes } from './models/sizes.ts';

/** Three photographs twice, as the eye takes them, and the programs. */
const besidesEyeBytes = 250_000;
/** Three photographs as they are stored, and the programs. */
const besidesBytes = 60_000;

function bytesBeside(subject: OutputSubject): number {
  if (subject.kind === 'project' || subject.run.model.kind === 'eye') return besidesEyeBytes;
  const { sizePx, channels } = subject.run.model.description.input;
  return besidesBytes + 3 * sizePx ** 2 * channels;
}

/** The network for Keras, with a program that checks it. */
export const kerasOutput: Output = {
  id: 'keras',
  purpose: 'notebook',
  subjects: ['project', 'run'],
  type: 'application/zip',
  extension: '.zip',
  offered: hasNetwork,
  estimateBytes: async (subject) => weightBytes(subject) + bytesBeside(subject),
  write: async (...given) => (await import('./write-keras.ts')).writeKeras(...given),
};
