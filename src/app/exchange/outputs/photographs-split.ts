import { projectOf, type Output } from '../output.ts';
import { photographBytes } from './models/sizes.ts';

/** The photographs in folders for learning and for measuring. */
export const photographsSplitOutput: Output = {
  id: 'photographs-split',
  purpose: 'more',
  subjects: ['project'],
  type: 'application/zip',
  extension: '.zip',
  offered: (subject) => projectOf(subject).contents.photos.length > 0,
  estimateBytes: async (subject) => photographBytes(subject),
  write: async (...given) =>
    (await import('./write-photographs-split.ts')).writePhotographsSplit(...given),
};
