import { notAsked } from '../../../core/evaluation/answers.ts';
import { askHead, heldOutAnswers } from '../../../training/evaluation/answers.ts';
import { usualFoldCount } from '../../../training/head/evaluate-head.ts';
import type { ProjectContents } from '../../../training/store/records.ts';
import { measurableClasses } from '../../held-out-scores.ts';
import type { Learned } from '../../learner.ts';
import type { Exam } from './exam.ts';
import { collectTestData } from './test-data.ts';
import { classWordsOf, type UnseenPhotos } from './unseen-photos.ts';

/**
 * What the head says about bursts that were left out of its training, part by part: each time about one of
 * every class. Undefined while that is being found out. Answers about a class of which too little is left without its largest burst
 * measure nothing, and are left out (as in the class's own score).
 */
export function leftOutExam(learned: Learned, contents: ProjectContents): Exam | undefined {
  const { head, examples, heldOut } = learned;
  if (!heldOut) return undefined;
  const { strictness } = contents.project;
  const all = heldOutAnswers(examples.data, heldOut, {
    thresholds: head.thresholds,
    shift: strictness,
  });
  const measurable = measurableClasses(learned);
  return {
    kind: 'left-out',
    classes: classWordsOf(contents, examples.classIds),
    answers: {
      ...all,
      said: all.said.map((said, i) => (measurable[all.labels[i]!] ? said : notAsked)),
    },
    hasNone: true,
    photoIds: examples.photoIds,
    partCount: usualFoldCount(examples.data),
    strangerCount: 0,
  };
}

/**
 * What the head says about a test round.
 *
 * @param vector embedding `[dimension]` of a photograph; what nobody has looked at is not asked about.
 */
export async function roundExam(
  learned: Learned,
  contents: ProjectContents,
  { photoIds, labels, bursts, strangerCount }: UnseenPhotos,
  vector: (photoId: string) => Float32Array | undefined,
): Promise<Exam> {
  const { head, examples } = learned;
  const { classCount } = examples.data;
  const said = new Int32Array(photoIds.length).fill(notAsked);
  const confidences = new Float32Array(photoIds.length);
  const asked = collectTestData({ photoIds, labels, bursts }, classCount, vector);
  if (asked) {
    const { thresholds } = head;
    const { strictness: shift } = contents.project;
    const answered = await askHead(head, asked.data, { thresholds, shift });
    const rowOf = new Map(asked.photoIds.map((id, row) => [id, row]));
    photoIds.forEach((id, i) => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      said[i] = answered.said[row]!;
      confidences[i] = answered.confidences[row]!;
    });
  }
  return {
    kind: 'test-round',
    classes: classWordsOf(contents, examples.classIds),
    answers: { classCount, labels, bursts, said, confidences },
    hasNone: true,
    photoIds,
    strangerCount,
  };
}
