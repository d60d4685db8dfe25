import { calibrationErrorOf, equalWidthBins } from './reliability-diagram.ts';

/**
 * Expected calibration error: how far confidence and success are apart. Answers are sorted into bins
 * of equal width by confidence; the error is the mean distance between a bin's mean confidence and
 * its share of right answers, weighted by the bin's size.
 *
 * Naeini, Cooper and Hauskrecht (2015); Guo et al., "On calibration of modern neural networks" (2017).
 *
 * @param confidences of the winners, `[n]`, 0 … 1.
 * @param isRight 1 where the winner was right, 0 where not, `[n]`.
 * @returns 0 … 1; 0 for no answers.
 */
export function expectedCalibrationError(
  confidences: ArrayLike<number>,
  isRight: ArrayLike<number>,
  binCount = 10,
): number {
  return calibrationErrorOf(equalWidthBins(confidences, isRight, binCount));
}
