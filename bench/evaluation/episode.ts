import { accuracyOf } from '../../src/core/evaluation/accuracy.ts';
import type { Answers } from '../../src/core/evaluation/answers.ts';
import { nonePointAt } from '../../src/core/evaluation/none-curves.ts';
import { comparedSplits } from '../../src/core/evaluation/split-comparison.ts';
import type { Random } from '../../src/core/random.ts';
import { askHead } from '../../src/training/evaluation/answers.ts';
import { calibrationFigures } from '../../src/training/evaluation/calibration-figures.ts';
import { compareSplits } from '../../src/training/evaluation/compare-splits.ts';
import { headSubset } from '../../src/training/evaluation/head-subset.ts';
import { noneScores } from '../../src/training/evaluation/none-scores.ts';
import { evaluateHead } from '../../src/training/head/evaluate-head.ts';
import { trainHead } from '../../src/training/head/train-head.ts';
import type { HeadData } from '../../src/training/head/types.ts';

/** Embeddings of the frames of synthetic bursts, `[photograph][frame]`, of one class. */
export type EmbeddedBursts = readonly (readonly Float32Array[])[];

export interface EpisodeOptions {
  /** Classes in an episode. */
  readonly ways: number;
  /** Photographs of each class that are taught, each as a burst; all others are the truth. */
  readonly burstsPerClass: number;
}

/** What one episode found; all are shares. The truth is asked of photographs that were never used. */
export interface EpisodeFigures {
  /** What the split by frame says, and the truth about the heads that it trained. */
  readonly byFrame: number;
  readonly byFrameTruth: number;
  /** What the split by burst says, and the truth about the heads that it trained. */
  readonly byBurst: number;
  readonly byBurstTruth: number;
  /** What cross-validation with as many folds as the app has says, and the truth about the final head. */
  readonly leaveOut: number;
  readonly finalTruth: number;
  /** Calibration error on held-out bursts, 15 bins, without and with a temperature. */
  readonly heldOutErrorBefore: number;
  readonly heldOutError: number;
  /** None of these, as leaving out bursts and classes says; and the truth, with classes never taught. */
  readonly falseRejects: number;
  readonly falseRejectsTruth: number;
  readonly unseenCaught: number;
  readonly unseenCaughtTruth: number;
}

/** An episode, and the answers of its final head about photographs that were never used. */
export interface Episode {
  readonly figures: EpisodeFigures;
  readonly answers: Answers;
}

/** Draws classes and photographs, teaches the app's head with them, and evaluates it in every way. */
export async function playEpisode(
  classes: readonly EmbeddedBursts[],
  { ways, burstsPerClass }: EpisodeOptions,
  random: Random,
): Promise<Episode> {
  const shuffled = random.shuffle([...classes]).map((photos) => random.shuffle([...photos]));
  const drawn = shuffled.slice(0, ways);
  const data = headData(drawn.map((photos) => photos.slice(0, burstsPerClass)));
  const truth = headData(drawn.map((photos) => photos.slice(burstsPerClass)));
  const strangers = headData(shuffled.slice(ways));

  const evaluation = await evaluateHead(data, await trainHead(data));
  const { head, heldOut } = evaluation;
  const splits = await compareSplits(data, head);
  const calibration = await calibrationFigures(data, head);
  const point = nonePointAt(await noneScores(data, evaluation), 0);
  const none = { thresholds: head.thresholds, shift: 0 };
  const answers = await askHead(head, truth);
  const folds = comparedSplits(data.labels, data.bursts, data.classCount, 2, 1);
  return {
    answers,
    figures: {
      byFrame: accuracyOf(splits.byFrame).accuracy,
      byFrameTruth: await truthOfFolds(data, folds.byFrame, truth),
      byBurst: accuracyOf(splits.byBurst).accuracy,
      byBurstTruth: await truthOfFolds(data, folds.byBurst, truth),
      leaveOut: mean([...heldOut.winners].map((winner, i) => Number(winner === data.labels[i]))),
      finalTruth: accuracyOf(answers).accuracy,
      heldOutErrorBefore: calibration.before.error,
      heldOutError: calibration.after.error,
      falseRejects: point.falseRejects,
      falseRejectsTruth: shareOfNone(await askHead(head, truth, none)),
      unseenCaught: point.unseenCaught,
      unseenCaughtTruth: shareOfNone(await askHead(head, strangers, none)),
    },
  };
}

/** Mean accuracy, on photographs never used, of the heads that two folds train. */
async function truthOfFolds(data: HeadData, folds: Int32Array, truth: HeadData): Promise<number> {
  const accuracies = [];
  for (const fold of [0, 1]) {
    const taught = [...folds.keys()].filter((i) => folds[i] !== fold);
    const head = await trainHead(headSubset(data, taught));
    accuracies.push(accuracyOf(await askHead(head, truth)).accuracy);
  }
  return mean(accuracies);
}

function shareOfNone({ said, classCount }: Answers): number {
  return mean([...said].map((one) => Number(one === classCount)));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Examples for the head, each photograph a burst. */
export function headData(classes: readonly EmbeddedBursts[]): HeadData {
  const all = classes.flatMap((photos, label) =>
    photos.flatMap((frames, photo) =>
      frames.map((embedding) => ({ embedding, label, burst: 1000 * label + photo })),
    ),
  );
  const dimension = all[0]?.embedding.length ?? 0;
  const embeddings = new Float32Array(all.length * dimension);
  all.forEach(({ embedding }, i) => embeddings.set(embedding, i * dimension));
  return {
    dimension,
    classCount: classes.length,
    embeddings,
    labels: Int32Array.from(all, ({ label }) => label),
    bursts: Int32Array.from(all, ({ burst }) => burst),
  };
}
