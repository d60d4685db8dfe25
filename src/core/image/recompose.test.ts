import { describe, expect, it } from 'vitest';
import type { ChannelChange, ColourSpaceId, Triple } from './colour-spaces/colour-space.ts';
import { colourSpace, colourSpaces } from './colour-spaces/colour-spaces.ts';
import { testColours } from './colour-spaces/test-colours.ts';
import { channelMap, recompose, unchanged, type ChannelChanges } from './recompose.ts';

const [first, second, third] = unchanged;

function changed(id: ColourSpaceId, changes: ChannelChanges, rgb: Triple): Triple {
  const space = colourSpace(id);
  return recompose(space, channelMap(space, changes), rgb);
}

function expectClose(actual: Triple, expected: Triple) {
  actual.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 6));
}

describe('recompose', () => {
  it.each(colourSpaces)('leaves a picture as it is in $id', (space) => {
    for (const rgb of testColours()) {
      const expected = space.id === 'gray' ? space.toRgb(space.fromRgb(rgb)) : rgb;
      expectClose(recompose(space, channelMap(space, unchanged), rgb), expected);
    }
  });

  it('swaps two channels', () => {
    const swapped: ChannelChanges = [
      { ...first, mix: [0, 0, 1] },
      second,
      { ...third, mix: [1, 0, 0] },
    ];
    expectClose(changed('rgb', swapped, [0.1, 0.2, 0.9]), [0.9, 0.2, 0.1]);
  });

  it('stretches a channel of another range to its own', () => {
    const valueFromHue: ChannelChanges = [first, second, { ...third, mix: [1, 0, 0] }];
    const { matrix, shift } = channelMap(colourSpace('hsv'), valueFromHue);
    expect(matrix[2][0] * 180 + shift[2]).toBeCloseTo(50);
    const { matrix: toA, shift: toAShift } = channelMap(colourSpace('lab'), [
      first,
      { ...second, mix: [1, 0, 0] },
      third,
    ]);
    expect(toAShift[1]).toBeCloseTo(-110);
    expect(toA[1][0] * 100 + toAShift[1]).toBeCloseTo(110);
  });

  it('multiplies the distance from neutral, and silences at 0', () => {
    const gray: ChannelChanges = [first, { ...second, gain: 0 }, { ...third, gain: 0 }];
    const luma = 0.299 * 0.9 + 0.587 * 0.2 + 0.114 * 0.4;
    expectClose(changed('ycbcr', gray, [0.9, 0.2, 0.4]), [luma, luma, luma]);
    const contrast: ChannelChange = { ...first, gain: 1.5 };
    expectClose(changed('gray', [contrast, second, third], [0.6, 0.6, 0.6]), [
      128 / 255 + 1.5 * (0.6 - 128 / 255),
      128 / 255 + 1.5 * (0.6 - 128 / 255),
      128 / 255 + 1.5 * (0.6 - 128 / 255),
    ]);
  });

  it('adds in the unit of the channel after that', () => {
    const both: ChannelChanges = [{ ...first, gain: 0.5, offset: 51 }, second, third];
    expectClose(changed('rgb', both, [0.8, 0.3, 0.1]), [0.6, 0.3, 0.1]);
  });

  it('turns an angle past the end of its circle, either way', () => {
    const turn = (offset: number): ChannelChanges => [{ ...first, offset }, second, third];
    for (const id of ['hsv', 'hsl'] as const) {
      expectClose(changed(id, turn(120), [0, 0, 1]), [1, 0, 0]);
      expectClose(changed(id, turn(-120), [1, 0, 0]), [0, 0, 1]);
      expectClose(changed(id, turn(3600), [0.2, 0.4, 0.9]), [0.2, 0.4, 0.9]);
    }
  });

  it('clips what cannot be shown', () => {
    const bright: ChannelChanges = [{ ...first, offset: 300 }, { ...second, offset: -300 }, third];
    expect(changed('rgb', bright, [0.5, 0.5, 0.5])).toEqual([1, 0, 0.5]);
  });
});
