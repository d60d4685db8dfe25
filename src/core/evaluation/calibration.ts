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
  const surplus = new Float64Array(binCount);
  for (let i = 0; i < confidences.length; i++) {
    const bin = Math.min(binCount - 1, Math.floor(confidences[i]! * binCount));
    surplus[bin]! += confidences[i]! - isRight[i]!;
  }
  return surplus.reduce((sum, bin) => sum + Math.abs(bin), 0) / Math.max(1, confidences.length);
}
