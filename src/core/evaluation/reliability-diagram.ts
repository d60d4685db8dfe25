/** Answers of about the same confidence, together: one bar of a reliability diagram. */
export interface ReliabilityBin {
  /** Confidences that belong here, from `low` to below `high` (the last bin holds 1, too). */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean confidence of the answers; NaN for none. */
  readonly confidence: number;
  /** Share of them that is right; NaN for none. */
  readonly accuracy: number;
}

/**
 * Bins of equal width: what a reliability diagram shows (Niculescu-Mizil and Caruana, "Predicting good
 * probabilities with supervised learning", 2005). An honest classifier's bars end on the diagonal.
 *
 * @param confidences of the winners, `[n]`, 0 … 1.
 * @param isRight 1 where the winner was right, 0 where not, `[n]`.
 * @returns `[binCount]`, empty bins included.
 */
export function equalWidthBins(
  confidences: ArrayLike<number>,
  isRight: ArrayLike<number>,
  binCount = 15,
): ReliabilityBin[] {
  const counts = new Int32Array(binCount);
  const confidence = new Float64Array(binCount);
  const right = new Float64Array(binCount);
  for (let i = 0; i < confidences.length; i++) {
    const bin = Math.min(binCount - 1, Math.floor(confidences[i]! * binCount));
    counts[bin]!++;
    confidence[bin]! += confidences[i]!;
    right[bin]! += isRight[i]!;
  }
  return Array.from(counts, (count, bin) => ({
    low: bin / binCount,
    high: (bin + 1) / binCount,
    count,
    confidence: confidence[bin]! / count,
    accuracy: right[bin]! / count,
  }));
}

/**
 * Bins that hold equally many answers, so that where nearly all answers are sure the sure ones are told
 * apart (Nixon et al., "Measuring calibration in deep learning", 2019). Equal confidences stay together
 * and may make a bin larger, and the bins fewer.
 *
 * @param confidences of the winners, `[n]`, 0 … 1.
 * @param isRight 1 where the winner was right, 0 where not, `[n]`.
 * @returns at most `binCount` bins, none empty, from unsure to sure; they meet half-way between the
 * confidences on either side.
 */
export function equalCountBins(
  confidences: ArrayLike<number>,
  isRight: ArrayLike<number>,
  binCount = 15,
): ReliabilityBin[] {
  const n = confidences.length;
  const order = Array.from({ length: n }, (_, i) => i);
  order.sort((a, b) => confidences[a]! - confidences[b]!);
  const bins: ReliabilityBin[] = [];
  let start = 0;
  let low = 0;
  for (let quota = 1; quota <= binCount; quota++) {
    let end = Math.round((quota * n) / binCount);
    if (end <= start) continue;
    while (end < n && confidences[order[end]!] === confidences[order[end - 1]!]) end++;
    const members = order.slice(start, end);
    const high = end < n ? (confidences[order[end - 1]!]! + confidences[order[end]!]!) / 2 : 1;
    const mean = (of: ArrayLike<number>): number =>
      members.reduce((sum, i) => sum + of[i]!, 0) / members.length;
    bins.push({
      low,
      high,
      count: members.length,
      confidence: mean(confidences),
      accuracy: mean(isRight),
    });
    start = end;
    low = high;
  }
  return bins;
}

/**
 * Mean distance between a bin's confidence and its accuracy, weighted by its size: the expected
 * calibration error for these bins.
 *
 * @returns 0 … 1; 0 for no answers.
 */
export function calibrationErrorOf(bins: readonly ReliabilityBin[]): number {
  let sum = 0;
  let total = 0;
  for (const { count, confidence, accuracy } of bins) {
    if (count > 0) sum += count * Math.abs(confidence - accuracy);
    total += count;
  }
  return sum / Math.max(1, total);
}
