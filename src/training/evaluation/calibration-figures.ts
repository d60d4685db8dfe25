import { notAsked, type Answers } from '../../core/evaluation/answers.ts';
import { leaveBurstOutFolds } from '../../core/evaluation/leave-burst-out.ts';
import {
  calibrationErrorOf,
  equalCountBins,
  equalWidthBins,
  type ReliabilityBin,
} from '../../core/evaluation/reliability-diagram.ts';
import { Random } from '../../core/random.ts';
import { calibrate, canCalibrate } from '../head/calibrate.ts';
import { checkHeadData } from '../head/check-head-data.ts';
import { usualFoldCount } from '../head/evaluate-head.ts';
import { scoreHeldOut } from '../head/held-out.ts';
import { Pauses } from '../head/pauses.ts';
import { defaultL2, type OnProgress } from '../head/train-head.ts';
import type { Head, HeadData } from '../head/types.ts';
import { answersOfScores, askHead } from './answers.ts';

export interface CalibrationOptions {
  /** Strength of the weight penalty; the one that the head was trained with. */
  readonly l2?: number;
  /** Parts of the bursts at most, as in `evaluateHead`. */
  readonly maxFolds?: number;
  readonly seed?: number;
}

/** How sure the answers were, and how sure they should have been. */
export interface Reliability {
  /** 15 bins of equal width, for the diagram. */
  readonly bins: ReliabilityBin[];
  /** Expected calibration error of these bins, 0 … 1. */
  readonly error: number;
  /** At most 15 bins of equally many answers. */
  readonly equalCount: ReliabilityBin[];
  /** The calibration error of those. */
  readonly adaptiveError: number;
}

/** Reliability on held-out bursts, without and with a temperature. */
export interface CalibrationFigures {
  /** Softmax as it comes, temperature 1. */
  readonly before: Reliability;
  /** With temperatures that were fitted to other bursts than those they are judged by. */
  readonly after: Reliability;
  /** The temperature fitted to all held-out answers, where that was possible: what the head uses. */
  readonly temperature: number;
  /** Whether it was fitted; else it is the usual one. */
  readonly isFitted: boolean;
}

/** Parts of the held-out bursts; the temperature for each is fitted to the others. */
const temperatureFolds = 5;

/**
 * How calibrated a head is on bursts that it has not seen, by cross-validation. The temperature is
 * cross-fitted, too: judged by the answers that it was fitted to, it would look better than it is.
 *
 * @param head trained on the same data.
 * @throws AbortError when the signal is aborted; RangeError if the data are not as promised.
 */
export async function calibrationFigures(
  data: HeadData,
  head: Head,
  options: CalibrationOptions = {},
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<CalibrationFigures> {
  checkHeadData(data);
  const { l2 = defaultL2, maxFolds = usualFoldCount(data), seed = 1 } = options;
  const folds = leaveBurstOutFolds(data.labels, data.bursts, data.classCount, maxFolds, seed);
  const scores = await scoreHeldOut(data, head, folds, l2, new Pauses(signal), onProgress);
  const parts = dealBursts(data.bursts, temperatureFolds, seed);
  const temperatures = Array.from({ length: temperatureFolds }, (_, part) =>
    calibrate(data, scores.logits, (example) => parts[example] === part),
  );
  return {
    before: reliabilityOf(answersOfScores(data, scores, () => 1)),
    after: reliabilityOf(answersOfScores(data, scores, (i) => temperatures[parts[i]!]!)),
    temperature: calibrate(data, scores.logits),
    isFitted: canCalibrate(data),
  };
}

/**
 * The same asked of examples that were kept apart from all training, such as a test round: neither the
 * head nor its temperature has seen them.
 *
 * @param data what the head was trained on. @param test of the same classes; some may have no example.
 * @throws AbortError when the signal is aborted.
 */
export async function calibrationOnTest(
  data: HeadData,
  head: Head,
  test: HeadData,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<CalibrationFigures> {
  const asIs = { ...head, temperature: 1 };
  const before = await askHead(asIs, test, undefined, (share) => onProgress(share / 2), signal);
  const after = await askHead(
    head,
    test,
    undefined,
    (share) => onProgress((1 + share) / 2),
    signal,
  );
  return {
    before: reliabilityOf(before),
    after: reliabilityOf(after),
    temperature: head.temperature,
    isFitted: canCalibrate(data),
  };
}

/** How honest the confidence of answers is, whoever gave them. "None of these" is left out. */
export function reliabilityOf({ classCount, labels, said, confidences }: Answers): Reliability {
  const asked = [...said.keys()].filter((i) => said[i] !== notAsked && said[i] !== classCount);
  const ofAsked = asked.map((i) => confidences[i]!);
  const isRight = asked.map((i) => (said[i] === labels[i] ? 1 : 0));
  const bins = equalWidthBins(ofAsked, isRight);
  const equalCount = equalCountBins(ofAsked, isRight);
  return {
    bins,
    error: calibrationErrorOf(bins),
    equalCount,
    adaptiveError: calibrationErrorOf(equalCount),
  };
}

/** Deals whole bursts evenly to parts, in a random order: the part of each example, `[n]`. */
export function dealBursts(bursts: Int32Array, partCount: number, seed: number): Int32Array {
  const order = new Random(seed).shuffle([...new Set(bursts)]);
  const partOf = new Map(order.map((burst, at) => [burst, at % partCount]));
  return bursts.map((burst) => partOf.get(burst)!);
}
