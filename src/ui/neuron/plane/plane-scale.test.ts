import { describe, expect, it } from 'vitest';
import { planeScale, ticks } from './plane-scale.ts';

const margins = { left: 40, right: 10, top: 10, bottom: 30 };

describe('a plane', () => {
  const scale = planeScale(250, 240, { xMin: -1, xMax: 1, yMin: 0, yMax: 10 }, margins);

  it('leads to pixels and back', () => {
    expect([scale.x(-1), scale.x(1), scale.y(0), scale.y(10)]).toEqual([40, 240, 210, 10]);
    expect(scale.xAt(scale.x(0.3))).toBeCloseTo(0.3, 12);
    expect(scale.yAt(scale.y(7.1))).toBeCloseTo(7.1, 12);
  });

  it('keeps what is pointed at within its domain', () => {
    expect([scale.xAt(-99), scale.xAt(999), scale.yAt(999), scale.yAt(-99)]).toEqual([
      -1, 1, 0, 10,
    ]);
  });

  it('has no division by nothing before it has a size', () => {
    expect(planeScale(0, 0, { xMin: 0, xMax: 1, yMin: 0, yMax: 1 }, margins).x(0.5)).toBe(40.5);
  });
});

describe('ticks', () => {
  it('are round numbers', () => {
    expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(-6, 6, 4)).toEqual([-5, 0, 5]);
    expect(ticks(0, 17, 4)).toEqual([0, 5, 10, 15]);
  });
});
