import { expect, it } from 'vitest';
import { epochInUse } from './epoch-in-use.ts';

const history = [3, 1, 2, 4].map((loss, i) => ({
  epoch: i + 1,
  loss: 1,
  validation: { loss, accuracy: 0.5 },
}));

const inUse = (epochs: typeof history, keepBest: boolean, warmUpEpochs?: number) =>
  epochInUse({ history: epochs, settings: { keepBest, ...(warmUpEpochs && { warmUpEpochs }) } })
    ?.epoch;

it('is the best one behind the warm-up where that is kept, else the last', () => {
  expect(inUse(history, true)).toBe(2);
  expect(inUse(history, true, 2)).toBe(3);
  expect(inUse(history, false)).toBe(4);
  expect(inUse([], true)).toBeUndefined();
});

it('is the last one where that was not measured: nothing says that another is better', () => {
  const settings = { keepBest: true };
  const none = { count: 0, ofLargestClass: 0, bursts: 0, digest: 0 };
  const unmeasured = { epoch: 5, loss: 1, pictures: { training: none, validation: none } };
  expect(epochInUse({ history: [...history, unmeasured], settings })).toBe(unmeasured);
});
