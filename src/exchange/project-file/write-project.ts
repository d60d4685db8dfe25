import { cutName } from '../../core/plain-name.ts';
import { toBase64 } from '../base64.ts';
import type { Checkpoint } from '../../training/network/types.ts';
import type { MediaRecord, ProjectContents, RunRecord } from '../../training/store/records.ts';
import type { PackedFile } from '../zip/zip-stream.ts';
import { floatBytes } from '../float-file.ts';
import { mediaPath, ProjectPaths } from './project-paths.ts';
import { presentVersion } from './raised.ts';
import { longestDetail, type Manifest, type ManifestRun } from './schema.ts';

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
}

/** Photographs read at once: about 1 MB. */
const batchSize = 64;

/**
 * The files of a project file, one after another: first `vistazo.json`, which says what all others are,
 * then a word for whoever unpacks it, and photographs in folders by class. What runs go on from is read twice,
 * for its lengths and for its numbers, and never that
 * of two at once that have ended.
 *
 * @throws {Error} if a photograph is gone, or a run went on meanwhile: half a project is no copy.
 */
export async function* projectFiles(given: ProjectFileSource): AsyncGenerator<PackedFile> {
  const source = { ...given, embeddings: given.embeddings.filter(seesAnyOf(given.contents)) };
  const paths = new ProjectPaths(source.contents, source.words.none);
  const runs: ManifestRun[] = [];
  // A run that is going on would be elsewhere when its turn comes.
  const unended = new Map<string, Checkpoint>();
  for (const record of source.runs) {
    const checkpoint = await source.checkpointOf(record.id);
    runs.push(manifestRun(record, checkpoint));
    if (checkpoint && !record.end) unended.set(record.id, checkpoint);
  }
  const manifest = manifestOf(source, paths, runs);
  yield { path: 'vistazo.json', bytes: textBytes(JSON.stringify(manifest, undefined, 1)) };
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
  const photos = [...paths.ofPhotos];
  for (let from = 0; from < photos.length; from += batchSize) {
    const batch = photos.slice(from, from + batchSize);
    const read = await source.photoBytesOf(batch.map(([id]) => id));
    for (const [id, path] of batch) {
      const bytes = read.get(id);
      if (!bytes) throw new Error(`There is no photograph ${id}.`);
      yield { path, bytes };
    }
  }
}

/** What was seen of photographs that are all gone is no part of a project, nor of any length. */
function seesAnyOf({ photos }: ProjectContents) {
  return ({ vectors }: EmbeddingSet) => photos.some(({ id }) => vectors.has(id));
}

function manifestOf(
  source: ProjectFileSource,
  paths: ProjectPaths,
  runs: Manifest['runs'],
): Manifest {
  const { contents, media, embeddings, building, madeAt } = source;
  const { id, name, createdAtMs, strictness, received } = contents.project;
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
    classes: contents.classes.map((one) => ({ ...ownOf(one), name: cutName(one.name) })),
    bursts: contents.bursts.map((burst) => ({
      ...ownOf(burst),
      photos: contents.photos
        .filter(({ burstId }) => burstId === burst.id)
        .map(({ id: photoId, index }) => ({
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
      const photoIds = contents.photos.map((photo) => photo.id).filter((one) => vectors.has(one));
      const dimension = vectors.get(photoIds[0] ?? '')?.length ?? 0;
      return { eyeKey, dimension, path: `embeddings/${index}.f32`, photoIds };
    }),
    runs,
    ...(building && { building }),
  };
}

function manifestRun(record: RunRecord, checkpoint: Checkpoint | undefined): ManifestRun {
  const { id, name, classNames, end } = record;
  const run = structuredClone({
    ...ownOf(record),
    // What was kept before there was a limit must not make a file that nobody opens.
    name: cutName(name),
    classNames: classNames.map((one) => cutName(one)),
    ...(end?.kind === 'failed' && { end: { ...end, detail: cutName(end.detail, longestDetail) } }),
  }) as unknown as ManifestRun;
  return checkpoint ? { ...run, state: stateOf(id, checkpoint) } : run;
}

/** Where what a run goes on from lies, and how long it is. */
function stateOf(
  runId: string,
  { epoch, weights, optimizerState, best }: Checkpoint,
): NonNullable<ManifestRun['state']> {
  const lengths = (arrays: readonly Float32Array[]) => arrays.map(({ length }) => length);
  return {
    path: `runs/${runId}.f32`,
    epoch,
    step: optimizerState.step,
    weights: lengths(weights),
    optimizer: lengths(optimizerState.arrays),
    ...(best && { best: { epoch: best.epoch, weights: lengths(best.weights) } }),
  };
}

function isSameState(...states: readonly NonNullable<ManifestRun['state']>[]): boolean {
  const [first, second] = states.map((state) => JSON.stringify(state));
  return first === second;
}

/** A record without what belongs to the store that it comes from. */
function ownOf<R extends { projectId: string; deletedAtMs?: number }>(record: R) {
  const own: Omit<R, 'projectId' | 'deletedAtMs'> & Partial<R> = { ...record };
  delete own.projectId;
  delete own.deletedAtMs;
  return own as Omit<R, 'projectId' | 'deletedAtMs'>;
}

function arraysOf({ weights, optimizerState, best }: Checkpoint): Float32Array[] {
  return [...weights, ...optimizerState.arrays, ...(best?.weights ?? [])];
}

function textBytes(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}
