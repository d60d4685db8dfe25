/**
 * Cost of a set of examples (course topic 7): J = (1/n) Σ L(ŷᵢ, yᵢ). With the squared error it is the mean
 * squared error, with binary cross-entropy the course's −(1/n) Σ [y log ŷ + (1 − y) log(1 − ŷ)].
 *
 * @param loss of one example.
 * @param predictions ŷ, of any length.
 * @param truths y, of the same length.
 * @throws RangeError where the lengths differ. @returns 0 for no examples.
 */
export function meanLoss(
  loss: (prediction: number, truth: number) => number,
  predictions: ArrayLike<number>,
  truths: ArrayLike<number>,
): number {
  if (predictions.length !== truths.length) throw new RangeError('Each prediction has one truth.');
  let sum = 0;
  for (let i = 0; i < predictions.length; i++) sum += loss(predictions[i]!, truths[i]!);
  return predictions.length > 0 ? sum / predictions.length : 0;
}
