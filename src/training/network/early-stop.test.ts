import { describe, expect, it } from 'vitest';
import { bestEpoch, canStopEarly, earlyStop } from './early-stop.ts';

const losses = (...values: number[]) => values.map((loss, i) => ({ epoch: i + 1, loss }));

/** The epoch behind which a training with these losses ends, and its best epoch. */
function endOf(values: number[], patience: number): [last: number, best: number] | undefined {
  const history = losses(...values);
  for (let last = 1; last <= history.length; last++) {
    const best = earlyStop(history.slice(0, last), { monitor: 'loss', patience });
    if (best !== undefined) return [last, best];
  }
  return undefined;
}

describe('earlyStop', () => {
  it.each<[name: string, losses: number[], patience: number, end: [number, number] | undefined]>([
    ['goes on while the loss falls', [5, 4, 3, 2, 1], 1, undefined],
    ['ends behind the third epoch without a new lowest', [5, 4, 4.5, 4.2, 4.1, 0], 3, [5, 2]],
    ['counts anew from each new lowest', [5, 6, 6, 4, 5, 5, 3, 4, 4, 4, 1], 3, [10, 7]],
    ['takes an equal loss for no progress', [3, 3, 3, 3], 2, [3, 1]],
    ['takes the smallest fall for progress', [3, 2.9999, 2.9998, 2.9997], 1, undefined],
    ['ends with the first step back at patience 1', [3, 2, 2.1, 1], 1, [3, 2]],
    ['treats patience 0 as 1', [3, 2, 2.1, 1], 0, [3, 2]],
    ['never takes what is no number for the best', [NaN, 2, NaN, NaN], 2, [4, 2]],
  ])('%s', (_, values, patience, end) => {
    expect(endOf(values, patience)).toEqual(end);
  });

  it('counts neither the best epoch nor patience before the warm-up is over', () => {
    const rising = losses(1, 2, 1.8, 1.7, 1.9, 1.95, 2);
    const stopping = { monitor: 'loss', patience: 3 } as const;
    expect(bestEpoch(rising, 'loss', 2)).toBe(4);
    expect(earlyStop(rising.slice(0, 6), stopping, 2)).toBeUndefined();
    expect(earlyStop(rising, stopping, 2)).toBe(4);
    // Stopped during it, the best is the best there is.
    expect(bestEpoch(rising.slice(0, 2), 'loss', 2)).toBe(1);
    expect(earlyStop(rising, { monitor: 'loss', patience: 1 }, 7)).toBeUndefined();
  });

  it('compares only losses of the pictures of the last epoch', () => {
    const tally = { count: 6, ofLargestClass: 2, bursts: 3 };
    const of = (epoch: number, loss: number, digest?: number) => {
      const known = digest === undefined ? tally : { ...tally, digest };
      const pictures = { training: known, validation: known };
      return { epoch, loss, validation: { loss, accuracy: 0 }, pictures };
    };
    const easy = [of(1, 0.1, 1), of(2, 0.2, 1)];
    for (const monitor of ['loss', 'val-loss'] as const) {
      const stopping = { monitor, patience: 2 };
      expect(earlyStop([...easy, of(3, 0.3, 1)], stopping)).toBe(1);
      const harder = [...easy, of(3, 2, 2), of(4, 1, 2), of(5, 1.1, 2)];
      expect(earlyStop(harder, stopping)).toBeUndefined();
      expect(bestEpoch(harder, monitor)).toBe(4);
      expect(earlyStop([...harder, of(6, 1.2, 2)], stopping)).toBe(4);
      // Of the easy ones nothing is kept any more.
      expect(bestEpoch([...harder, of(6, 0.5, 1)], monitor)).toBe(6);
    }
    // What an older version kept is not thrown away because a newer one knows more of the same pictures.
    expect(bestEpoch([of(1, 0.1), of(2, 2, 2)], 'val-loss')).toBe(1);
    expect(
      bestEpoch(
        [{ epoch: 1, loss: 0.1, validation: { loss: 0.1, accuracy: 0 } }, of(2, 2, 2)],
        'val-loss',
      ),
    ).toBe(1);
    const fewer = { ...tally, count: 4 };
    const former = { ...of(1, 0.1), pictures: { training: fewer, validation: fewer } };
    expect(bestEpoch([former, of(2, 2, 2)], 'val-loss')).toBe(2);
    expect(bestEpoch([...easy, { epoch: 3, loss: 3 }], 'val-loss')).toBeUndefined();
  });

  it('watches validation where it is told to, and never ends without any', () => {
    const history = [
      { epoch: 1, loss: 3, validation: { loss: 1, accuracy: 0 } },
      { epoch: 2, loss: 2, validation: { loss: 1.5, accuracy: 0 } },
    ];
    expect(earlyStop(history, { monitor: 'val-loss', patience: 1 })).toBe(1);
    expect(earlyStop(history, { monitor: 'loss', patience: 1 })).toBeUndefined();
    expect(earlyStop(losses(1, 2, 3), { monitor: 'val-loss', patience: 1 })).toBeUndefined();
    expect(bestEpoch([], 'loss')).toBeUndefined();
  });
});

describe('canStopEarly', () => {
  const can = (epochs: number, patience: number, warmUpEpochs: number) =>
    canStopEarly({ epochs, warmUpEpochs, earlyStopping: { monitor: 'loss', patience } });

  it('needs more epochs than warm-up, the first that counts and patience', () => {
    expect(can(5, 30, 2)).toBe(false);
    expect(can(30, 30, 15)).toBe(false);
    expect(can(30, 8, 15)).toBe(true);
    expect(can(24, 8, 15)).toBe(false);
    expect(can(25, 8, 15)).toBe(true);
    expect(can(2, 0, 0)).toBe(false);
    expect(canStopEarly({ epochs: 30, earlyStopping: null })).toBe(false);
  });

  it('says what an ever rising loss does', () => {
    const rising = losses(...Array.from({ length: 30 }, (_, i) => 1 + i));
    for (const [patience, warmUp] of [
      [8, 15],
      [3, 25],
      [3, 26],
      [1, 28],
    ] as const) {
      // prettier-ignore
      const stopping = { monitor: 'loss', patience } as const;
      const ends = rising
        .slice(0, -1)
        .some((_, i) => earlyStop(rising.slice(0, i + 1), stopping, warmUp) !== undefined);
      expect(can(30, patience, warmUp)).toBe(ends);
    }
  });
});
