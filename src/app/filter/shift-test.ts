import type { Chain } from '../../core/kernels/chain.ts';
import { LazyChain } from '../../core/kernels/lazy-chain.ts';
import { pixelsOfRgba, type Pixels } from '../../core/kernels/pixels.ts';
import type { FrozenPixels } from '../frozen-pixels.ts';

/** A number has changed if it differs by more than this share of its picture's range. */
const changedShare = 0.05;
/** Only the middle of large pictures is compared: it says the same, in less time. */
const longestPx = 320;

/** How much of a picture changed when the source moved by one pixel. */
export interface ShiftChange {
  readonly widthPx: number;
  readonly heightPx: number;
  /** How much each number changed, 0–1 of the picture's range; the largest of its channels. */
  readonly changes: Float32Array;
  /** Share of the numbers that changed noticeably, 0–1. */
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
  const still = middleOf(pixels);
  const moved: Pixels = {
    ...still,
    at: (y, x, channel) => still.at(y, Math.max(0, x - 1), channel),
  };
  const first = LazyChain.on(still, chain);
  const second = LazyChain.on(moved, chain);
  if (!first.ok || !second.ok) return undefined;
  const compare = (of: number) => changeBetween(first.value.output(of), second.value.output(of));
  return { before: compare(stage - 1), after: compare(stage) };
}

function middleOf({ rgba, widthPx, heightPx }: FrozenPixels): Pixels {
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
  const changes = new Float32Array(widthPx * heightPx);
  let [low, high] = [Infinity, -Infinity];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      let most = 0;
      for (let channel = 0; channel < channels; channel++) {
        const value = before.at(y, x, channel);
        low = Math.min(low, value);
        high = Math.max(high, value);
        most = Math.max(most, Math.abs(after.at(y, x, channel) - value));
      }
      changes[y * widthPx + x] = most;
    }
  }
  const range = high - low || 1;
  let changed = 0;
  changes.forEach((change, place) => {
    changes[place] = Math.min(1, change / range);
    if (change > changedShare * range) changed++;
  });
  return { widthPx, heightPx, changes, share: changed / changes.length };
}
