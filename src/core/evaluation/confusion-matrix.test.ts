import { describe, expect, it } from 'vitest';
import { answersOf, randomAnswers } from './answers.fixture.ts';
import { columnShares, confusionMatrix, membersOfCell, rowShares } from './confusion-matrix.ts';

describe('confusionMatrix', () => {
  it('counts as looking for each pair does, whatever the answers', () => {
    for (let seed = 0; seed < 100; seed++) {
      const answers = randomAnswers(seed);
      for (const hasNone of [true, false]) {
        const { classCount, columnCount, counts } = confusionMatrix(answers, hasNone);
        expect(columnCount).toBe(hasNone ? classCount + 1 : classCount);
        for (let label = 0; label < classCount; label++) {
          for (let said = 0; said < columnCount; said++) {
            const members = membersOfCell(answers, label, said);
            const slow = [...answers.labels].filter(
              (l, i) => l === label && answers.said[i] === said,
            );
            expect(counts[label * columnCount + said]).toBe(slow.length);
            expect(members).toHaveLength(slow.length);
          }
        }
      }
    }
  });

  it('has shares by row and by column, worked out by hand', () => {
    // Class 0: two right, one taken for 1, one for none. Class 1: all taken for 0. Class 2: empty.
    const answers = answersOf(3, [
      [0, 1, 0, 0.9],
      [0, 1, 0, 0.8],
      [0, 2, 1, 0.6],
      [0, 2, 3, 0.5],
      [1, 3, 0, 0.7],
      [1, 3, 0, 0.7],
      [1, 4, -1, 0],
    ]);
    const matrix = confusionMatrix(answers, true);
    expect([...matrix.counts]).toEqual([2, 1, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0]);
    const byRow = [...rowShares(matrix)];
    expect(byRow.slice(0, 8)).toEqual([0.5, 0.25, 0, 0.25, 1, 0, 0, 0]);
    for (const share of byRow.slice(8)) expect(share).toBeNaN();
    const byColumn = columnShares(matrix);
    expect([byColumn[0], byColumn[1], byColumn[3], byColumn[4]]).toEqual([0.5, 1, 1, 0.5]);
    expect(byColumn[2]).toBeNaN();
  });

  it('is a single number for a single class', () => {
    const matrix = confusionMatrix(answersOf(1, [[0, 1, 0, 1]]), false);
    expect([...rowShares(matrix), ...columnShares(matrix)]).toEqual([1, 1]);
  });
});

describe('membersOfCell', () => {
  it('puts the surest first, and equals in their order', () => {
    const answers = answersOf(2, [
      [0, 1, 1, 0.5],
      [0, 1, 1, 0.75],
      [0, 1, 0, 1],
      [1, 1, 1, 1],
      [0, 1, 1, 0.5],
      [0, 1, 1, 1],
    ]);
    expect(membersOfCell(answers, 0, 1)).toEqual([5, 1, 0, 4]);
  });
});
