import { failure, success, type Outcome } from '../../../core/outcome.ts';
import { cleanName } from '../../../exchange/foreign/class-labels.ts';
import { asOwnNetwork, type OwnNetwork } from '../../../exchange/foreign/own-network.ts';
import {
  readForeignModel,
  type ForeignModel,
  type ModelFiles,
} from '../../../exchange/foreign/read-model.ts';
import { runnableFiles } from '../../../exchange/foreign/runnable.ts';
import type { ForeignModelTrouble } from '../../../exchange/foreign/trouble.ts';
import { modelFilesOf, modelFilesOfZip } from '../../../exchange/foreign/zip-files.ts';
import { isPhotographName } from '../../../exchange/photographs/found.ts';
import { fileLimits } from '../../../exchange/zip/file-limits.ts';
import { openZip, type OpenedZip } from '../../../exchange/zip/zip-reader.ts';
import { ForeignRunner } from '../../../models/foreign/foreign-runner.ts';
import { KeptModels, mostModels, type ModelBytes } from '../../foreign/kept-models.ts';
import type {
  ImportReport,
  Input,
  InputDoors,
  InputTrouble,
  InputWatch,
  Skipped,
} from '../input.ts';
import type { LookedInto } from '../look-into.ts';
import { takeAsRun } from '../take-run.ts';

const nothing = { classes: 0, bursts: 0, photos: 0, testPhotos: 0, runs: 0 };

/**
 * Reads a network that somebody else made. One of the kinds of layers of My network becomes a run there; any
 * other is kept beside what is taught, once it has answered a picture.
 */
export const readModelFiles: Input['read'] = async (files) => {
  const found = await filesOf(files);
  if (!found.ok) return found;
  const recorder = new Recorder(found.value);
  const read = await readForeignModel(recorder);
  if (!read.ok) return failure(asInputTrouble(read.trouble));
  const model = read.value;
  const name = cleanName(model.name || files.files[0]!.file.name.replace(/\.\w+$/, ''));
  const own = asOwnNetwork(model.model);
  const skipped = besideModel(files);
  return success({
    kind: 'own',
    take: async (doors, watch) => {
      const taken =
        own && model.labels?.length === own.classCount
          ? await takeOwn(own, model.labels, name, doors, watch)
          : await takeForeign(model, name, recorder.bytes, watch);
      return taken.ok ? success({ ...taken.value, skipped }) : taken;
    },
  });
};

/** What came with a model and is taken nowhere: photographs, and other models. */
function besideModel({ files }: LookedInto): readonly Skipped[] {
  const [taken, ...others] = files.filter(({ zip }) => zip);
  const inside = taken?.zip?.paths ?? [];
  const inner = inside.find(isKeras);
  const beside = [
    ...inside.filter((path) => isPhotographName(path) || (isKeras(path) && path !== inner)),
    ...others.map(({ path }) => path),
    ...files.filter(({ kind }) => kind === 'image').map(({ path }) => path),
  ];
  const [example] = beside;
  return example === undefined ? [] : [{ why: 'beside-model', count: beside.length, example }];
}

function isKeras(path: string): boolean {
  return path.endsWith('.keras');
}

/** The files of a model: of the zip, of a `.keras` within it, or those that were chosen; labels beside it, too. */
async function filesOf({ files }: LookedInto): Promise<Outcome<ModelFiles, InputTrouble>> {
  const zipped = files.find(({ zip }) => zip);
  const loose = modelFilesOf(files.filter(({ zip }) => !zip));
  if (!zipped?.zip) return success(loose);
  const inner = zipped.zip.paths.find(isKeras);
  const archive = inner === undefined ? success(zipped.zip) : await openInner(zipped.zip, inner);
  if (!archive.ok) return archive;
  return success(joined([modelFilesOfZip(archive.value), modelFilesOfZip(zipped.zip), loose]));
}

async function openInner(zip: OpenedZip, path: string): Promise<Outcome<OpenedZip, InputTrouble>> {
  const read = await zip.read(path);
  return read.ok ? openZip(new Blob([read.value]), fileLimits) : read;
}

/** Files of several places; the first that has a name gives it. */
function joined(places: readonly ModelFiles[]): ModelFiles {
  // A `.keras` has a metadata.json of Keras's own, which names no classes: one beside it comes first.
  const ordered = (name: string) => (name === 'metadata.json' ? places.toReversed() : places);
  return {
    names: [...new Set(places.flatMap(({ names }) => names))],
    read: async (name, maxBytes) =>
      ordered(name)
        .find(({ names }) => names.includes(name))
        ?.read(name, maxBytes),
  };
}

/** Remembers what was read: that, and nothing else of what came, is kept. */
class Recorder implements ModelFiles {
  readonly #files: ModelFiles;
  readonly #bytes = new Map<string, Uint8Array<ArrayBuffer>>();

  constructor(files: ModelFiles) {
    this.#files = files;
  }

  get names(): readonly string[] {
    return this.#files.names;
  }

  get bytes(): ModelBytes {
    return this.#bytes;
  }

  async read(name: string, maxBytes: number) {
    const read = await this.#files.read(name, maxBytes);
    if (read?.ok) this.#bytes.set(name, Uint8Array.from(read.value));
    return read;
  }
}

async function takeOwn(
  own: OwnNetwork,
  labels: readonly string[],
  name: string,
  doors: InputDoors,
  watch: InputWatch,
): Promise<Outcome<ImportReport, InputTrouble>> {
  if (watch.signal.aborted) return failure({ kind: 'cancelled' });
  const taken = await takeAsRun({ own, labels, name }, doors);
  if (!taken.ok) return taken;
  const { runId, present } = taken.value;
  return success({
    name: present ? present.name : name,
    merged: false,
    cameIn: { ...nothing, runs: present ? 0 : 1 },
    skipped: [],
    next: { kind: 'run', runId },
    ...(present && { presentNumber: present.number, presentKind: present.kind }),
  });
}

/** Keeps a model that answers; what does not is refused, and nothing of it is kept. */
async function takeForeign(
  model: ForeignModel,
  name: string,
  bytes: ModelBytes,
  watch: InputWatch,
): Promise<Outcome<ImportReport, InputTrouble>> {
  const kept = new KeptModels();
  const all = await kept.list();
  const present = await kept.find(bytes);
  if (present) {
    return success({
      name: present.name,
      merged: false,
      cameIn: nothing,
      skipped: [],
      next: { kind: 'foreign-model', modelId: present.id },
      presentNumber: all.findIndex(({ id }) => id === present.id) + 1,
    });
  }
  if (all.length >= mostModels) {
    return failure({ kind: 'too-many-models', max: mostModels });
  }
  const runner = new ForeignRunner(runnableFiles(model, model.input.scaling ?? 'unit'));
  watch.signal.addEventListener('abort', () => runner.dispose());
  try {
    const look = await runner.look(new ImageData(model.input.sizePx, model.input.sizePx));
    if (watch.signal.aborted || !look) return failure({ kind: 'cancelled' });
    if (!look.ok) return failure({ kind: 'does-not-run' });
  } finally {
    runner.dispose();
  }
  const { id } = await kept.add({ name, openedAtMs: Date.now() }, bytes);
  return success({
    name,
    merged: false,
    cameIn: nothing,
    skipped: [],
    next: { kind: 'foreign-model', modelId: id },
    ...(kept.keeping(id) !== 'stored' && { untilLeft: true }),
  });
}

/** A torn file, or one that is too large, is told as of a zip. */
function asInputTrouble(trouble: ForeignModelTrouble): InputTrouble {
  if (trouble.kind === 'damaged') return { kind: 'damaged', path: trouble.name };
  if (trouble.kind === 'too-large') {
    return { kind: 'too-large', path: trouble.name, maxBytes: trouble.maxBytes };
  }
  return trouble;
}
