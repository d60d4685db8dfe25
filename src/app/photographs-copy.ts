import { photographPaths, type FolderWords } from '../exchange/photograph-paths.ts';
import { zipStream, type PackedFile } from '../exchange/zip-stream.ts';
import type { ProjectContents } from '../training/store/records.ts';
import type { FileSink } from './save-file.ts';

/** Photographs read at once: about 1 MB. */
const batchSize = 64;

/** What a copy is made of. */
export interface CopySource {
  readonly projects: readonly ProjectContents[];
  readonly photoBytes: (photoId: string) => Promise<ArrayBuffer | undefined>;
}

/**
 * Writes every photograph into `sink`, as a zip of folders that a person can read. Closes the sink; if
 * that fails, a photograph is missing, or `signal` is aborted, it throws; the caller aborts the sink.
 *
 * @param onProgress told how many photographs were written.
 */
export async function copyPhotographs(
  { projects, photoBytes }: CopySource,
  words: FolderWords,
  sink: FileSink,
  onProgress: (photoCount: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const paths = [...photographPaths(projects, words)];
  async function* files(): AsyncGenerator<PackedFile> {
    for (let from = 0; from < paths.length; from += batchSize) {
      const batch = paths.slice(from, from + batchSize);
      const read = await Promise.all(batch.map(([id]) => photoBytes(id)));
      for (const [index, bytes] of read.entries()) {
        // Whoever erases everything after this relies on it.
        if (!bytes) throw new Error(`There is no photograph ${batch[index]![0]}.`);
        yield { path: batch[index]![1], bytes };
        onProgress(from + index + 1);
      }
    }
  }
  for await (const chunk of zipStream(files())) {
    signal.throwIfAborted();
    await sink.write(chunk);
  }
  await sink.close();
}
