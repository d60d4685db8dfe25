import { projectOf, type Output } from '../output.ts';

/** Bytes of a class, a burst or a photograph in the list that a zip keeps and in `vistazo.json`. */
const recordBytes = 400;

/** The whole project: what Vistazo opens again, here or on another device. */
export const projectFileOutput: Output = {
  id: 'project-file',
  purpose: 'phone',
  subjects: ['project'],
  type: 'application/x-vistazo',
  extension: '.vistazo',
  estimateBytes: async (subject) => {
    const { contents, media, embeddings } = projectOf(subject);
    const photoBytes = contents.photos.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const mediaBytes = (await media()).reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    const seen = (await embeddings()).reduce((sum, { vectors }) => sum + vectors.size, 0);
    return photoBytes + mediaBytes + 4 * 320 * seen + recordBytes * contents.photos.length;
  },
  write: async (...given) => (await import('./write-project-file.ts')).writeProjectFile(...given),
};
