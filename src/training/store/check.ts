import { openDB } from 'idb';
import { mediaIdsOf } from './projects.ts';
import type { Database, VistazoSchema } from './schema.ts';
import type { Store } from './store.ts';

/** Something in a store that does not hold together. */
export interface Finding {
  readonly kind:
    | 'class-without-project'
    | 'burst-without-class'
    | 'burst-without-photo'
    | 'photo-without-burst'
    | 'photo-without-bytes'
    | 'bytes-without-photo'
    | 'torn-bytes'
    | 'embedding-without-photo'
    | 'torn-embedding'
    | 'media-without-project'
    | 'reaction-without-media'
    | 'run-without-project'
    | 'state-without-run'
    | 'torn-state';
  /** Id of the record; for an embedding, photograph and eye. */
  readonly id: string;
}

/**
 * Reads a whole store, what is marked as deleted included, through a connection of its own, and
 * tells what does not hold together: nothing, if the store keeps its promises. Parent and child
 * must be of the same project, too.
 */
export async function checkStore(store: Pick<Store, 'name'>): Promise<Finding[]> {
  const database = await openDB<VistazoSchema>(store.name);
  try {
    return [...looseEnds(await everything(database))];
  } finally {
    database.close();
  }
}

type Everything = Awaited<ReturnType<typeof everything>>;

async function everything(database: Database) {
  const transaction = database.transaction([...database.objectStoreNames]);
  const [projects, classes, bursts, photos, bytes, embeddings, media, runs, states] =
    await Promise.all([
      transaction.objectStore('projects').getAll(),
      transaction.objectStore('classes').getAll(),
      transaction.objectStore('bursts').getAll(),
      transaction.objectStore('photos').getAll(),
      transaction.objectStore('photoBytes').getAll(),
      transaction.objectStore('embeddings').getAll(),
      transaction.objectStore('media').getAll(),
      transaction.objectStore('runs').getAll(),
      transaction.objectStore('runStates').getAll(),
    ]);
  return { projects, classes, bursts, photos, bytes, embeddings, media, runs, states };
}

function* looseEnds(all: Everything): Generator<Finding, void, void> {
  const projects = new Set(all.projects.map(({ id }) => id));
  const classes = keysOf(all.classes);
  const bursts = keysOf(all.bursts);
  const photos = keysOf(all.photos);
  const filled = new Set(all.photos.map(({ burstId }) => burstId));
  const lengths = new Map(all.bytes.map(({ photoId, bytes }) => [photoId, bytes.byteLength]));

  for (const { id, projectId } of all.classes) {
    if (!projects.has(projectId)) yield { kind: 'class-without-project', id };
  }
  for (const { id, projectId, classId } of all.bursts) {
    if (!classes.has(key(projectId, classId))) yield { kind: 'burst-without-class', id };
    if (!filled.has(id)) yield { kind: 'burst-without-photo', id };
  }
  for (const { id, projectId, burstId, byteLength } of all.photos) {
    if (!bursts.has(key(projectId, burstId))) yield { kind: 'photo-without-burst', id };
    const length = lengths.get(id);
    if (length === undefined) yield { kind: 'photo-without-bytes', id };
    else if (length !== byteLength) yield { kind: 'torn-bytes', id };
  }
  for (const { photoId: id, projectId } of all.bytes) {
    if (!photos.has(key(projectId, id))) yield { kind: 'bytes-without-photo', id };
  }
  yield* looseEmbeddings(all.embeddings, photos);
  yield* looseMedia(all, projects);
  yield* looseRuns(all, projects);
}

function* looseMedia(
  { classes, media }: Everything,
  projects: ReadonlySet<string>,
): Generator<Finding, void, void> {
  const present = keysOf(media);
  for (const { id, projectId } of media) {
    if (!projects.has(projectId)) yield { kind: 'media-without-project', id };
  }
  for (const record of classes) {
    for (const mediaId of mediaIdsOf(record)) {
      const isPresent = present.has(key(record.projectId, mediaId));
      if (!isPresent) yield { kind: 'reaction-without-media', id: record.id };
    }
  }
}

function* looseRuns(
  { runs, states }: Everything,
  projects: ReadonlySet<string>,
): Generator<Finding, void, void> {
  const present = new Map(runs.map((run) => [key(run.projectId, run.id), run]));
  for (const { id, projectId } of runs) {
    if (!projects.has(projectId)) yield { kind: 'run-without-project', id };
  }
  for (const { runId: id, projectId, checkpoint } of states) {
    const run = present.get(key(projectId, id));
    if (!run) yield { kind: 'state-without-run', id };
    // Weights that no epoch of the history has made, or that are no numbers; moments that are none are let go.
    const { epoch, weights, best } = checkpoint;
    const isAhead = run !== undefined && epoch > run.history.length;
    const arrays = [...weights, ...(best?.weights ?? [])];
    const isWhole = weights.length > 0 && arrays.every((array) => array.every(Number.isFinite));
    if (isAhead || !isWhole) yield { kind: 'torn-state', id };
  }
}

function* looseEmbeddings(
  embeddings: Everything['embeddings'],
  photos: ReadonlySet<string>,
): Generator<Finding, void, void> {
  const dimensions = new Map<string, number>();
  for (const { photoId, eyeKey, projectId, vector } of embeddings) {
    const id = key(photoId, eyeKey);
    if (!photos.has(key(projectId, photoId))) yield { kind: 'embedding-without-photo', id };
    // One eye sees as many numbers in every photograph.
    const dimension = dimensions.get(eyeKey) ?? vector.length;
    dimensions.set(eyeKey, dimension);
    const whole = vector.length === dimension && vector.every(Number.isFinite);
    if (!whole) yield { kind: 'torn-embedding', id };
  }
}

function keysOf(records: readonly { projectId: string; id: string }[]): Set<string> {
  return new Set(records.map(({ projectId, id }) => key(projectId, id)));
}

function key(first: string, second: string): string {
  return `${first} ${second}`;
}
