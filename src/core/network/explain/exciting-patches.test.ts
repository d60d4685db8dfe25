import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import {
  channelMaxima,
  MostExciting,
  patchOf,
  patchOfPlace,
  type Excitation,
} from './exciting-patches.ts';
import { planOf } from './frozen-pass.fixture.ts';
import { receptiveField } from './receptive-field.ts';

/** The greedy choice over all of them at once. */
function slowly(all: readonly Excitation[], count: number, perBurst: number): Excitation[] {
  const chosen: Excitation[] = [];
  for (const one of [...all].sort((a, b) => b.value - a.value)) {
    const ofBurst = chosen.filter(({ burstId }) => burstId === one.burstId).length;
    if (chosen.length < count && ofBurst < perBurst) chosen.push(one);
  }
  return chosen;
}

describe('channelMaxima', () => {
  it('finds the largest of each channel and its place', () => {
    const data = Float32Array.of(-5, 1, -2, 7, -3, 7, -9, 0, -2, 3, -4, 5);
    expect(channelMaxima({ shape: [2, 3, 2], data })).toEqual([
      { value: -2, y: 0, x: 1 },
      { value: 7, y: 0, x: 1 },
    ]);
    expect(channelMaxima({ shape: [2], data: Float32Array.of(4, -1) })).toEqual([
      { value: 4, y: 0, x: 0 },
      { value: -1, y: 0, x: 0 },
    ]);
  });
});

describe('MostExciting', () => {
  it('chooses from a stream what it would choose from all at once', () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = new Random(seed);
      const most = new MostExciting(5, 2);
      const all: Excitation[][] = [[], []];
      for (let photo = 0; photo < 60; photo++) {
        const burstId = `burst ${random.integer(2 + (seed % 6))}`;
        // Few values, so that many are equal.
        const maxima = [0, 1].map(() => ({ value: random.integer(12), y: photo, x: 0 }));
        most.add(`photo ${photo}`, burstId, maxima);
        maxima.forEach((maximum, channel) =>
          all[channel]!.push({ ...maximum, photoId: `photo ${photo}`, burstId }),
        );
      }
      for (const channel of [0, 1]) {
        const values = most.of(channel).map(({ value }) => value);
        expect(values).toEqual(slowly(all[channel]!, 5, 2).map(({ value }) => value));
      }
    }
  });

  it('keeps the earlier of equals, and says nothing of channels that it has not seen', () => {
    const most = new MostExciting(2, 2);
    for (const photo of ['a', 'b', 'c']) most.add(photo, photo, [{ value: 1, y: 0, x: 0 }]);
    expect(most.of(0).map(({ photoId }) => photoId)).toEqual(['a', 'b']);
    expect(most.of(1)).toEqual([]);
  });
});

describe('patchOf', () => {
  it('scales what the unit sees to the photograph', () => {
    const plan = planOf(
      [
        { kind: 'conv', filters: 2, kernelPx: 3, stridePx: 1, padding: 'same' },
        { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
        { kind: 'flatten' },
      ],
      32,
    );
    const { picture } = receptiveField(plan, { layer: 1, y: 0, x: 5, channel: 1 });
    expect(patchOf(picture, 32, 224)).toEqual({ leftPx: 63, topPx: 0, widthPx: 28, heightPx: 21 });
  });

  it('has the place itself lie over its share of the photograph', () => {
    expect(patchOfPlace([4, 7, 3], { y: 1, x: 2 }, 224)).toEqual({
      leftPx: 64,
      topPx: 56,
      widthPx: 32,
      heightPx: 56,
    });
  });
});
