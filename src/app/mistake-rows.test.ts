import { expect, test } from 'vitest';
import { trainHead } from '../training/head/train-head.ts';
import type { Mistake, ProjectContents } from '../training/store/records.ts';
import { classRows } from './class-rows.ts';
import { collectExamples } from './examples.ts';
import { mistakeRows } from './mistake-rows.ts';
import { burstsByClass, nextMark } from './project-contents.ts';
import { testProject } from './test-project.ts';

const vectors = new Map([
  ['a', Float32Array.of(1, 0, 0)],
  ['b', Float32Array.of(0, 1, 0)],
  ['odd', Float32Array.of(0.8, 0, 0.6)],
  ['side', Float32Array.of(0.3, 0.1, -0.95)],
]);

/** A project in which `odd` was taken for a mug and is nothing, and `side` for nothing and is a mug. */
function project(taught: boolean): ProjectContents {
  const contents = testProject({
    mug: { m1: ['a'], m2: ['side'] },
    key: { k1: ['b'] },
    none: { n1: ['odd'] },
  });
  const mistakes: Record<string, Mistake> = {
    m2: { takenForId: null, taught, way: 'turn' },
    n1: { takenForId: 'mug', taught },
  };
  return {
    ...contents,
    classes: contents.classes.map((record) =>
      record.id === 'none' ? { ...record, isNone: true, name: '' } : record,
    ),
    bursts: contents.bursts.map((burst) => {
      const mistake = mistakes[burst.id];
      return { ...burst, ...(mistake && { mistake }) };
    }),
  };
}

async function learn(contents: ProjectContents) {
  const examples = collectExamples(contents, vectors)!;
  const head = await trainHead(examples.data);
  const { corrections } = examples;
  return { examples, head: { ...head, ...(corrections && { corrections }) }, tookMs: 1 };
}

const seen = (photoId: string) => vectors.get(photoId);

test('what fooled it is kept apart until it is taught', async () => {
  const contents = project(false);
  const learned = await learn(contents);
  expect(learned.examples.photoIds).toEqual(['a', 'b']);
  expect(learned.examples.corrections).toBeUndefined();
  expect(classRows(contents, learned, 0).map((row) => [row.id, row.photoCount])).toEqual([
    ['mug', 1],
    ['key', 1],
  ]);
  expect(mistakeRows(contents, learned, seen, 0)).toEqual([
    {
      burstId: 'n1',
      photoId: 'odd',
      takenForId: 'mug',
      isId: null,
      taught: false,
      way: 'own',
      who: 'eye',
      now: { saysId: 'mug' },
    },
    {
      burstId: 'm2',
      photoId: 'side',
      takenForId: null,
      isId: 'mug',
      taught: false,
      way: 'turn',
      who: 'eye',
      now: { saysId: null },
    },
  ]);
});

test('taught, it is learned from, and the same pictures are answered right', async () => {
  const contents = project(true);
  const learned = await learn(contents);
  expect(learned.examples.photoIds).toEqual(['a', 'side', 'b']);
  expect(learned.examples.classIds).toEqual(['mug', 'key']);
  expect([...learned.examples.corrections!.labels]).toEqual([0, -1]);
  expect(classRows(contents, learned, 0)[0]).toMatchObject({ burstCount: 2, photoCount: 2 });
  const now = mistakeRows(contents, learned, seen, 0).map((row) => row.now?.saysId);
  expect(now).toEqual([null, 'mug']);
});

/** The project after a burst was given to another class, as moving does it. */
function moved(contents: ProjectContents, burstId: string, classId: string): ProjectContents {
  const bursts = contents.bursts.map((burst) =>
    burst.id === burstId ? { ...burst, classId } : burst,
  );
  return { ...contents, bursts };
}

test('given to a third class it is still a mistake, and corrects towards that class', async () => {
  const contents = moved(project(true), 'm2', 'key');
  const learned = await learn(contents);
  expect([...learned.examples.corrections!.labels].sort()).toEqual([-1, 1]);
  expect(mistakeRows(contents, learned, seen, 0)[1]).toMatchObject({
    burstId: 'm2',
    takenForId: null,
    isId: 'key',
  });
});

test('given to the class that it had been taken for it fooled nobody: a plain example; and back', async () => {
  for (const taught of [true, false]) {
    const contents = moved(project(taught), 'n1', 'mug');
    const learned = await learn(contents);
    expect(learned.examples.photoIds).toContain('odd');
    expect([...(learned.examples.corrections?.labels ?? [])]).not.toContain(-1);
    expect(
      burstsByClass(contents)
        .get('mug')!
        .map(({ id }) => id),
    ).toContain('n1');
    expect(mistakeRows(contents, learned, seen, 0).map((row) => row.burstId)).toEqual(['m2']);
    expect(moved(contents, 'n1', 'none')).toEqual(project(taught));
  }
});

test('the class of what is none of the others takes no mark and no row', () => {
  const contents = project(true);
  expect(nextMark(contents.classes)).toBe(2);
  expect(burstsByClass(contents).get('none')).toHaveLength(1);
  expect(mistakeRows(contents, undefined, () => undefined, 0)[0]).not.toHaveProperty('now');
});

test('what fooled a network of one’s own is told apart, and to the eye a plain example once it is taught', async () => {
  const apart = (taught: boolean): ProjectContents => {
    const contents = project(taught);
    const bursts = contents.bursts.map((burst) =>
      burst.mistake
        ? { ...burst, mistake: { ...burst.mistake, fooled: 'network' as const } }
        : burst,
    );
    return { ...contents, bursts };
  };
  const rows = mistakeRows(apart(false), await learn(apart(false)), seen, 0);
  expect(rows.map(({ who, now }) => [who, now])).toEqual([
    ['network', undefined],
    ['network', undefined],
  ]);
  const { examples } = await learn(apart(true));
  expect(examples.photoIds).toContain('side');
  expect(examples.corrections).toBeUndefined();
});
