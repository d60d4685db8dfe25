import { groupByBurst } from '../../core/evaluation/bursts.ts';
import { fitTemperature } from '../../core/evaluation/temperature.ts';
import { defaultTemperature } from './train-head.ts';
import type { HeadData } from './types.ts';

/** Whether a temperature can be fitted to held-out answers: there are several classes, each with two bursts. */
export function canCalibrate({ classCount, labels, bursts }: HeadData): boolean {
  const classes = groupByBurst(labels, bursts, classCount);
  return classCount > 1 && classes.every((ofClass) => ofClass.length > 1);
}

/**
 * The temperature that suits held-out logits, each burst counting as one answer: the usual one unless
 * one can be fitted.
 *
 * @param logits row-major `[n, classCount]`, from heads that had not seen the example's burst.
 * @param isLeftOut says which examples do not count; none by default.
 */
export function calibrate(
  data: HeadData,
  logits: Float32Array,
  isLeftOut: (example: number) => boolean = () => false,
): number {
  if (!canCalibrate(data)) return defaultTemperature;
  const { classCount, labels, bursts } = data;
  const classes = groupByBurst(labels, bursts, classCount);
  const importance = new Float64Array(labels.length);
  for (const burst of classes.flat()) {
    for (const i of burst) importance[i] = isLeftOut(i) ? 0 : 1 / burst.length;
  }
  return fitTemperature({ classCount, logits, labels, importance }, defaultTemperature);
}
