import { copyPhotographs } from '../../photographs-copy.ts';
import { projectOf, type Output } from '../output.ts';

/** Writes the photographs of a project in folders (src/exchange/photograph-paths.ts). */
export const writePhotographs: Output['write'] = async (subject, sink, watch, words) => {
  const { contents, photoBytesOf } = projectOf(subject);
  const total = contents.photos.length;
  async function* projects() {
    yield contents;
  }
  await copyPhotographs(
    { projects: projects(), photoBytesOf, readMe: words.readMe.photographs },
    words,
    sink,
    (done) => watch.onProgress(done, total),
    watch.signal,
  );
};
