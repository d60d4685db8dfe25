import { groupByBurst } from '../../core/evaluation/bursts.ts';
import { fitTemperature } from '../../core/evaluation/temperature.ts';
import { defaultTemperature } from './train-head.ts';
import type { HeadData } from './types.ts';

/**
 * The temperature that suits held-out logits, each burst counting as one answer: the usual one unless
 * there are several classes and each has two bursts.
 *
 * @param logits row-major `[n, classCount]`, from heads that had not seen the example's burst.
 * @param isLeftOut says which examples do not count; none by default.
 */
export function calibrate(
  { classCount, labels, bursts }: HeadData,
  logits: Float32Array,
  isLeftOut: (example: number) => boolean = () => false,
): number {
  const classes = groupByBurst(labels, bursts, classCount);
  if (classCount < 2 || classes.some((ofClass) => ofClass.length < 2)) return defaultTemperature;
  const importance = new Float64Array(labels.length);
  for (const burst of classes.flat()) {
    for (const i of burst) importance[i] = isLeftOut(i) ? 0 : 1 / burst.length;
  }
  return fitTemperature({ classCount, logits, labels, importance }, defaultTemperature);
}
