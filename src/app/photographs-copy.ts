import { PhotographPaths, type FolderWords } from '../exchange/photograph-paths.ts';
import { burstsCsv, type BurstRow } from '../exchange/split-folders.ts';
import { textFile } from '../exchange/text-files.ts';
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
  /** What tells whoever unpacks it how to use it. */
  readonly readMe?: string;
}

/**
 * Writes every photograph into `sink`, as a zip of folders that a person can read, with a list that says which
 * come from one recording. The caller closes the sink, or takes it back where this throws.
 *
 * @throws where a project cannot be read, a photograph is missing, the sink refuses, or `signal` is aborted.
 *
 * @param onProgress told how many photographs were written.
 */
export async function copyPhotographs(
  { projects, photoBytesOf, readMe }: CopySource,
  words: FolderWords,
  sink: OutputSink,
  onProgress: (photoCount: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const paths = new PhotographPaths(words);
  const recordings = new Map<string, number>();
  const rows: BurstRow[] = [];
  let done = 0;
  async function* files(): AsyncGenerator<PackedFile> {
    for await (const project of projects) {
      const places = [...paths.of(project)];
      rows.push(...burstRows(project, places, recordings));
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
    yield textFile('bursts.csv', burstsCsv(rows));
    if (readMe !== undefined) yield textFile('README.txt', readMe);
  }
  for await (const chunk of zipStream(files())) {
    signal.throwIfAborted();
    await sink.write(chunk);
  }
}

/** Which photographs of a project come from one recording. */
function burstRows(
  { bursts, photos }: ProjectContents,
  places: readonly (readonly [string, string])[],
  recordings: Map<string, number>,
): BurstRow[] {
  const burstById = new Map(bursts.map((burst) => [burst.id, burst]));
  const burstOf = new Map(photos.map(({ id, burstId }) => [id, burstById.get(burstId)!]));
  return places.map(([id, path]) => {
    const { originId, isTest } = burstOf.get(id)!;
    if (!recordings.has(originId)) recordings.set(originId, recordings.size);
    const folder = path.split('/').at(-2)!;
    const part = isTest ? 'test' : 'train';
    return { path, folder, recording: recordings.get(originId)!, part };
  });
}
