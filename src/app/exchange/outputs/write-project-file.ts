import { projectFiles } from '../../../exchange/project-file/write-project.ts';
import { zipStream, type PackedFile } from '../../../exchange/zip/zip-stream.ts';
import { projectOf, type Output } from '../output.ts';

/** Writes a project with all that belongs to it (src/exchange/README.md). */
export const writeProjectFile: Output['write'] = async (subject, sink, watch, words) => {
  const { contents, runs, building, ...source } = projectOf(subject);
  const files = projectFiles({
    contents,
    media: await source.media(),
    embeddings: await source.embeddings(),
    runs,
    checkpointOf: source.checkpointOf,
    ...(building && { building }),
    photoBytesOf: source.photoBytesOf,
    words: { none: words.none, readMe: words.readMe['project-file'] },
    madeAt: new Date(),
    onLoss: (loss) => {
      if (loss.photos + loss.runs + loss.coarser > 0) watch.onLoss?.(loss);
    },
  });
  const total = contents.photos.length;
  let done = 0;
  async function* counted(): AsyncGenerator<PackedFile> {
    for await (const file of files) {
      watch.signal.throwIfAborted();
      yield file;
      if (file.path.endsWith('.jpg')) watch.onProgress(Math.min(++done, total), total);
    }
  }
  for await (const chunk of zipStream(counted())) await sink.write(chunk);
};
