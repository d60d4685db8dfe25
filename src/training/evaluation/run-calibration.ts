import { fitTemperature } from '../../core/evaluation/temperature.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { indexOfLargest } from '../../core/vector.ts';
import { notAsked, type Answers } from '../../core/evaluation/answers.ts';
import { dealBursts, reliabilityOf, type CalibrationFigures } from './calibration-figures.ts';

/** What a network said of pictures that it had not learned from. */
export interface AskedRun extends Pick<Answers, 'classCount' | 'labels' | 'bursts'> {
  /** `[classCount]`, 0–1, of each picture; undefined where it could not be asked. */
  readonly probabilities: readonly (Float32Array | undefined)[];
}

/** Parts of the bursts, at most; the temperature for each is fitted to the others. */
const mostParts = 5;
/** A softmax as it comes: what few answers cannot move far from. */
const usualTemperature = 1;
/** Stands for probabilities that float32 has no number for. */
const least = 1e-30;

/**
 * How calibrated a network trained from scratch is, and what a temperature would make of that (Guo et al.
 * 2017), on pictures that it has not learned from. The temperature is cross-fitted by burst, as of the eye's
 * head: judged by the answers that it was fitted to, it would look better than it is. Each burst counts as
 * one answer when it is fitted.
 *
 * @returns undefined with less than two bursts: nothing is left to fit it on.
 */
export function runCalibration(asked: AskedRun, seed = 1): CalibrationFigures | undefined {
  const { classCount, labels, bursts, probabilities } = asked;
  const parts = dealBursts(bursts, mostParts, seed);
  const burstSizes = new Map<number, number>();
  probabilities.forEach((one, i) => {
    if (one) burstSizes.set(bursts[i]!, (burstSizes.get(bursts[i]!) ?? 0) + 1);
  });
  if (burstSizes.size < 2) return undefined;
  const logits = new Float32Array(labels.length * classCount);
  probabilities.forEach((one, i) => {
    if (one)
      logits.set(
        one.map((p) => Math.log(Math.max(p, least))),
        i * classCount,
      );
  });
  const fitted = (isLeftOut: (picture: number) => boolean) => {
    const importance = Float64Array.from(probabilities, (one, i) =>
      one && !isLeftOut(i) ? 1 / burstSizes.get(bursts[i]!)! : 0,
    );
    return fitTemperature({ classCount, logits, labels, importance }, usualTemperature);
  };
  const temperatures = Array.from({ length: mostParts }, (_, part) =>
    fitted((picture) => parts[picture] === part),
  );
  const answersAt = (temperatureOf: (picture: number) => number): Answers => {
    const said = new Int32Array(labels.length).fill(notAsked);
    const confidences = new Float32Array(labels.length);
    probabilities.forEach((one, i) => {
      if (!one) return;
      const own = logits.slice(i * classCount, (i + 1) * classCount);
      said[i] = indexOfLargest(one);
      confidences[i] = softmax(own, temperatureOf(i))[said[i]!]!;
    });
    return { classCount, labels, bursts, said, confidences };
  };
  return {
    before: reliabilityOf(answersAt(() => usualTemperature)),
    after: reliabilityOf(answersAt((picture) => temperatures[parts[picture]!]!)),
    temperature: fitted(() => false),
    isFitted: true,
  };
}
