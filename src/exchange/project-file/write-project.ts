import { cutName } from '../../core/plain-name.ts';
import { toBase64 } from '../base64.ts';
import type { Checkpoint } from '../../training/network/types.ts';
import type { MediaRecord, ProjectContents, RunRecord } from '../../training/store/records.ts';
import { fileLimits } from '../zip/file-limits.ts';
import type { PackedFile } from '../zip/zip-stream.ts';
import { floatBytes } from '../float-file.ts';
import { grouped } from '../photographs/grouped.ts';
import { fittingRuns } from './fitting-runs.ts';
import { ownOf } from './own-of.ts';
import { mediaPath, ProjectPaths } from './project-paths.ts';
import { presentVersion } from './raised.ts';
import { parseManifest } from './read-project.ts';
import { longestNetwork, type Manifest, type ManifestRun } from './schema.ts';
import {
  writableBurst,
  writableClass,
  writableEmbeddings,
  writableMedia,
  writablePhoto,
  writablePhotos,
} from './writable-contents.ts';
import { stateOf, writableRun } from './writable-run.ts';

/** What one eye saw, by photograph. */
export interface EmbeddingSet {
  readonly eyeKey: string;
  /** `[dimension]` each. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

/** What a project file is made of. */
export interface ProjectFileSource {
  readonly contents: ProjectContents;
  readonly media: readonly MediaRecord[];
  readonly embeddings: readonly EmbeddingSet[];
  readonly runs: readonly RunRecord[];
  /** What a run goes on from, read whenever it is asked for; undefined before its first epoch. */
  readonly checkpointOf: (runId: string) => Promise<Checkpoint | undefined>;
  /** The network that is being built, and how it is to be learned. */
  readonly building?: Manifest['building'];
  /** JPEGs of photographs, without those that are gone. */
  readonly photoBytesOf: (photoIds: readonly string[]) => Promise<ReadonlyMap<string, ArrayBuffer>>;
  /** Words for what a person finds who unpacks it. */
  readonly words: { readonly none: string; readonly readMe: string };
  readonly madeAt: Date;
  /** Told what the file does not have of the project, before anything is written. */
  readonly onLoss?: (loss: ProjectLoss) => void;
}

/** What is not in a file, as no reader would take it: how many of each. */
export interface ProjectLoss {
  /** Heavier than any photograph of this size. */
  readonly photos: number;
  /** Trainings whose weights do not fit what they say of themselves, or for which there is no room. */
  readonly runs: number;
  /** Trainings whose curves by batch are coarser. */
  readonly coarser: number;
}

/** Photographs read at once: about 1 MB. */
const batchSize = 64;

/**
 * The files of a project file, one after another: first `vistazo.json`, which says what all others are,
 * then a word for whoever unpacks it, and photographs in folders by class. What runs go on from is read twice,
 * for its lengths and for its numbers, and never that
 * of two at once that have ended.
 *
 * What is written is what the reader takes: it is asked before the first byte, and what it would refuse the whole
 * file for is left out and told of.
 *
 * @throws {Error} if a photograph is gone, or a run went on meanwhile: half a project is no copy; or if the reader
 *   would not open it all the same.
 */
export async function* projectFiles(given: ProjectFileSource): AsyncGenerator<PackedFile> {
  const photos = await writablePhotos(given.contents, given.photoBytesOf);
  const source = withoutLooseEnds({ ...given, contents: { ...given.contents, photos } });
  const paths = new ProjectPaths(source.contents, source.words.none);
  const read: ManifestRun[] = [];
  // A run that is going on would be elsewhere when its turn comes.
  const unended = new Map<string, Checkpoint>();
  for (const record of source.runs) {
    const checkpoint = await source.checkpointOf(record.id);
    const run = writableRun(record, checkpoint);
    if (run) read.push(run);
    if (run && checkpoint && !record.end) unended.set(record.id, checkpoint);
  }
  const rest = textBytes(JSON.stringify(manifestOf(source, paths, []))).byteLength;
  const { runs, coarser } = fittingRuns(read, fileLimits.maxJsonBytes - rest);
  source.onLoss?.({
    photos: given.contents.photos.length - photos.length,
    runs: source.runs.length - runs.length,
    coarser,
  });
  const manifest = manifestOf(source, paths, runs);
  yield { path: 'vistazo.json', bytes: readableText(manifest) };
  yield { path: 'README.txt', bytes: textBytes(source.words.readMe) };
  for (const { id, bytes, type } of source.media) yield { path: mediaPath(id, type), bytes };
  for (const [index, { vectors }] of source.embeddings.entries()) {
    const { path, photoIds } = manifest.embeddings[index]!;
    yield { path, bytes: floatBytes(photoIds.map((id) => vectors.get(id)!)) };
  }
  for (const { id, state } of runs) {
    if (!state) continue;
    const checkpoint = unended.get(id) ?? (await source.checkpointOf(id));
    if (!checkpoint || !isSameState(state, stateOf(id, checkpoint))) {
      throw new Error(`The run ${id} went on while it was written.`);
    }
    yield { path: state.path, bytes: floatBytes(arraysOf(checkpoint)) };
  }
  yield* photoFiles(source, [...paths.ofPhotos]);
}

async function* photoFiles(
  { photoBytesOf }: ProjectFileSource,
  photos: readonly (readonly [id: string, path: string])[],
): AsyncGenerator<PackedFile> {
  for (let from = 0; from < photos.length; from += batchSize) {
    const batch = photos.slice(from, from + batchSize);
    const read = await photoBytesOf(batch.map(([id]) => id));
    for (const [id, path] of batch) {
      const bytes = read.get(id);
      if (!bytes) throw new Error(`There is no photograph ${id}.`);
      const written = writablePhoto(bytes);
      if (!written) throw new Error(`The photograph ${id} is heavier than it was said to be.`);
      yield { path, bytes: written };
    }
  }
}

/** A project without names of what is not there: recordings of no photograph, reactions whose picture is gone. */
function withoutLooseEnds(source: ProjectFileSource): ProjectFileSource {
  const { contents } = source;
  const media = writableMedia(source.media);
  const mediaIds = new Set(media.map(({ id }) => id));
  const taken = new Set(contents.photos.map(({ burstId }) => burstId));
  return {
    ...source,
    media,
    contents: {
      ...contents,
      classes: contents.classes.map((record) => writableClass(record, mediaIds)),
      bursts: contents.bursts.filter(({ id }) => taken.has(id)).map(writableBurst),
    },
    embeddings: writableEmbeddings(source.embeddings, contents),
  };
}

/** @throws {Error} if it is not read again. */
function readableText(manifest: Manifest): ArrayBuffer {
  const text = JSON.stringify(manifest);
  const bytes = textBytes(text);
  const parsed = parseManifest(text);
  if (!parsed.ok) throw new Error(`No reader takes it: ${JSON.stringify(parsed.trouble)}`);
  if (bytes.byteLength > fileLimits.maxJsonBytes)
    throw new Error('No reader takes so long a list.');
  return bytes;
}

function manifestOf(
  source: ProjectFileSource,
  paths: ProjectPaths,
  runs: readonly ManifestRun[],
): Manifest {
  const { contents, media, embeddings, building, madeAt } = source;
  const { id, name, createdAtMs, strictness, received } = contents.project;
  const byBurst = grouped(contents.photos, ({ burstId }) => burstId);
  return {
    format: 'vistazo-project',
    version: presentVersion,
    madeAt: madeAt.toISOString(),
    project: {
      id,
      name: cutName(name),
      createdAtMs,
      strictness,
      ...(received && {
        received: {
          ...received,
          projectName: cutName(received.projectName),
          card: toBase64(received.card),
        },
      }),
    },
    classes: contents.classes.map(ownOf),
    bursts: contents.bursts.map((burst) => ({
      ...ownOf(burst),
      photos: byBurst.get(burst.id)!.map(({ id: photoId, index }) => ({
        id: photoId,
        index,
        path: paths.ofPhotos.get(photoId)!,
      })),
    })),
    media: media.map(({ id: mediaId, type }) => ({
      id: mediaId,
      type,
      path: mediaPath(mediaId, type),
    })),
    embeddings: embeddings.map(({ eyeKey, vectors }, index) => {
      const [[, { length: dimension }]] = vectors as unknown as [[string, Float32Array]];
      return { eyeKey, dimension, path: `embeddings/${index}.f32`, photoIds: [...vectors.keys()] };
    }),
    runs: [...runs],
    ...(building && building.network.length <= longestNetwork && { building }),
  };
}

function isSameState(...states: readonly NonNullable<ManifestRun['state']>[]): boolean {
  const [first, second] = states.map((state) => JSON.stringify(state));
  return first === second;
}

function arraysOf({ weights, optimizerState, best }: Checkpoint): Float32Array[] {
  return [...weights, ...optimizerState.arrays, ...(best?.weights ?? [])];
}

function textBytes(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}
