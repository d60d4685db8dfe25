import { activate } from './activate.ts';
import type { Stage } from './chain.ts';
import { convolveAt } from './convolve.ts';
import type { Pixels } from './pixels.ts';
import { poolAt } from './pool.ts';

/**
 * One number of a stage's output, rounded to single precision as arrays and GPUs hold it. A stage that is
 * off gives its input.
 */
export function stageAt(
  input: Pixels,
  stage: Stage,
  y: number,
  x: number,
  channel: number,
): number {
  if (!stage.on) return input.at(y, x, channel);
  switch (stage.kind) {
    case 'convolution':
      return Math.fround(convolveAt(input, stage, y, x, channel));
    case 'activation':
      return Math.fround(activate(stage, input.at(y, x, channel)));
    case 'pooling':
      return Math.fround(poolAt(input, stage, y, x, channel));
  }
}
