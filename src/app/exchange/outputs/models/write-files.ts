import { zipStream, type PackedFile } from '../../../../exchange/zip/zip-stream.ts';
import type { OutputSink, OutputWatch, ProjectSubject } from '../../output.ts';

/** Photographs read at once: about 1 MB. */
const batchSize = 64;

/** Writes files as a zip. @throws the signal's reason once it is aborted. */
export async function writeFiles(
  files: AsyncIterable<PackedFile> | Iterable<PackedFile>,
  sink: OutputSink,
  { signal }: OutputWatch,
): Promise<void> {
  for await (const chunk of zipStream(files)) {
    signal.throwIfAborted();
    await sink.write(chunk);
  }
}

/**
 * The photographs of a project at their places, some at a time, so that memory does not grow with them.
 *
 * @param paths by id.
 * @throws Error if one is missing: half a copy is none.
 */
export async function* photographFiles(
  { photoBytesOf }: ProjectSubject,
  paths: ReadonlyMap<string, string>,
  { onProgress }: OutputWatch,
): AsyncGenerator<PackedFile> {
  const places = [...paths];
  let done = 0;
  for (let from = 0; from < places.length; from += batchSize) {
    const batch = places.slice(from, from + batchSize);
    const read = await photoBytesOf(batch.map(([id]) => id));
    for (const [id, path] of batch) {
      const bytes = read.get(id);
      if (!bytes) throw new Error(`There is no photograph ${id}.`);
      yield { path, bytes };
      onProgress(++done, places.length);
    }
  }
}
