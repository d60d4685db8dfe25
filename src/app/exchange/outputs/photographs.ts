import { projectOf, type Output } from '../output.ts';

/** Bytes of a photograph in the list that a zip keeps. */
const recordBytes = 200;

/** The photographs in folders by class, for people and for programs. */
export const photographsOutput: Output = {
  id: 'photographs',
  purpose: 'photographs',
  subjects: ['project'],
  type: 'application/zip',
  extension: '.zip',
  offered: (subject) => projectOf(subject).contents.photos.length > 0,
  estimateBytes: async (subject) =>
    projectOf(subject).contents.photos.reduce(
      (sum, { byteLength }) => sum + byteLength + recordBytes,
      0,
    ),
  write: async (...given) => (await import('./write-photographs.ts')).writePhotographs(...given),
};
