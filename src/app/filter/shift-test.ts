import type { Chain } from '../../core/kernels/chain.ts';
import { LazyChain } from '../../core/kernels/lazy-chain.ts';
import { pixelsOfRgba, type Pixels } from '../../core/kernels/pixels.ts';
import type { FrozenPixels } from '../frozen-pixels.ts';

/**
 * Only the middle of large pictures is compared: it says the same, in so little time that a slider can be
 * moved meanwhile. A chain that gives nothing for so little gets more of it.
 */
const longestSidesPx = [160, 320] as const;

/** How much of a picture changed when the source moved by one pixel. */
export interface ShiftChange {
  readonly widthPx: number;
  readonly heightPx: number;
  /** How much each number changed, 0–1 of the picture's range; the largest of its channels. */
  readonly changes: Float32Array;
  /**
   * How much changed in all: Σ|a − b| / Σ(|a − m| + |b − m|), m being the mean of a. 0: nothing; 1: what
   * stood out before and what stands out now are nowhere the same.
   */
  readonly share: number;
}

/**
 * Moves the source by one pixel to the right and compares what goes into a stage, and what comes out of
 * it, with what it was. Undefined where the chain gives nothing.
 */
export function shiftTest(
  pixels: FrozenPixels,
  chain: Chain,
  stage: number,
): { readonly before: ShiftChange; readonly after: ShiftChange } | undefined {
  for (const longestPx of longestSidesPx) {
    const still = middleOf(pixels, longestPx);
    const moved: Pixels = {
      ...still,
      at: (y, x, channel) => still.at(y, Math.max(0, x - 1), channel),
    };
    const first = LazyChain.on(still, chain);
    const second = LazyChain.on(moved, chain);
    if (!first.ok || !second.ok) continue;
    const compare = (of: number) => changeBetween(first.value.output(of), second.value.output(of));
    return { before: compare(stage - 1), after: compare(stage) };
  }
  return undefined;
}

function middleOf({ rgba, widthPx, heightPx }: FrozenPixels, longestPx: number): Pixels {
  const all = pixelsOfRgba(rgba, widthPx, heightPx);
  const width = Math.min(widthPx, longestPx);
  const height = Math.min(heightPx, longestPx);
  const left = Math.floor((widthPx - width) / 2);
  const top = Math.floor((heightPx - height) / 2);
  return {
    widthPx: width,
    heightPx: height,
    channels: all.channels,
    at: (y, x, channel) => all.at(y + top, x + left, channel),
  };
}

function changeBetween(before: Pixels, after: Pixels): ShiftChange {
  const { widthPx, heightPx, channels } = before;
  const places = widthPx * heightPx;
  const numbers = (pixels: Pixels) =>
    Float32Array.from({ length: places * channels }, (_, index) => {
      const place = Math.floor(index / channels);
      return pixels.at(Math.floor(place / widthPx), place % widthPx, index % channels);
    });
  const [a, b] = [numbers(before), numbers(after)];
  let [low, high, sum] = [Infinity, -Infinity, 0];
  for (const value of a) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    sum += value;
  }
  const mean = sum / a.length;
  const range = high - low || 1;
  const changes = new Float32Array(places);
  let [changed, stoodOut] = [0, 0];
  a.forEach((value, index) => {
    const change = Math.abs(b[index]! - value);
    const place = Math.floor(index / channels);
    changes[place] = Math.min(1, Math.max(changes[place]!, change / range));
    changed += change;
    stoodOut += Math.abs(value - mean) + Math.abs(b[index]! - mean);
  });
  return { widthPx, heightPx, changes, share: stoodOut > 0 ? changed / stoodOut : 0 };
}
