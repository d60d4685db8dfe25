import { notAsked, type Answers } from '../../core/evaluation/answers.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { indexOfLargest, row } from '../../core/vector.ts';
import { classify, decide } from '../head/classify.ts';
import type { HeldOutScores } from '../head/held-out.ts';
import { Pauses } from '../head/pauses.ts';
import type { OnProgress } from '../head/train-head.ts';
import type { Head, HeadData, HeldOut } from '../head/types.ts';

/** Examples between two words about the progress: each is a message to another thread. */
const toldEvery = 50;

/** Whether "none of these" may be said, and how readily. */
export interface NoneRule {
  /** As `Head.thresholds`, `[classCount]`. */
  readonly thresholds: Float32Array;
  /** Added to the thresholds: the user's strictness. */
  readonly shift: number;
}

/**
 * The cross-validated answers of `evaluateHead` as a matrix counts them; nothing is trained again.
 *
 * @param none if not given, the likeliest class is always said.
 */
export function heldOutAnswers(data: HeadData, heldOut: HeldOut, none?: NoneRule): Answers {
  const { classCount, labels, bursts } = data;
  const said = heldOut.winners.map((winner, i) => {
    if (winner < 0 || !none) return winner < 0 ? notAsked : winner;
    return heldOut.likenesses[i]! < none.thresholds[winner]! + none.shift ? classCount : winner;
  });
  return { classCount, labels, bursts, said, confidences: heldOut.confidences };
}

/**
 * Asks a head about examples that were kept apart from its training, such as a test round.
 *
 * @param data of the same classes; some may have no example.
 * @param none if not given, the likeliest class is always said.
 * @throws AbortError when the signal is aborted.
 */
export async function askHead(
  head: Head,
  data: HeadData,
  none?: NoneRule,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<Answers> {
  const { classCount, labels, bursts, embeddings, dimension } = data;
  const pauses = new Pauses(signal);
  const said = new Int32Array(labels.length).fill(notAsked);
  const confidences = new Float32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const answer = classify(head, row(embeddings, i, dimension));
    const { winner, isNone } = decide(answer, none?.thresholds ?? head.thresholds, none?.shift);
    said[i] = none && isNone ? classCount : winner;
    confidences[i] = answer.probabilities[winner]!;
    if (i % toldEvery === 0) onProgress(i / labels.length);
    await pauses.take();
  }
  onProgress(1);
  return { classCount, labels, bursts, said, confidences };
}

/**
 * Logits as answers: the likeliest class, with its probability.
 *
 * @param temperatureOf the temperature for an example.
 */
export function answersOfScores(
  { classCount, labels, bursts }: HeadData,
  { isAsked, logits }: HeldOutScores,
  temperatureOf: (example: number) => number,
): Answers {
  const said = new Int32Array(labels.length).fill(notAsked);
  const confidences = new Float32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    if (!isAsked[i]) continue;
    const probabilities = softmax(row(logits, i, classCount).slice(), temperatureOf(i));
    const winner = indexOfLargest(probabilities);
    said[i] = winner;
    confidences[i] = probabilities[winner]!;
  }
  return { classCount, labels, bursts, said, confidences };
}
