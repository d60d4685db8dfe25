import { notAsked, type Answers } from './answers.ts';

/** The share of right answers, and how far it can be trusted. */
export interface Accuracy {
  /** Right answers ÷ asked ones, 0 … 1; NaN if nothing was asked. */
  readonly accuracy: number;
  readonly right: number;
  readonly asked: number;
  /** Bursts that the asked examples come from. */
  readonly burstCount: number;
  /** Standard error over bursts; NaN for fewer than two. */
  readonly standardError: number;
  /** Where the true accuracy lies, 19 times in 20; NaN if nothing was asked. */
  readonly low: number;
  readonly high: number;
}

/** Quantile of the normal distribution that leaves 2.5 % above it. */
const z = 1.96;

/**
 * Accuracy with its standard error over bursts. Frames of one burst are right or wrong together, so
 * that sixty frames of six bursts say little more than six photographs. Therefore what varies is
 * measured between bursts: with r_b right of n_b in burst b, p = Σ r_b / Σ n_b and B bursts,
 *
 *   SE² = B / (B − 1) · Σ_b (r_b − p n_b)² / (Σ n_b)²
 *
 * (the linearised variance of a ratio, Cochran, "Sampling techniques", 1977, chapter 6; the
 * cluster-robust error of Liang and Zeger, 1986). "None of these" counts as wrong.
 *
 * Where all are right the formula gives 0, which is too much trust; so the interval is Wilson's
 * (1927), with as many independent answers as would have this error (Korn and Graubard, 1998). Where
 * all are right or all wrong, these are the bursts, the large ones not counted in full (Kish, "Survey
 * sampling", 1965): K = (Σ n_b)² / Σ n_b².
 *
 * From a few bursts the error is itself badly known: two of which equally many are right would have none at
 * all. So it is drawn towards what it is where frames of a burst are right or wrong together, p (1 − p) / K,
 * which counts as much as one burst more (a variance moderated as Smyth's, 2004). Without that, intervals from
 * two to six bursts hold the truth 83 to 89 times in 100, with it 92 and more (bursts of 12 frames, p = 0.7).
 */
export function accuracyOf({ labels, bursts, said }: Answers): Accuracy {
  const tallies = new Map<number, { right: number; asked: number }>();
  said.forEach((one, i) => {
    if (one === notAsked) return;
    const tally = tallies.get(bursts[i]!) ?? { right: 0, asked: 0 };
    tallies.set(bursts[i]!, tally);
    tally.asked++;
    if (one === labels[i]) tally.right++;
  });
  const all = [...tallies.values()];
  const right = all.reduce((sum, burst) => sum + burst.right, 0);
  const asked = all.reduce((sum, burst) => sum + burst.asked, 0);
  const accuracy = right / asked;
  const squares = all.reduce((sum, burst) => sum + (burst.right - accuracy * burst.asked) ** 2, 0);
  const burstCount = all.length;
  const standardError =
    burstCount > 1 ? Math.sqrt(((burstCount / (burstCount - 1)) * squares) / asked ** 2) : NaN;
  const variance = accuracy * (1 - accuracy);
  const wholeBursts = asked ** 2 / all.reduce((sum, burst) => sum + burst.asked ** 2, 0);
  const independent =
    variance > 0 && burstCount > 1
      ? (variance * burstCount) / ((burstCount - 1) * standardError ** 2 + variance / wholeBursts)
      : wholeBursts;
  return {
    accuracy,
    right,
    asked,
    burstCount,
    standardError,
    ...wilsonInterval(accuracy, Math.min(asked, independent)),
  };
}

/** The shares p for which `share` of n independent answers is within z standard errors. */
function wilsonInterval(share: number, n: number): { low: number; high: number } {
  const shrink = 1 + z ** 2 / n;
  const middle = (share + z ** 2 / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
