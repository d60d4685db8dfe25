import { expect, it } from 'vitest';
import {
  decodePlace,
  decodeSubject,
  depthOf,
  encodePlace,
  outOf,
  placeWithin,
  type InsidePlace,
} from './place.ts';

const places: readonly InsidePlace[] = [
  {},
  { layer: 0 },
  { layer: 3, channel: 0 },
  { layer: 3, channel: 12, y: 0, x: 7 },
];

it('comes back from the address as it went', () => {
  for (const place of places) expect(decodePlace(encodePlace(place))).toEqual(place);
});

it('is the whole map where the address says nothing that can be read', () => {
  for (const text of [undefined, '', 'x', '-1', '1.', '1.2.3.4.5', '1.x']) {
    expect(decodePlace(text)).toEqual({});
  }
  expect(decodePlace('1.2.3')).toEqual({ layer: 1, channel: 2 });
});

it('leads out level by level', () => {
  const way = [places[3]!];
  while (depthOf(way.at(-1)!) > 0) way.push(outOf(way.at(-1)!));
  expect(way).toEqual([places[3], { layer: 3, channel: 12 }, { layer: 3 }, {}]);
});

it('knows the three kinds of subject', () => {
  expect(['eye', 'built', 'run:7'].map(decodeSubject)).toEqual(['eye', 'built', 'run:7']);
  expect(decodeSubject('else')).toBeUndefined();
});

it('ends where the network does', () => {
  const layers = [{ shape: [8, 6, 4] }, { shape: [10] }] as const;
  const [y, x] = [7, 5];
  expect(placeWithin({ layer: 0, channel: 3, y, x }, layers)).toEqual({
    layer: 0,
    channel: 3,
    y,
    x,
  });
  expect(placeWithin({ layer: 0, channel: 3, y, x: 6 }, layers)).toEqual({ layer: 0, channel: 3 });
  expect(placeWithin({ layer: 0, channel: 4, y, x }, layers)).toEqual({ layer: 0 });
  expect(placeWithin({ layer: 1, channel: 9, y, x }, layers)).toEqual({ layer: 1, channel: 9 });
  expect(placeWithin({ layer: 2 }, layers)).toEqual({});
});
