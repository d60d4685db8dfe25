import { beforeEach, expect, it } from 'vitest';
import { success } from '../core/outcome.ts';
import type { EmbeddingRecord, ProjectContents } from '../training/store/records.ts';
import type { Chore } from './looker.ts';
import { SeenPhotos, type SeenPhotosParts } from './seen-photos.ts';
import { testProject } from './test-project.ts';

type Cache = Map<string, Float32Array>;

const project = testProject({ mug: { m: ['a', 'b'] }, key: { k: ['c'] } });
const withPhoto = testProject({ mug: { m: ['a', 'b', 'd'] }, key: { k: ['c'] } });
const withoutPhoto = testProject({ mug: { m: ['a'] }, key: { k: ['c'] } });
const vector = (value: number) => Float32Array.of(value);

/** The rooms around it: what is read comes when a test says so. */
class Rooms {
  readonly vectors: Cache = new Map();
  readonly waiting = new Map<string, Chore>();
  readonly open = new Set<string>();
  /** Answers to what was read of the cache, oldest first. */
  readonly reads: {
    readonly of: string;
    readonly answer: (cached: Cache) => Promise<void>;
    readonly fail: () => Promise<void>;
  }[] = [];
  readonly written: EmbeddingRecord[] = [];
  readonly dropped: string[] = [];
  contents: ProjectContents = project;
  hasStore = true;
  canWrite = true;
  readonly seen: SeenPhotos;

  constructor() {
    const store = {
      loadEmbeddings: (projectId: string, eyeKey: string) =>
        new Promise<Cache>((resolve, reject) => {
          const settle = (task: () => void) => async () => {
            task();
            await new Promise((done) => setTimeout(done));
          };
          this.reads.push({
            of: `${projectId} ${eyeKey}`,
            answer: (cached) => settle(() => resolve(cached))(),
            fail: settle(() => reject(new Error('It cannot be read.'))),
          });
        }),
      putEmbeddings: (records: readonly EmbeddingRecord[]) => {
        this.written.push(...records);
        return Promise.resolve(success(undefined));
      },
      dropOtherEmbeddings: (projectId: string, [eyeKey]: readonly string[]) => {
        this.dropped.push(`${projectId} ${eyeKey}`);
        return Promise.resolve(success(undefined));
      },
    };
    const rooms = this; // eslint-disable-line @typescript-eslint/no-this-alias
    const parts = {
      project: {
        get contents() {
          return rooms.contents;
        },
        get store() {
          return rooms.hasStore ? store : undefined;
        },
        get writableStore() {
          return rooms.hasStore && rooms.canWrite ? store : undefined;
        },
      },
      inHand: {
        has: (photoId: string) => this.open.has(photoId),
        photoBytes: () => Promise.resolve(undefined),
      },
      learner: {
        vector: (photoId: string) => this.vectors.get(photoId),
        forgetAll: () => this.vectors.clear(),
        addVectors: (vectors: Iterable<readonly [string, Float32Array]>) => {
          for (const [photoId, one] of vectors) this.vectors.set(photoId, one);
        },
      },
      looker: {
        add: (chores: readonly Chore[]) => {
          for (const chore of chores) this.waiting.set(chore.photoId, chore);
        },
        forget: (isWanted: (photoId: string) => boolean) => {
          for (const id of this.waiting.keys()) if (!isWanted(id)) this.waiting.delete(id);
        },
      },
    };
    this.seen = new SeenPhotos(parts as unknown as SeenPhotosParts);
    this.seen.follow(project.photos);
  }

  /** What the engine does when the project changed. */
  change(contents: ProjectContents): void {
    this.contents = contents;
    this.seen.follow(contents.photos);
    this.seen.queueUnseen();
  }

  /** The eye answers for a photograph. */
  look(photoId: string, eyeKey: string, value = 1): void {
    this.waiting.delete(photoId);
    this.seen.take({ photoId, embedding: vector(value), eyeKey });
  }

  get waitingIds(): string[] {
    return [...this.waiting.keys()];
  }

  get writtenIds(): string[] {
    return this.written.map(({ photoId }) => photoId);
  }
}

let rooms: Rooms;
beforeEach(() => {
  rooms = new Rooms();
});

it('reads what the eye saw before, and has it look at the rest alone', async () => {
  const { seen, vectors } = rooms;
  void seen.meetEye('eye@160');
  expect(rooms.waitingIds).toEqual([]);
  expect(rooms.reads.map(({ of }) => of)).toEqual(['project eye@160']);
  await rooms.reads[0]!.answer(new Map([['b', vector(2)]]));
  expect(vectors.get('b')).toEqual(vector(2));
  expect(rooms.waitingIds).toEqual(['a', 'c']);
  // What eyes of before saw is of no use any more.
  expect(rooms.dropped).toEqual(['project eye@160']);
  rooms.look('a', 'eye@160', 3);
  expect(vectors.get('a')).toEqual(vector(3));
  expect(rooms.written).toEqual([
    { photoId: 'a', eyeKey: 'eye@160', projectId: 'project', vector: vector(3) },
  ]);
});

it('looks at what comes while the cache is read once that is read, and not at what went', async () => {
  const { seen } = rooms;
  void seen.meetEye('eye@160');
  rooms.change(withPhoto);
  expect(rooms.waitingIds).toEqual([]);
  await rooms.reads[0]!.answer(new Map([['a', vector(2)]]));
  expect(rooms.waitingIds).toEqual(['b', 'd', 'c']);
  rooms.change(withoutPhoto);
  expect(rooms.waitingIds).toEqual(['c']);
  rooms.change(withPhoto);
  expect(rooms.waitingIds).toEqual(['c', 'b', 'd']);
});

it('learns nothing of a photograph that went while the eye looked at it', async () => {
  void rooms.seen.meetEye('eye@160');
  await rooms.reads[0]!.answer(new Map());
  rooms.change(withoutPhoto);
  rooms.look('b', 'eye@160');
  expect(rooms.vectors.has('b')).toBe(false);
  expect(rooms.written).toEqual([]);
});

it('keeps what was seen of a burst in the hand when that is on disk, and not before', async () => {
  const { seen, open } = rooms;
  void seen.meetEye('eye@160');
  await rooms.reads[0]!.answer(new Map());
  open.add('a').add('b');
  rooms.look('a', 'eye@160');
  rooms.look('b', 'eye@160');
  expect(rooms.vectors.size).toBe(2);
  expect(rooms.written).toEqual([]);
  open.clear();
  // One of them was deleted meanwhile.
  rooms.change(withoutPhoto);
  await seen.keep(['a', 'b']);
  expect(rooms.writtenIds).toEqual(['a']);
});

it('after the device was lost goes by the eye that came in its place, whatever comes late of the former', async () => {
  const { seen, vectors } = rooms;
  void seen.meetEye('eye@160');
  await rooms.reads[0]!.answer(new Map([['b', vector(2)]]));
  rooms.look('a', 'eye@160');
  // It came back at a smaller size.
  void seen.meetEye('eye@128');
  expect([seen.eyeKey, vectors.size]).toEqual(['eye@128', 0]);
  rooms.look('c', 'eye@160');
  expect(vectors.size).toBe(0);
  await rooms.reads[1]!.answer(new Map());
  expect(rooms.waitingIds).toEqual(['a', 'b', 'c']);
  rooms.look('c', 'eye@128');
  expect([...vectors.keys()]).toEqual(['c']);
  expect(rooms.written.map(({ photoId, eyeKey }) => `${photoId} ${eyeKey}`)).toEqual([
    'a eye@160',
    'c eye@128',
  ]);
});

it('takes nothing of a cache whose eye was lost while it was read', async () => {
  const { seen, vectors } = rooms;
  void seen.meetEye('eye@160');
  void seen.meetEye('eye@128');
  await rooms.reads[0]!.answer(new Map([['a', vector(2)]]));
  expect([vectors.size, rooms.waitingIds, rooms.dropped]).toEqual([0, [], []]);
  await rooms.reads[1]!.answer(new Map([['a', vector(3)]]));
  expect(vectors.get('a')).toEqual(vector(3));
  expect(rooms.waitingIds).toEqual(['b', 'c']);
});

it('takes nothing of another project: neither its cache that comes late, nor what was seen of it', async () => {
  const { seen, vectors } = rooms;
  void seen.meetEye('eye@160');
  const other = testProject({ ball: { o: ['x', 'y'] } });
  seen.turnTo('other');
  rooms.change({ ...other, project: { ...other.project, id: 'other' } });
  void seen.readCache();
  await rooms.reads[0]!.answer(new Map([['a', vector(2)]]));
  expect([vectors.size, rooms.waitingIds]).toEqual([0, []]);
  await rooms.reads[1]!.answer(new Map([['x', vector(3)]]));
  expect([...vectors.keys()]).toEqual(['x']);
  expect(rooms.waitingIds).toEqual(['y']);
  rooms.look('a', 'eye@160');
  rooms.look('y', 'eye@160');
  expect([...vectors.keys()]).toEqual(['x', 'y']);
  expect(rooms.written.map(({ photoId, projectId }) => `${projectId} ${photoId}`)).toEqual([
    'other y',
  ]);
});

it('reads a project once that was left and opened again before its cache was read', async () => {
  const { seen, vectors } = rooms;
  void seen.meetEye('eye@160');
  seen.turnTo('other');
  void seen.readCache();
  seen.turnTo('project');
  void seen.readCache();
  expect(rooms.reads.map(({ of }) => of)).toEqual([
    'project eye@160',
    'other eye@160',
    'project eye@160',
  ]);
  await rooms.reads[0]!.answer(new Map([['a', vector(2)]]));
  rooms.look('b', 'eye@160', 5);
  await rooms.reads[1]!.answer(new Map([['x', vector(3)]]));
  await rooms.reads[2]!.answer(new Map([['b', vector(4)]]));
  expect([...vectors]).toEqual([
    ['a', vector(2)],
    ['b', vector(5)],
  ]);
});

it('looks at all of them where the cache cannot be read', async () => {
  void rooms.seen.meetEye('eye@160');
  await rooms.reads[0]!.fail();
  expect(rooms.waitingIds).toEqual(['a', 'b', 'c']);
});

it('looks at all of them where nothing can be stored, and keeps nothing', async () => {
  rooms.hasStore = false;
  await rooms.seen.meetEye('eye@160');
  expect(rooms.waitingIds).toEqual(['a', 'b', 'c']);
  rooms.look('a', 'eye@160');
  expect([rooms.vectors.size, rooms.written]).toEqual([1, []]);
});

it('reads where another tab writes, and leaves the cache as it is', async () => {
  rooms.canWrite = false;
  void rooms.seen.meetEye('eye@160');
  await rooms.reads[0]!.answer(new Map([['a', vector(2)]]));
  rooms.look('b', 'eye@160');
  expect(rooms.vectors.size).toBe(2);
  expect([rooms.written, rooms.dropped]).toEqual([[], []]);
});

it('has nothing of what comes when it is gone', async () => {
  const { seen, vectors } = rooms;
  void seen.meetEye('eye@160');
  await rooms.reads[0]!.answer(new Map());
  seen.turnTo('other');
  void seen.readCache();
  seen.dispose();
  // An eye that comes too late finds nobody.
  await seen.meetEye('eye@224');
  await rooms.reads[1]!.answer(new Map([['a', vector(2)]]));
  rooms.look('b', 'eye@160');
  await seen.keep(['a', 'b']);
  expect(vectors.size).toBe(0);
  expect([rooms.waitingIds, rooms.written, rooms.dropped]).toEqual([[], [], ['project eye@160']]);
});
