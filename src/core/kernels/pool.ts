import type { PoolingStage } from './chain.ts';
import type { Pixels } from './pixels.ts';
import { findPooling } from './pooling/poolings.ts';
import type { Pooling } from './pooling/pooling.ts';

/** One number of a pooling (course topic 15), each channel for itself. Throws as `poolingOf`. */
export function poolAt(
  input: Pixels,
  stage: PoolingStage,
  y: number,
  x: number,
  channel: number,
): number {
  return poolingOf(stage).pool(windowValues(input, stage, y, x, channel), stage.parameters);
}

/** The numbers of the window that becomes output pixel (y, x), row by row. */
export function windowValues(
  input: Pixels,
  { sizePx, stridePx }: PoolingStage,
  y: number,
  x: number,
  channel: number,
): number[] {
  const values: number[] = [];
  for (let row = 0; row < sizePx; row++) {
    for (let column = 0; column < sizePx; column++) {
      values.push(input.at(y * stridePx + row, x * stridePx + column, channel));
    }
  }
  return values;
}

/**
 * The table's entry for a stage.
 *
 * @throws Error if there is none, which a checked chain never says.
 */
export function poolingOf(stage: PoolingStage): Pooling {
  const entry = findPooling(stage.id);
  if (!entry) throw new Error(`There is no pooling "${stage.id}".`);
  return entry;
}
