import { describe, expect, it } from 'vitest';
import { areInitialsInRange } from '../random-chain.fixture.ts';
import type { KernelSize } from '../chain.ts';
import { convolutionStage } from '../stages.fixture.ts';
import { applyPreset } from './apply-preset.ts';
import { findPreset, presets } from './presets.ts';

function make(id: string, size: KernelSize, parameters = {}) {
  return findPreset(id)!.make(size, parameters);
}

function weights(id: string, size: KernelSize, parameters = {}) {
  return make(id, size, parameters).kernel.planes[0]!;
}

function total(values: readonly number[]) {
  return values.reduce((sum, value) => sum + value, 0);
}

const everyCase = presets.flatMap((preset) =>
  preset.sizes.flatMap((size) => {
    const ends = preset.parameters.flatMap(({ id, min, max }) => [{ [id]: min }, { [id]: max }]);
    return [{}, ...ends].map((parameters) => ({ id: preset.id, size, parameters }));
  }),
);

describe('presets', () => {
  it('are the kernels of the textbooks', () => {
    expect(weights('sobel-x', 3)).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
    expect(weights('sobel-y', 3)).toEqual([-1, -2, -1, 0, 0, 0, 1, 2, 1]);
    expect(weights('sobel-x', 5).slice(10, 15)).toEqual([-6, -12, 0, 12, 6]);
    expect(weights('prewitt-x', 3)).toEqual([-1, 0, 1, -1, 0, 1, -1, 0, 1]);
    expect(weights('scharr-y', 3)).toEqual([-3, -10, -3, 0, 0, 0, 3, 10, 3]);
    expect(weights('outline', 3)).toEqual([-1, -1, -1, -1, 8, -1, -1, -1, -1]);
    expect(make('box', 5)).toMatchObject({ divisor: 25, bias: 0 });
    expect(weights('gaussian', 3, { sigma: 1 })).toEqual([
      0.368449, 0.607, 0.368449, 0.607, 1, 0.607, 0.368449, 0.607, 0.368449,
    ]);
    expect(make('sobel', 3).second).toMatchObject({
      combine: 'magnitude',
      kernel: { planes: [weights('sobel-y', 3)] },
    });
  });

  it('turn with the angle', () => {
    const row = [0, 0, 0, 1, 1, 1, 0, 0, 0];
    expect(weights('motion-blur', 3, { angle: 0 })).toEqual(row);
    expect(weights('motion-blur', 3, { angle: 90 })).toEqual([0, 1, 0, 0, 1, 0, 0, 1, 0]);
    // Anticlockwise: from the lower left to the upper right.
    expect(weights('motion-blur', 3, { angle: 45 })).toEqual([0, 0, 1, 0, 1, 0, 1, 0, 0]);
    expect(weights('motion-blur', 3, { angle: 135 })).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    const standing = weights('gabor', 7, { angle: 0, wavelength: 4 });
    const lying = weights('gabor', 7, { angle: 90, wavelength: 4 });
    for (let y = 0; y < 7; y++) {
      for (let x = 0; x < 7; x++) expect(lying[y * 7 + x]).toBe(standing[x * 7 + y]);
    }
    expect(standing[3 * 7 + 3]!).toBeGreaterThan(0);
    expect(standing[3 * 7 + 5]!).toBeLessThan(0);
  });

  it('keep the brightness if they blur or sharpen, and give 0 on plain surfaces if they find edges', () => {
    const keeping = ['identity', 'box', 'gaussian', 'sharpen', 'unsharp', 'emboss', 'motion-blur'];
    for (const { id, size, parameters } of everyCase) {
      if (id === 'random') continue;
      const { kernel, divisor } = make(id, size, parameters);
      const gain = total(kernel.planes[0]!) / divisor;
      expect(gain, `${id} ${size}`).toBeCloseTo(keeping.includes(id) ? 1 : 0, 2);
    }
  });

  it('sum to exactly 0 at random, but never to nothing', () => {
    for (const size of [3, 5, 7] as const) {
      for (let seed = 1; seed <= 300; seed++) {
        const made = weights('random-balanced', size, { seed });
        expect(total(made.map((weight) => Math.round(weight * 100))), `${size} ${seed}`).toBe(0);
        expect(Math.max(...made)).toBeGreaterThan(0.5);
      }
    }
  });

  it('repeat themselves by seed', () => {
    expect(weights('random', 3, { seed: 5 })).toEqual(weights('random', 3, { seed: 5 }));
    expect(weights('random', 3, { seed: 5 })).not.toEqual(weights('random', 3, { seed: 6 }));
  });

  it('are numbers, as many as the size says, with a divisor', () => {
    for (const { id, size, parameters } of everyCase) {
      const { kernel, divisor } = make(id, size, parameters);
      expect(kernel.size).toBe(size);
      expect(kernel.planes.map(({ length }) => length)).toEqual([size * size]);
      expect(kernel.planes[0]!.every(Number.isFinite), id).toBe(true);
      expect(Number.isFinite(divisor) && divisor > 0, id).toBe(true);
    }
    for (const { parameters, sizes, initialSize } of presets) {
      expect(areInitialsInRange(parameters)).toBe(true);
      expect(sizes).toContain(initialSize);
    }
  });

  it('are put into a stage, for three channels with the divisor tripled, and forget a second kernel', () => {
    const stage = convolutionStage([[1], [1], [1]], {
      channels: 'summed',
      divisor: 3,
      stridePx: 2,
      padding: 'reflect',
      flipped: true,
    });
    const sobel = applyPreset(stage, findPreset('sobel')!, 5, {});
    expect(sobel).toMatchObject({ divisor: 3, stridePx: 2, preset: { id: 'sobel' } });
    expect(sobel.second!.kernel.planes).toHaveLength(3);
    const box = applyPreset(sobel, findPreset('box')!, 1, {});
    expect(box.kernel.size).toBe(3);
    expect(box).toMatchObject({ divisor: 27 });
    expect('second' in box).toBe(false);
  });
});
