import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Random } from '../../src/core/random.ts';
import { checkStore } from '../../src/training/store/check.ts';
import { failFromPut } from '../../src/training/store/sample-failure.ts';
import {
  sampleBurst,
  sampleClass,
  sampleEmbedding,
  sampleEye,
  sampleProject,
  sampleRun,
  sampleStore,
} from '../../src/training/store/sample-records.ts';
import type { PhotoRecord, ProjectRecord } from '../../src/training/store/records.ts';
import type { Store } from '../../src/training/store/store.ts';
import { summaryOf } from '../../src/training/store/summary.ts';

/**
 * Whatever is done to a store, in whatever order, and however often the disk is full: nothing in it
 * loses its parent, a write that failed changed nothing, and what was not deleted is still there.
 */

const steps = 140;
const noRoom = new DOMException('There is no room.', 'QuotaExceededError');

/** Ids that were once in the store, purged ones among them. */
interface Known {
  readonly class: string[];
  readonly burst: string[];
  readonly photo: string[];
  readonly run: string[];
}

/** What can be done, each as often as it stands here. */
const acts = [
  'addClass',
  'record',
  'record',
  'record',
  'moveBurst',
  'setTest',
  'movePhotos',
  'movePhotos',
  'mark',
  'unmark',
  'purge',
  'embed',
  'dropEmbeddings',
  'train',
  'train',
  'renameRun',
] as const;

/** A user who does anything. */
class Someone {
  readonly #known: Known = { class: [], burst: [], photo: [], run: [] };
  readonly #random: Random;
  readonly #store: Store;
  readonly #project: ProjectRecord;
  readonly #taken: PhotoRecord[] = [];

  constructor(seed: number, store: Store, project: ProjectRecord) {
    this.#random = new Random(seed);
    this.#store = store;
    this.#project = project;
  }

  /** Does one thing; tells its name and whether it was answered with success. */
  async act(): Promise<{ readonly name: (typeof acts)[number]; readonly ok: boolean }> {
    const name = this.#pick(acts)!;
    const fails = this.#random.integer(5) === 0;
    const when = this.#random.integer(2) === 0 ? 'before' : 'after';
    const repair = fails ? failFromPut(1 + this.#random.integer(6), noRoom, when) : undefined;
    const { ok } = await this[name]();
    repair?.();
    return { name, ok };
  }

  addClass() {
    const record = sampleClass(this.#project);
    this.#known.class.push(record.id);
    return this.#store.saveClasses([record]);
  }

  record() {
    const owner = { ...sampleClass(this.#project), id: this.#any('class') };
    const { burst, photos } = sampleBurst(owner, 1 + this.#random.integer(4));
    this.#known.burst.push(burst.id);
    this.#known.photo.push(...photos.map(({ record }) => record.id));
    this.#taken.push(...photos.map(({ record }) => record));
    return this.#store.addBurst(burst, photos);
  }

  setTest() {
    return this.#store.setTest([this.#any('burst')], this.#random.uniform() < 0.5);
  }

  moveBurst() {
    return this.#store.moveBurst(this.#any('burst'), this.#any('class'));
  }

  movePhotos() {
    return this.#store.movePhotos(this.#some('photo'), this.#any('class'));
  }

  mark() {
    return this.#setDeleted(this.#random.integer(1000));
  }

  unmark() {
    return this.#setDeleted(undefined);
  }

  purge() {
    return this.#store.purgeDeleted(this.#project.id);
  }

  embed() {
    const eyeKey = this.#pick([sampleEye, 'other@160'])!;
    const photos = [this.#pick(this.#taken), this.#pick(this.#taken)].filter((photo) => !!photo);
    return this.#store.putEmbeddings(photos.map((photo) => sampleEmbedding(photo, 1, eyeKey)));
  }

  dropEmbeddings() {
    return this.#store.dropOtherEmbeddings(this.#project.id, [sampleEye]);
  }

  /** One epoch more of a run that may have been purged meanwhile, or the first one of another. */
  train() {
    const isNew = this.#known.run.length === 0 || this.#random.integer(3) === 0;
    const epochs = isNew ? 1 : 1 + this.#random.integer(5);
    const { run, checkpoint } = sampleRun(this.#project, epochs, this.#random.uniform());
    if (isNew) this.#known.run.push(run.id);
    return this.#store.saveRun(isNew ? run : { ...run, id: this.#any('run') }, checkpoint);
  }

  renameRun() {
    return this.#store.renameRun(this.#any('run'), `Run ${this.#random.integer(1000)}`);
  }

  #setDeleted(deletedAtMs: number | undefined) {
    // A class takes along so much that few are deleted.
    const kind = this.#pick([
      'class',
      'burst',
      'burst',
      'photo',
      'photo',
      'photo',
      'run',
    ] as const)!;
    return this.#store.setDeleted(kind, this.#some(kind), deletedAtMs);
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.#random.integer(items.length)];
  }

  /** Mostly one of the newest, as those may still be there. */
  #any(kind: keyof Known): string {
    const all = this.#known[kind];
    const recent = this.#random.integer(6) === 0 ? all : all.slice(-8);
    return this.#pick(recent) ?? 'none';
  }

  #some(kind: keyof Known): string[] {
    return Array.from({ length: 1 + this.#random.integer(3) }, () => this.#any(kind));
  }
}

/** All that can be seen of a store: the project and the photographs' bytes. */
async function seen(store: Store, project: ProjectRecord) {
  const contents = await store.loadProject(project.id);
  const origins = new Map(contents.bursts.map(({ id, originId }) => [id, originId]));
  const bytes = new Map<string, ArrayBuffer>();
  for await (const batch of store.photoBytesOf(contents.photos.map(({ id }) => id))) {
    for (const [photoId, found] of batch) bytes.set(photoId, found);
  }
  expect(await store.summary(project.id)).toEqual(summaryOf(contents));
  const runs = await store.loadRuns(project.id);
  return {
    contents,
    runs,
    states: await Promise.all(runs.map(({ id }) => store.loadRunState(id))),
    bytes,
    originOf: new Map(contents.photos.map(({ id, burstId }) => [id, origins.get(burstId)])),
  };
}

/** What succeeds without a change to be seen. */
const unseen: ReadonlySet<string> = new Set(['purge', 'embed', 'dropEmbeddings']);

describe('any sequence of operations', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    'keeps a store whole, seed %i',
    async (seed) => {
      const store = await sampleStore();
      const project = sampleProject();
      await store.saveProject(project);
      const someone = new Someone(seed, store, project);
      const origins = new Map<string, string | undefined>();
      let before = await seen(store, project);
      for (let step = 0; step < steps; step++) {
        const { name, ok } = await someone.act();
        const after = await seen(store, project);
        const told = `step ${step}: ${name} ${ok ? 'succeeded' : 'failed'}`;
        expect(await checkStore(store), told).toEqual([]);
        if (!ok || unseen.has(name)) expect(after, told).toEqual(before);
        for (const [photoId, origin] of after.originOf) {
          expect(origins.get(photoId) ?? origin, told).toBe(origin);
          origins.set(photoId, origin);
        }
        if (name !== 'mark') {
          for (const [photoId, bytes] of before.bytes) {
            expect(after.bytes.get(photoId), told).toEqual(bytes);
          }
        }
        before = after;
      }
      store.close();
      expect(origins.size, 'photographs that were ever seen').toBeGreaterThan(10);
    },
  );
});
