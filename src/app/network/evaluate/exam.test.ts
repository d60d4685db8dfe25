import { expect, it } from 'vitest';
import { answersOf } from '../../../core/evaluation/answers.fixture.ts';
import { examFigures, type Exam } from './exam.ts';

const exam = (rows: Parameters<typeof answersOf>[1], hasNone = true): Exam => ({
  kind: 'test-round',
  classes: [{ name: 'Mug' }, { name: 'Key' }],
  answers: answersOf(2, rows),
  hasNone,
  photoIds: [],
  strangerCount: 0,
});

it('counts what was right, taken for another, taken for none, and not asked', () => {
  const figures = examFigures(
    exam([
      [0, 1, 0, 0.9],
      [0, 1, 1, 0.8],
      [0, 2, 2, 0.7],
      [1, 3, 1, 0.9],
      [1, 4, -1, 0],
    ]),
  );
  expect(figures.accuracy).toMatchObject({ right: 2, asked: 4, burstCount: 3 });
  expect([...figures.matrix.counts]).toEqual([1, 1, 1, 0, 1, 0]);
  expect(figures.worst).toMatchObject({ label: 0, said: 1, count: 1, asked: 3 });
  expect([figures.noneCount, figures.notAskedCount]).toEqual([1, 1]);
  expect(figures.metrics.map(({ recall }) => recall)).toEqual([1 / 3, 1]);
  expect(figures.macro.recall).toBeCloseTo(2 / 3, 9);
});

it('has nothing to say where nothing was asked', () => {
  const figures = examFigures(exam([[0, 1, -1, 0]], false));
  expect(figures.accuracy.asked).toBe(0);
  expect(figures.worst).toBeUndefined();
  expect(figures.matrix.columnCount).toBe(2);
});
