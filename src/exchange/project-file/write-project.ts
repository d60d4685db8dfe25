import { cutName } from '../../core/plain-name.ts';
import { toBase64 } from '../base64.ts';
import type { Checkpoint } from '../../training/network/types.ts';
import type { MediaRecord, ProjectContents, RunRecord } from '../../training/store/records.ts';
import type { PackedFile } from '../zip/zip-stream.ts';
import { floatBytes } from '../float-file.ts';
import { mediaPath, ProjectPaths } from './project-paths.ts';
import { presentVersion } from './raised.ts';
import { longestDetail, type Manifest, type ManifestRun } from './schema.ts';

/** A run, and what it goes on from. */
export interface RunWithState {
  readonly record: RunRecord;
  readonly checkpoint?: Checkpoint;
}

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
  readonly runs: readonly RunWithState[];
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
 * then a word for whoever unpacks it, and photographs in folders by class.
 *
 * @throws {Error} if a photograph is gone: half a project is no copy.
 */
export async function* projectFiles(given: ProjectFileSource): AsyncGenerator<PackedFile> {
  const source = { ...given, embeddings: given.embeddings.filter(seesAnyOf(given.contents)) };
  const paths = new ProjectPaths(source.contents, source.words.none);
  const manifest = manifestOf(source, paths);
  yield { path: 'vistazo.json', bytes: textBytes(JSON.stringify(manifest, undefined, 1)) };
  yield { path: 'README.txt', bytes: textBytes(source.words.readMe) };
  for (const { id, bytes, type } of source.media) yield { path: mediaPath(id, type), bytes };
  for (const [index, { vectors }] of source.embeddings.entries()) {
    const { path, photoIds } = manifest.embeddings[index]!;
    yield { path, bytes: floatBytes(photoIds.map((id) => vectors.get(id)!)) };
  }
  for (const [index, { checkpoint }] of source.runs.entries()) {
    const { state } = manifest.runs[index]!;
    if (state && checkpoint) yield { path: state.path, bytes: floatBytes(arraysOf(checkpoint)) };
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

function manifestOf(source: ProjectFileSource, paths: ProjectPaths): Manifest {
  const { contents, media, embeddings, runs, building, madeAt } = source;
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
    runs: runs.map(manifestRun),
    ...(building && { building }),
  };
}

function manifestRun({ record, checkpoint }: RunWithState): ManifestRun {
  const { name, classNames, end } = record;
  const run = structuredClone({
    ...ownOf(record),
    // What was kept before there was a limit must not make a file that nobody opens.
    name: cutName(name),
    classNames: classNames.map((one) => cutName(one)),
    ...(end?.kind === 'failed' && { end: { ...end, detail: cutName(end.detail, longestDetail) } }),
  }) as unknown as ManifestRun;
  if (!checkpoint) return run;
  const { weights, optimizerState, best } = checkpoint;
  const lengths = (arrays: readonly Float32Array[]) => arrays.map(({ length }) => length);
  return {
    ...run,
    state: {
      path: `runs/${record.id}.f32`,
      epoch: checkpoint.epoch,
      step: optimizerState.step,
      weights: lengths(weights),
      optimizer: lengths(optimizerState.arrays),
      ...(best && { best: { epoch: best.epoch, weights: lengths(best.weights) } }),
    },
  };
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
