import { describe, expect, it } from 'vitest';
import { frameOf, nearestPlace, placeOnTheWay, uncovered, withinPicture } from './map-view.ts';

const area = { widthPx: 320, heightPx: 160 };

describe('frameOf', () => {
  it('puts all points in sight on one scale, the second axis upward', () => {
    const { picture, place } = frameOf(
      [
        { x: -1, y: 0 },
        { x: 3, y: 1 },
      ],
      area,
    );
    expect(picture).toEqual({ widthPx: 64, heightPx: 32 });
    const [left, right] = [place({ x: -1, y: 0 }), place({ x: 3, y: 1 })];
    expect((left.x + right.x) / 2).toBeCloseTo(32, 9);
    expect((left.y + right.y) / 2).toBeCloseTo(16, 9);
    expect(right.x - left.x).toBeCloseTo(0.86 * 64, 9);
    expect(right.x - left.x).toBeCloseTo(4 * (left.y - right.y), 9);
  });

  it('has a place for points that are all the same, and for none', () => {
    expect(frameOf([{ x: 2, y: 2 }], area).place({ x: 2, y: 2 })).toEqual({ x: 32, y: 16 });
    expect(frameOf([], area).picture.widthPx).toBe(64);
  });
});

it('keeps at the edge what lies beyond it', () => {
  expect(withinPicture({ x: -3, y: 40 }, { widthPx: 64, heightPx: 32 })).toEqual({ x: 0, y: 32 });
});

const places = [
  { x: 50, y: 50 },
  { x: 60, y: 52 },
  { x: 52, y: 20 },
  { x: 50, y: 90 },
  { x: 300, y: 50 },
];

it('finds what a finger means, and nothing too far away', () => {
  expect(nearestPlace(places, { x: 58, y: 50 }, 24)).toBe(1);
  expect(nearestPlace(places, { x: 200, y: 150 }, 24)).toBe(-1);
});

it('goes with the arrows to what is next that way', () => {
  expect(placeOnTheWay(places, 0, { x: 1, y: 0 })).toBe(1);
  expect(placeOnTheWay(places, 0, { x: 0, y: -1 })).toBe(2);
  expect(placeOnTheWay(places, 0, { x: 0, y: 1 })).toBe(3);
  expect(placeOnTheWay(places, 0, { x: -1, y: 0 })).toBe(-1);
  expect(placeOnTheWay(places, 1, { x: 1, y: 0 })).toBe(4);
});

it('shows one photograph a cell, the wanted ones before others, none out of sight', () => {
  expect(uncovered(places, area, 40)).toEqual([0, 2, 3, 4]);
  expect(uncovered(places, area, 40, new Set([1]))).toEqual([1, 2, 3, 4]);
  expect(uncovered([{ x: -5, y: 5 }], area, 40)).toEqual([]);
});
