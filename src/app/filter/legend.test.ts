import { expect, it } from 'vitest';
import { nightPalette } from '../../vision/palette.ts';
import { legendGradient, legendStops } from './legend.ts';

const at = (stops: ReturnType<typeof legendStops>, share: number) =>
  stops.find((stop) => Math.abs(stop.share - share) < 1e-9)?.rgb;

it('turns at zero, wherever that lies, and is full at 255', () => {
  const stops = legendStops({ signed: 'diverging', gamma: 0.6 }, -255, 765);
  expect(at(stops, 0)).toEqual(nightPalette.minus);
  expect(at(stops, 0.25)).toEqual([0, 0, 0]);
  expect(at(stops, 0.5)).toEqual(nightPalette.plus);
  expect(at(stops, 1)).toEqual(nightPalette.plus);
});

it('shows small numbers brighter than in proportion, as the picture does', () => {
  const [red] = at(legendStops({ signed: 'diverging', gamma: 0.6 }, -255, 255), (64 + 255) / 510)!;
  expect(red).toBe(Math.round(255 * (64 / 255) ** 0.6));
  expect(red).toBeGreaterThan(64 * 1.5);
});

it('has no blue where nothing is negative', () => {
  const { minus } = nightPalette;
  for (const { rgb } of legendStops({ signed: 'diverging', gamma: 0.6 }, 0, 100)) {
    expect(rgb[2] / Math.max(1, rgb[0])).toBeLessThan(minus[2] / minus[0]);
  }
});

it('stays black below zero when that is clipped', () => {
  const stops = legendStops({ signed: 'clipped', gamma: 1 }, -100, 255);
  for (const { share, rgb } of stops) if (share <= 100 / 355) expect(rgb).toEqual([0, 0, 0]);
  expect(at(stops, 1)).toEqual([255, 255, 255]);
});

it('goes from black to white when it is rescaled, in words of CSS', () => {
  expect(legendGradient({ signed: 'rescaled', gamma: 1 }, 130, 140)).toBe(
    'linear-gradient(to right, rgb(0 0 0) 0%, rgb(255 255 255) 100%)',
  );
});
