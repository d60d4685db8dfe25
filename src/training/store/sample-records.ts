import type { NewPhoto } from './add-burst.ts';
import { newId } from './ids.ts';
import type { Checkpoint, EpochRecord } from '../network/types.ts';
import type {
  BurstRecord,
  ClassRecord,
  EmbeddingRecord,
  ProjectRecord,
  RunRecord,
} from './records.ts';
import { openStore, type Store } from './store.ts';

/** Records for tests: small, whole, and fitting one another. */

/** An eye's key for tests. */
export const sampleEye = 'sample@128';

let moment = 1_700_000_000_000;

/** A project that is not stored yet. */
export function sampleProject(name = 'Project'): ProjectRecord {
  return { id: newId(), name, createdAtMs: moment++, strictness: 0 };
}

/** A class that is not stored yet. */
export function sampleClass({ id }: ProjectRecord, name = 'Mug', position = 0): ClassRecord {
  return { id: newId(), projectId: id, name, mark: position, position, createdAtMs: moment++ };
}

/** A burst that is not stored yet; its bytes are random, as a JPEG's can hardly be compressed. */
export function sampleBurst(
  { id: classId, projectId }: ClassRecord,
  photoCount = 3,
  byteLength = 20,
): { readonly burst: BurstRecord; readonly photos: readonly NewPhoto[] } {
  const id = newId();
  const createdAtMs = moment++;
  const burst = { id, originId: id, projectId, classId, source: 'scene', createdAtMs } as const;
  const photos = Array.from({ length: photoCount }, (_, index): NewPhoto => {
    const bytes = crypto.getRandomValues(new Uint8Array(byteLength)).buffer;
    const fixed = { type: 'image/jpeg', sizePx: 224, byteLength } as const;
    return { record: { id: newId(), projectId, burstId: id, index, ...fixed }, bytes };
  });
  return { burst, photos };
}

/** What the sample eye saw in a photograph: every number is `value`. */
export function sampleEmbedding(
  { id: photoId, projectId }: NewPhoto['record'],
  value = 1,
  eyeKey = sampleEye,
): EmbeddingRecord {
  return { photoId, projectId, eyeKey, vector: new Float32Array(8).fill(value) };
}

/** A run of a tiny network, after so many epochs, and its state: `value` in every weight. */
export function sampleRun(
  { id: projectId }: Pick<ProjectRecord, 'id'>,
  epochs = 1,
  value = 1,
): { readonly run: RunRecord; readonly checkpoint: Checkpoint } {
  const history = Array.from({ length: epochs }, (_, index): EpochRecord => ({
    epoch: index + 1,
    loss: 1 / (index + 1),
    accuracy: 0.5,
    validation: { loss: 1, accuracy: 0.5 },
    pictures: {
      training: { count: 20, ofLargestClass: 10, bursts: 4, evenBursts: 4, digest: 1 },
      validation: { count: 5, ofLargestClass: 3, bursts: 2, evenBursts: 25 / 13, digest: 2 },
    },
    batchLosses: [1],
    magnitudes: [],
    tookMs: 5,
  }));
  const run: RunRecord = {
    id: newId(),
    projectId,
    name: 'Run',
    createdAtMs: moment++,
    source: 'project',
    model: {
      kind: 'network',
      description: {
        format: 'vistazo-network',
        version: 1,
        input: { sizePx: 8, channels: 1, normalisation: 'unit' },
        layers: [{ kind: 'flatten' }, { kind: 'output' }],
      },
    },
    classNames: ['Mug', 'Key'],
    classIds: ['mug', 'key'],
    settings: {
      optimizer: { kind: 'adam' },
      learningRate: 0.001,
      batchSize: 16,
      epochs: 10,
      weightDecay: 0,
      earlyStopping: null,
      keepBest: true,
      augmentation: {
        flip: 0,
        shift: 0,
        rotate: 0,
        zoom: 0,
        light: 0,
        colour: 0,
        noise: 0,
        cutOut: 0,
      },
      initialisation: 'glorot',
      seed: 1,
    },
    counts: { training: 20, validation: 5 },
    history,
  };
  return { run, checkpoint: sampleCheckpoint(epochs, value) };
}

/** Weights of the tiny network after so many epochs, with the two moments that Adam keeps of each. */
export function sampleCheckpoint(epoch: number, value = 1): Checkpoint {
  const arrays = () => [new Float32Array(128).fill(value), new Float32Array(2).fill(value)];
  const moment = () => new Float32Array(130).fill(value);
  return {
    epoch,
    weights: arrays(),
    optimizerState: { step: epoch * 2, arrays: [moment(), moment()] },
    ...(epoch > 1 && { best: { epoch: epoch - 1, weights: arrays() } }),
  };
}

/** An open store, in a database of its own unless it is named. */
export async function sampleStore(name = `test-${newId()}`): Promise<Store> {
  const opened = await openStore(name);
  if (!opened.ok) throw new Error(`The store did not open: ${opened.trouble.kind}`);
  return opened.value;
}

/** A stored project with classes, one burst of three photographs and their embeddings each. */
export async function sampleContents(store: Store, classCount = 2) {
  const project = sampleProject();
  const classes = Array.from({ length: classCount }, (_, position) =>
    sampleClass(project, `Class ${position}`, position),
  );
  const bursts = classes.map((record) => sampleBurst(record));
  await store.saveProject(project);
  await store.saveClasses(classes);
  for (const { burst, photos } of bursts) {
    await store.addBurst(burst, photos);
    await store.putEmbeddings(photos.map(({ record }) => sampleEmbedding(record)));
  }
  return { project, classes, bursts };
}
