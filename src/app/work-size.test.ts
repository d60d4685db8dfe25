import { describe, expect, it } from 'vitest';
import { median, WorkSize, workSizes } from './work-size.ts';

/** Notes frames of a device that needs so many milliseconds for a picture of 1280 px, by area. */
function run(size: WorkSize, fullCostMs: number, frames: number, sourcePx = 1280) {
  const sides: number[] = [];
  for (let i = 0; i < frames; i++) {
    const shown = Math.min(sourcePx, size.longestPx);
    size.note(fullCostMs * (shown / 1280) ** 2, 33, sourcePx);
    sides.push(Math.min(sourcePx, size.longestPx));
  }
  return sides;
}

describe('WorkSize', () => {
  it('stays at the full size on a quick device', () => {
    expect(new Set(run(new WorkSize(), 10, 500))).toEqual(new Set([1280]));
  });

  it.each([
    [45, 960],
    [100, 640],
    [200, 480],
    [400, 320],
  ])('a device that takes %i ms at full size works at %i px', (fullCostMs, sidePx) => {
    expect(run(new WorkSize(), fullCostMs, 200).at(-1)).toBe(sidePx);
  });

  it('never goes below the smallest', () => {
    expect(run(new WorkSize(), 1e5, 500).at(-1)).toBe(workSizes.at(-1));
  });

  it('a size that someone works with stays, unless it is far too much', () => {
    const size = new WorkSize();
    run(size, 200, 100);
    size.hold();
    expect(new Set(run(size, 5, 1000))).toEqual(new Set([480]));
    expect(new Set(run(size, 350, 1000))).toEqual(new Set([480]));
    expect(run(size, 1000, 100).at(-1)).toBe(320);
    size.restart();
    expect(run(size, 5, 1000).at(-1)).toBe(1280);
  });

  it('comes back when the load has gone', () => {
    const size = new WorkSize();
    run(size, 200, 100);
    expect(size.longestPx).toBe(480);
    expect(run(size, 5, 1000).at(-1)).toBe(1280);
  });

  it('tries a size that was too much ever less often', () => {
    const size = new WorkSize();
    const sides = Array.from({ length: 20_000 }, () => {
      size.note(size.longestPx >= 640 ? 50 : 10, 33, 1280);
      return size.longestPx;
    });
    const tries = sides.flatMap((side, i) => (side === 640 && sides[i - 1] === 480 ? [i] : []));
    expect(tries.length).toBeGreaterThanOrEqual(2);
    const pauses = tries.slice(1).map((at, i) => at - tries[i]!);
    pauses.slice(1).forEach((pause, i) => expect(pause).toBeGreaterThan(pauses[i]! * 2));
  });

  it('takes its time for a camera that is slow itself, as in the dark, only as far as it must', () => {
    const size = new WorkSize();
    for (let i = 0; i < 200; i++) size.note(30, 100, 1280);
    expect(size.longestPx).toBe(1280);
  });

  it('is not fooled by frames that come late by its own fault', () => {
    const size = new WorkSize();
    for (let i = 0; i < 200; i++) size.note(90, 95, 1280);
    expect(size.longestPx).toBe(320);
  });

  it('skips sizes that a small picture does not have', () => {
    const size = new WorkSize();
    for (let i = 0; i < 12; i++) size.note(60, 33, 640);
    expect(size.longestPx).toBe(480);
    expect(size.fit(640, 480)).toEqual({ widthPx: 480, heightPx: 360 });
  });

  it('fits a picture without changing its shape, and never enlarges it', () => {
    const size = new WorkSize();
    expect(size.fit(1920, 1080)).toEqual({ widthPx: 1280, heightPx: 720 });
    expect(size.fit(720, 1280)).toEqual({ widthPx: 720, heightPx: 1280 });
    expect(size.fit(300, 1)).toEqual({ widthPx: 300, heightPx: 1 });
  });
});

it('takes the middle of some numbers', () => {
  expect(median([5, 1, 100])).toBe(5);
  expect(median([])).toBe(0);
});
