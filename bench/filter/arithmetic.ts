import type { Chain } from '../../src/core/kernels/chain.ts';
import { explainPixel } from '../../src/core/kernels/explain-pixel.ts';
import { LazyChain } from '../../src/core/kernels/lazy-chain.ts';
import { pixelsOfRgba } from '../../src/core/kernels/pixels.ts';

/** How long explaining a pixel takes while a finger moves, in ms. */
export interface FingerTimes {
  readonly mean: number;
  /** Of a hundred moves, one takes longer. */
  readonly percentile99: number;
}

const moveCount = 600;

/**
 * A finger goes round over the last stage's picture of a still: at each move one pixel is written out in
 * every stage, from the last back to the first.
 */
export function fingerTimes({ width, height, data }: ImageData, chain: Chain): FingerTimes {
  const outcome = LazyChain.on(pixelsOfRgba(data, width, height), chain);
  if (!outcome.ok) throw new Error(outcome.trouble.trouble.kind);
  const lazy = outcome.value;
  const last = chain.stages.length - 1;
  const { widthPx, heightPx } = lazy.output(last);
  const times = Array.from({ length: moveCount }, (_, move) => {
    const turn = (move / moveCount) * 6 * Math.PI;
    const reach = 0.1 + (0.38 * move) / moveCount;
    const x = Math.floor(widthPx * (0.5 + reach * Math.cos(turn)));
    const y = Math.floor(heightPx * (0.5 + reach * Math.sin(turn)));
    const startMs = performance.now();
    explainBack(lazy, last, y, x);
    return performance.now() - startMs;
  }).sort((a, b) => a - b);
  return {
    mean: times.reduce((sum, time) => sum + time, 0) / moveCount,
    percentile99: times[Math.floor(moveCount * 0.99)]!,
  };
}

/** A pixel of a stage, and in turn one of those that it came from. */
function explainBack(lazy: LazyChain, stage: number, y: number, x: number): void {
  let at = { y, x };
  for (let i = stage; i >= 0; i--) {
    const explained = explainPixel(lazy, i, at.y, at.x, 0);
    if (explained.kind === 'pooling') at = explained.values[explained.winner ?? 0]!;
    else if (explained.kind === 'convolution') {
      at = explained.first.terms.find(({ from }) => from)?.from ?? at;
    }
  }
}
