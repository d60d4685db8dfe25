import { stateBytes } from '../../../exchange/project-file/run-state.ts';
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
    const { contents, media, embeddings, runs } = projectOf(subject);
    const photoBytes = contents.photos.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const mediaBytes = (await media()).reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    const seen = (await embeddings()).reduce((sum, { vectors }) => sum + vectors.size, 0);
    // Their losses, batch by batch, may be longer than the weights of a small network.
    const runBytes = runs.reduce(
      (sum, run) => sum + stateBytes(run) + JSON.stringify(run.history).length,
      0,
    );
    const records = recordBytes * contents.photos.length;
    return photoBytes + mediaBytes + 4 * 320 * seen + runBytes + records;
  },
  write: async (...given) => (await import('./write-project-file.ts')).writeProjectFile(...given),
};
