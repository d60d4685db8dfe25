import { describe, expect, it } from 'vitest';
import { areInitialsInRange } from './random-chain.fixture.ts';
import { findTestPicture, rgbaOfGray, testPictures } from './test-pictures.ts';

function draw(id: string, heightPx: number, widthPx: number, parameters = {}) {
  const { data } = findTestPicture(id)!.draw(heightPx, widthPx, parameters);
  return Array.from({ length: heightPx }, (_, y) => [
    ...data.slice(y * widthPx, (y + 1) * widthPx),
  ]);
}

describe('test pictures', () => {
  it('have dots of one pixel, or wider', () => {
    expect(draw('dots', 4, 8, { spacing: 4, diameter: 1 })).toEqual([
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 255, 0, 0, 0, 255, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ]);
    const wide = draw('dots', 16, 16, { spacing: 16, diameter: 9 });
    expect(wide[8]!.filter((level) => level === 255)).toHaveLength(9);
    expect(wide.map((row) => row[8])).toEqual(wide[8]);
  });

  it('have lines that turn', () => {
    const upright = draw('lines', 2, 8, { period: 4, thickness: 2, angle: 0 });
    expect(upright).toEqual([
      [255, 0, 0, 255, 255, 0, 0, 255],
      [255, 0, 0, 255, 255, 0, 0, 255],
    ]);
    const lying = draw('lines', 8, 2, { period: 4, thickness: 2, angle: 90 });
    expect(lying.map(([level]) => level)).toEqual(upright[0]);
    const oblique = draw('lines', 9, 9, { period: 64, thickness: 1, angle: 135 });
    // Turned by 135°, an upright line goes from the lower left to the upper right.
    expect([oblique[0]![8], oblique[4]![4], oblique[8]![0]]).toEqual([255, 255, 255]);
    expect(oblique[0]![0]).toBe(0);
  });

  it('have squares and a step', () => {
    expect(draw('checkerboard', 2, 4, { cell: 2 })[1]).toEqual([0, 0, 255, 255]);
    expect(draw('checkerboard', 3, 4, { cell: 2 })[2]).toEqual([255, 255, 0, 0]);
    expect(draw('step-edge', 1, 4)[0]).toEqual([0, 0, 255, 255]);
    const slope = draw('step-edge', 1, 8, { ramp: 4 })[0]!;
    expect(slope).toEqual([0, 0, 32, 96, 159, 223, 255, 255]);
  });

  it('keep to 0–255, whatever their parameters', () => {
    for (const { id, parameters } of testPictures) {
      expect(areInitialsInRange(parameters)).toBe(true);
      for (const end of ['min', 'max'] as const) {
        const values = Object.fromEntries(parameters.map((p) => [p.id, p[end]]));
        const levels = draw(id, 20, 30, values).flat();
        expect(levels.every((level) => level >= 0 && level <= 255 && Number.isInteger(level))).toBe(
          true,
        );
      }
    }
  });

  it('become bytes for a canvas', () => {
    const gray = { heightPx: 1, widthPx: 2, channels: 1, data: Float32Array.of(7, 255) };
    expect([...rgbaOfGray(gray)]).toEqual([7, 7, 7, 255, 255, 255, 255, 255]);
  });
});
