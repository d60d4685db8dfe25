import { crossEntropy } from '../neuron/losses/cross-entropy.ts';
import { goldenSection } from '../neuron/golden-section.ts';
import { row } from '../vector.ts';

/** Logits of examples that the classifier had not seen. */
export interface HeldOutLogits {
  readonly classCount: number;
  /** Row-major `[n, classCount]`. */
  readonly logits: Float32Array;
  /** Right class of each row, `[n]`. */
  readonly labels: Int32Array;
  /** How many independent answers each row counts as, `[n]`, ≥ 0. */
  readonly importance: Float64Array;
}

const lowest = 0.05;
const highest = 5;
/** How many nats it costs to move the temperature by a factor of e from the usual one. */
const priorStrength = 2;

/**
 * The temperature at which softmax(logits / T) is as sure as it is right: it minimises the
 * cross-entropy of held-out answers. One number for all classes, so that no answer changes.
 * A few answers that are all right would call for endless confidence; therefore a normal prior on
 * log T keeps it near the usual temperature until many answers say otherwise.
 *
 * Guo et al., "On calibration of modern neural networks" (2017).
 *
 * @returns 0.05 … 5.
 */
export function fitTemperature(
  { classCount, logits, labels, importance }: HeldOutLogits,
  usual: number,
): number {
  const loss = (logTemperature: number): number => {
    const temperature = Math.exp(logTemperature);
    let sum = priorStrength * (logTemperature - Math.log(usual)) ** 2;
    for (let i = 0; i < labels.length; i++) {
      sum += importance[i]! * crossEntropy(row(logits, i, classCount), labels[i]!, temperature);
    }
    return sum;
  };
  return Math.exp(goldenSection(loss, Math.log(lowest), Math.log(highest), 1e-3));
}
