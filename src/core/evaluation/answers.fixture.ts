import { Random } from '../random.ts';
import { notAsked, type Answers } from './answers.ts';

/** Answers written as rows of [class, burst, said, confidence]. */
export function answersOf(
  classCount: number,
  rows: readonly (readonly [number, number, number, number])[],
): Answers {
  return {
    classCount,
    labels: Int32Array.from(rows, ([label]) => label),
    bursts: Int32Array.from(rows, ([, burst]) => burst),
    said: Int32Array.from(rows, ([, , said]) => said),
    confidences: Float32Array.from(rows, ([, , , confidence]) => confidence),
  };
}

/** Random answers, about half of them right; some are "none of these", some were not asked. */
export function randomAnswers(seed: number): Answers {
  const random = new Random(seed);
  const classCount = 1 + random.integer(5);
  const rows = Array.from({ length: random.integer(60) }, () => {
    const label = random.integer(classCount);
    const other = random.integer(classCount + 2);
    const said = random.uniform() < 0.5 ? label : other > classCount ? notAsked : other;
    return [label, 10 * label + random.integer(3), said, random.uniform()] as const;
  });
  return answersOf(classCount, rows);
}
