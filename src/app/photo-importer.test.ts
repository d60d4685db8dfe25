import { expect, test } from 'vitest';
import { failure, success } from '../core/outcome.ts';
import { PhotoImporter, type ImportEnd, type PhotoDoors } from './photo-importer.ts';

/** Files whose names say what is in them: a picture, `bad` for none. */
const files = (...names: string[]) => names.map((name) => new File([name], name));

const picture = (name: string) => new TextEncoder().encode(name).buffer as ArrayBuffer;
const nameOf = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

interface Rig {
  readonly importer: PhotoImporter;
  /** What is in the project, as `class:picture`. */
  readonly kept: string[];
  readonly progress: (string | undefined)[];
  readonly ends: ImportEnd[];
}

function rig(change: Partial<PhotoDoors> = {}): Rig {
  const kept: string[] = [];
  const progress: (string | undefined)[] = [];
  const ends: ImportEnd[] = [];
  const importer = new PhotoImporter({
    read: async ({ name }) =>
      name.startsWith('bad')
        ? failure({ kind: 'unreadable', fileName: name })
        : success(picture(name)),
    has: async (classId, bytes) => kept.includes(`${classId}:${nameOf(bytes)}`),
    keep: async (classId, bytes) => {
      kept.push(`${classId}:${nameOf(bytes)}`);
      return { burstId: `burst of ${nameOf(bytes)}`, saved: true };
    },
    ...change,
  });
  importer.changed.subscribe((now) =>
    progress.push(now && `${now.classId} ${now.done}/${now.total}`),
  );
  importer.ended.subscribe((end) => ends.push(end));
  return { importer, kept, progress, ends };
}

test('every photograph is a burst of its own; what gives none is told and the rest goes on', async () => {
  const { importer, kept, progress, ends } = rig();
  await importer.add('mug', files('a', 'bad1', 'b'));
  expect(kept).toEqual(['mug:a', 'mug:b']);
  expect(progress).toEqual(['mug 0/3', 'mug 1/3', 'mug 2/3', undefined]);
  expect(ends).toEqual([
    {
      classId: 'mug',
      total: 3,
      burstIds: ['burst of a', 'burst of b'],
      repeatedCount: 0,
      refused: [{ kind: 'unreadable', fileName: 'bad1' }],
    },
  ]);
});

test('the same photograph is added once, and counted', async () => {
  const { importer, kept, ends } = rig();
  await importer.add('mug', files('a', 'a', 'b', 'a'));
  expect(kept).toEqual(['mug:a', 'mug:b']);
  expect(ends[0]).toMatchObject({ repeatedCount: 2 });
  // Choosing the same files again after a cut adds what is missing.
  await importer.add('mug', files('a', 'b', 'c'));
  expect(kept).toEqual(['mug:a', 'mug:b', 'mug:c']);
});

test('one photograph is open at a time, also of two imports', async () => {
  let open = 0;
  let most = 0;
  const { importer, kept } = rig({
    read: async ({ name }) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open--;
      return success(picture(name));
    },
  });
  await Promise.all([importer.add('mug', files('a', 'b')), importer.add('key', files('c', 'd'))]);
  expect(most).toBe(1);
  expect(kept).toEqual(['mug:a', 'mug:b', 'key:c', 'key:d']);
});

test('cancelled: what was added stays, the photograph in the hand included', async () => {
  const { importer, kept, ends } = rig();
  let cancelling: Promise<void> | undefined;
  importer.changed.subscribe((now) => {
    if (now?.done === 2) cancelling = importer.cancel('mug');
  });
  const other = importer.add('key', files('x'));
  await importer.add('mug', files('a', 'b', 'c', 'd', 'e'));
  await cancelling;
  await other;
  expect(kept).toEqual(['key:x', 'mug:a', 'mug:b', 'mug:c']);
  expect(ends.at(-1)).toMatchObject({
    stopped: 'cancelled',
    total: 5,
    burstIds: ['burst of a', 'burst of b', 'burst of c'],
  });
});

test('cancelling all waits until nothing is in the hand', async () => {
  const { importer, kept, progress } = rig();
  void importer.add('mug', files('a', 'b'));
  void importer.add('key', files('x'));
  await importer.cancel();
  const count = kept.length;
  expect(progress.at(-1)).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(kept).toHaveLength(count);
});

test('a full disk stops it: nothing more is read, and the one in memory counts', async () => {
  const read: string[] = [];
  const { importer, ends } = rig({
    read: async ({ name }) => {
      read.push(name);
      return success(picture(name));
    },
    keep: async (_classId, bytes) => ({ burstId: nameOf(bytes), saved: nameOf(bytes) !== 'b' }),
  });
  await importer.add('mug', files('a', 'b', 'c'));
  expect(read).toEqual(['a', 'b']);
  expect(ends).toMatchObject([{ stopped: 'not-saved', burstIds: ['a', 'b'] }]);
});

test('a class that is gone takes nothing', async () => {
  const { importer, ends } = rig({ keep: async () => undefined });
  await importer.add('mug', files('a', 'b'));
  expect(ends).toMatchObject([{ stopped: 'cancelled', burstIds: [] }]);
});
