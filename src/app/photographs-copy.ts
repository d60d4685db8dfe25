import { PhotographPaths, type FolderWords } from '../exchange/photograph-paths.ts';
import { zipStream, type PackedFile } from '../exchange/zip/zip-stream.ts';
import type { ProjectContents } from '../training/store/records.ts';
import type { OutputSink } from './exchange/output.ts';

/** Photographs read at once: about 1 MB. */
const batchSize = 64;

/** What a copy is made of. */
export interface CopySource {
  /** Asked for one after another: only one is in memory. */
  readonly projects: AsyncIterable<ProjectContents>;
  /** The JPEGs of photographs by id, without those that are gone. */
  readonly photoBytesOf: (photoIds: readonly string[]) => Promise<ReadonlyMap<string, ArrayBuffer>>;
}

/**
 * Writes every photograph into `sink`, as a zip of folders that a person can read. If that fails, a
 * project cannot be read, a photograph is missing, or `signal` is aborted, it throws. The caller closes the
 * sink, or takes it back.
 *
 * @param onProgress told how many photographs were written.
 */
export async function copyPhotographs(
  { projects, photoBytesOf }: CopySource,
  words: FolderWords,
  sink: OutputSink,
  onProgress: (photoCount: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const paths = new PhotographPaths(words);
  let done = 0;
  async function* files(): AsyncGenerator<PackedFile> {
    for await (const project of projects) {
      const places = [...paths.of(project)];
      for (let from = 0; from < places.length; from += batchSize) {
        const batch = places.slice(from, from + batchSize);
        const read = await photoBytesOf(batch.map(([id]) => id));
        for (const [id, path] of batch) {
          const bytes = read.get(id);
          // Whoever erases everything after this relies on it.
          if (!bytes) throw new Error(`There is no photograph ${id}.`);
          yield { path, bytes };
          onProgress(++done);
        }
      }
    }
  }
  for await (const chunk of zipStream(files())) {
    signal.throwIfAborted();
    await sink.write(chunk);
  }
}
