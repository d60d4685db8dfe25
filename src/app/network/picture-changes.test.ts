import { expect, it } from 'vitest';
import { breaksOf, pictureChanges } from './picture-changes.ts';

const tally = (count: number, digest: number) => ({ count, ofLargestClass: 3, bursts: 3, digest });

/** An epoch that learned from 9 pictures of this digest, and was measured with so many of that one. */
function epoch(
  number: number,
  learned: number,
  measured?: readonly [count: number, digest: number],
) {
  return {
    epoch: number,
    pictures: {
      training: tally(9, learned),
      validation: tally(...(measured ?? ([0, 0] as const))),
    },
    ...(measured && { validation: { loss: 1, accuracy: 0.5 } }),
  };
}

it('tells where a run begins to be measured, goes on with others, and is not measured any more', () => {
  const history = [
    epoch(1, 1),
    epoch(2, 1),
    epoch(3, 1, [4, 7]),
    epoch(4, 2, [6, 8]),
    epoch(5, 2, [6, 8]),
    epoch(6, 2),
  ];
  const changes = pictureChanges(history);
  expect(changes).toEqual([
    { epoch: 3, validation: { kind: 'begins', before: 0, after: 4 } },
    {
      epoch: 4,
      training: { before: 9, after: 9 },
      validation: { kind: 'others', before: 4, after: 6 },
    },
    { epoch: 6, validation: { kind: 'ends', before: 6, after: 0 } },
  ]);
  expect(breaksOf(changes, 'training')).toEqual([3]);
  expect(breaksOf(changes, 'validation')).toEqual([2, 3, 5]);
});

it('takes what an older run does not say for the same, but not what was measured for what was not', () => {
  const measured = { validation: { loss: 1, accuracy: 0.5 } };
  expect(pictureChanges([{ epoch: 1 }, epoch(2, 1)])).toEqual([]);
  expect(pictureChanges([{ epoch: 1, ...measured }, epoch(2, 1, [4, 7])])).toEqual([]);
  expect(pictureChanges([{ epoch: 1 }, { epoch: 2, ...measured }])).toEqual([
    { epoch: 2, validation: { kind: 'begins', before: undefined, after: undefined } },
  ]);
  expect(pictureChanges([])).toEqual([]);
});
