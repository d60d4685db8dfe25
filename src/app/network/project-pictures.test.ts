import { expect, it } from 'vitest';
import { testProject } from '../test-project.ts';
import { originsOf, projectPictures } from './project-pictures.ts';

const project = testProject({
  mug: { m1: ['a', 'b'], m2: ['c'] },
  ball: { b1: ['d'] },
  empty: {},
});

it('numbers classes with photographs and bursts in the order of the screen', () => {
  expect(projectPictures(project)).toMatchObject({
    classes: [{ id: 'mug' }, { id: 'ball' }],
    emptyClassCount: 1,
    photoIds: ['a', 'b', 'c', 'd'],
    labels: Int32Array.of(0, 0, 0, 1),
    bursts: Int32Array.of(0, 0, 1, 2),
  });
});

it('keeps what was moved to another class in the burst that it was recorded in', () => {
  const bursts = project.bursts.map((burst) =>
    burst.id === 'b1' ? { ...burst, originId: 'm1' } : burst,
  );
  expect(projectPictures({ ...project, bursts }).bursts).toEqual(Int32Array.of(0, 0, 1, 0));
});

it('leaves out what is none of the classes, and what fooled the eye and is not taught', () => {
  const classes = project.classes.map((one) =>
    one.id === 'ball' ? { ...one, isNone: true as const } : one,
  );
  expect(projectPictures({ ...project, classes }).classes.map(({ id }) => id)).toEqual(['mug']);
  const bursts = project.bursts.map((burst) =>
    burst.id === 'm2' ? { ...burst, mistake: { takenForId: 'ball', taught: false } } : burst,
  );
  expect(projectPictures({ ...project, bursts }).photoIds).toEqual(['a', 'b', 'd']);
});

it('tells the recordings that some pictures come from, each once', () => {
  const bursts = project.bursts.map((burst) =>
    burst.id === 'b1' ? { ...burst, originId: 'm1' } : burst,
  );
  const pictures = projectPictures({ ...project, bursts });
  const origins = (...some: number[]) =>
    originsOf(pictures.originIds, pictures.bursts, Int32Array.from(some));
  expect(origins(0, 1, 3)).toEqual(['m1']);
  expect(origins(2, 0)).toEqual(['m2', 'm1']);
});
