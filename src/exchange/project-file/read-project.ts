import * as v from 'valibot';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import { eyeDimension, eyeFamily } from '../../models/eye/eye-key.ts';
import { soundMoments } from '../../training/network/moments.ts';
import type { Checkpoint } from '../../training/network/types.ts';
import { fileLimits } from '../zip/file-limits.ts';
import { openZip, type OpenedZip, type ZipTrouble } from '../zip/zip-reader.ts';
import { allFinite, readFloats } from '../float-file.ts';
import { presentVersion, raised } from './raised.ts';
import { runModel } from './run-model.ts';
import { hasStateOfItsModel } from './run-state.ts';
import { manifestSchema, maxClasses, type Manifest, type ManifestRun } from './schema.ts';

/** Why a file is not opened as a project. */
export type ProjectFileTrouble =
  | ZipTrouble
  /** A zip, but of something else. */
  | { readonly kind: 'not-a-project' }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** More than a phone can show and learn. */
  | { readonly kind: 'too-many-classes'; readonly count: number; readonly max: number }
  /** `vistazo.json` says something that no project says, at this place. */
  | { readonly kind: 'bad-manifest'; readonly where: string };

/** A project file whose manifest was read and holds together; everything else is read when asked for. */
export class ProjectFile {
  readonly manifest: Manifest;
  readonly #zip: OpenedZip;

  constructor(manifest: Manifest, zip: OpenedZip) {
    this.manifest = manifest;
    this.#zip = zip;
  }

  /** Unpacked size of a file of it, as its list says. */
  byteLength(path: string): number {
    return this.#zip.byteLength(path) ?? 0;
  }

  /** Bytes of a photograph, or of media, by the path that the manifest gives. */
  bytes(path: string): Promise<Outcome<Uint8Array<ArrayBuffer>, ZipTrouble>> {
    return this.#zip.read(path);
  }

  /** What one eye saw: vectors by photograph. Numbers that are none are damage. */
  async embeddings(index: number): Promise<Outcome<Map<string, Float32Array>, ZipTrouble>> {
    const { path, dimension, photoIds } = this.manifest.embeddings[index]!;
    const read = await this.#floats(
      path,
      photoIds.map(() => dimension),
    );
    if (!read.ok) return read;
    if (!allFinite(read.value)) return failure({ kind: 'damaged', path });
    return success(new Map(photoIds.map((id, i) => [id, read.value[i]!])));
  }

  /** What a run goes on from; undefined if the file has none of it. */
  async checkpoint({ state }: ManifestRun): Promise<Outcome<Checkpoint | undefined, ZipTrouble>> {
    if (!state) return success(undefined);
    const { weights, optimizer, best } = state;
    const read = await this.#floats(state.path, [
      ...weights,
      ...optimizer,
      ...(best?.weights ?? []),
    ]);
    if (!read.ok) return read;
    const bestFrom = weights.length + optimizer.length;
    const inUse = read.value.slice(0, weights.length);
    const moments = read.value.slice(weights.length, bestFrom);
    const ofBest = read.value.slice(bestFrom);
    if (!allFinite([...inUse, ...ofBest])) return failure({ kind: 'damaged', path: state.path });
    return success({
      epoch: state.epoch,
      weights: inUse,
      optimizerState: soundMoments({ step: state.step, arrays: moments }),
      ...(best && { best: { epoch: best.epoch, weights: ofBest } }),
    });
  }

  async #floats(path: string, lengths: readonly number[]) {
    const read = await this.#zip.read(path);
    if (!read.ok) return read;
    const arrays = readFloats(read.value, lengths);
    return arrays ? success(arrays) : failure({ kind: 'damaged', path } as const);
  }
}

/** Opens a project file; nothing of it is taken before all that its manifest says holds together. */
export async function openProjectFile(
  file: Blob,
): Promise<Outcome<ProjectFile, ProjectFileTrouble>> {
  const zip = await openZip(file, fileLimits);
  if (!zip.ok) return zip;
  const length = zip.value.byteLength('vistazo.json');
  if (length === undefined) return failure({ kind: 'not-a-project' });
  const { maxJsonBytes: maxBytes } = fileLimits;
  if (length > maxBytes) return failure({ kind: 'too-large', path: 'vistazo.json', maxBytes });
  const read = await zip.value.read('vistazo.json');
  if (!read.ok) return read;
  const manifest = parseManifest(new TextDecoder().decode(read.value));
  if (!manifest.ok) return manifest;
  const missing = pathsOf(manifest.value).find((path) => zip.value.byteLength(path) === undefined);
  if (missing !== undefined) return failure({ kind: 'damaged', path: missing });
  return success(new ProjectFile(manifest.value, zip.value));
}

/** Reads `vistazo.json`, trusting none of it. */
export function parseManifest(text: string): Outcome<Manifest, ProjectFileTrouble> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure({ kind: 'damaged', path: 'vistazo.json' });
  }
  const { format, version } = (typeof json === 'object' && json ? json : {}) as Record<
    string,
    unknown
  >;
  if (format !== 'vistazo-project') return failure({ kind: 'not-a-project' });
  if (typeof version === 'number' && version > presentVersion) {
    return failure({ kind: 'newer-version', version });
  }
  const { classes } = json as { readonly classes?: unknown };
  if (Array.isArray(classes) && classes.length > maxClasses) {
    return failure({ kind: 'too-many-classes', count: classes.length, max: maxClasses });
  }
  const parsed = v.safeParse(manifestSchema, raised(json as object, version), { abortEarly: true });
  if (!parsed.success) return failure({ kind: 'bad-manifest', where: whereIs(parsed.issues[0]) });
  const where = looseEnd(parsed.output);
  return where === undefined ? success(parsed.output) : failure({ kind: 'bad-manifest', where });
}

function whereIs(issue: v.BaseIssue<unknown>): string {
  return (v.getDotPath(issue) ?? '').slice(0, 100);
}

/** The first name that names nothing, is given twice, or a network that is none. */
function looseEnd(manifest: Manifest): string | undefined {
  const { classes, bursts, media, embeddings, runs } = manifest;
  const photos = bursts.flatMap((burst) => burst.photos);
  const classIds = new Set(classes.map(({ id }) => id));
  const photoIds = new Set(photos.map(({ id }) => id));
  const mediaIds = new Set(media.map(({ id }) => id));
  const isTwice = (names: ReadonlySet<string>, things: readonly unknown[]) =>
    names.size !== things.length;
  if (isTwice(classIds, classes)) return 'classes';
  if (isTwice(photoIds, photos)) return 'photos';
  if (isTwice(mediaIds, media)) return 'media';
  if (isTwice(new Set(bursts.map(({ id }) => id)), bursts)) return 'bursts';
  if (isTwice(new Set(runs.map(({ id }) => id)), runs)) return 'runs';
  // One file that a million photographs name would be unpacked a million times.
  const paths = pathsOf(manifest);
  if (isTwice(new Set(paths), paths)) return 'paths';
  const homeless = bursts.findIndex(
    ({ classId, photos: own }) => !classIds.has(classId) || own.length === 0,
  );
  if (homeless >= 0) return `bursts.${homeless}`;
  const silent = classes.findIndex(({ reaction }) => {
    const { picture, sound } = reaction ?? {};
    const named = [
      picture?.kind === 'photo' ? picture.mediaId : undefined,
      sound?.kind === 'phrase' ? sound.mediaId : undefined,
    ];
    return named.some((one) => one !== undefined && !mediaIds.has(one));
  });
  if (silent >= 0) return `classes.${silent}.reaction`;
  const unseen = embeddings.findIndex((set) => set.photoIds.some((id) => !photoIds.has(id)));
  if (unseen >= 0) return `embeddings.${unseen}`;
  const foreign = embeddings.findIndex(
    ({ eyeKey, dimension }) => eyeKey.startsWith(eyeFamily) && dimension !== eyeDimension,
  );
  if (foreign >= 0) return `embeddings.${foreign}.dimension`;
  const unread = runs.findIndex((run) => runModel(run) === undefined);
  if (unread >= 0) return `runs.${unread}.model`;
  const misfit = runs.findIndex((run) => !hasStateOfItsModel(run, runModel(run)!));
  return misfit >= 0 ? `runs.${misfit}.state` : undefined;
}

function pathsOf({ bursts, media, embeddings, runs }: Manifest): string[] {
  return [
    ...bursts.flatMap(({ photos }) => photos.map(({ path }) => path)),
    ...media.map(({ path }) => path),
    ...embeddings.map(({ path }) => path),
    ...runs.flatMap(({ state }) => (state ? [state.path] : [])),
  ];
}
