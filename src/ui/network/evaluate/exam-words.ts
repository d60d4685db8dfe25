import type { Exam, ExamFigures } from '../../../app/network/evaluate/evaluation.svelte.ts';
import type { RunRecord } from '../../../app/network/run-facts.ts';
import type { ClassWords } from '../../../app/network/network-data.svelte.ts';
import type { EvaluateMessages } from '../../messages/network/evaluate-es.ts';
import type { MatrixCell } from './matrix-keys.ts';

/**
 * An exam whose classes are called as the screen calls them: those of the toy set have a name in each language.
 *
 * @param run who was asked; undefined for the eye.
 * @param scene names of the things of the toy set.
 */
export function examInWords(
  exam: Exam,
  run: Pick<RunRecord, 'source'> | undefined,
  scene: Readonly<Record<string, string>>,
): Exam {
  if (run?.source !== 'toy') return exam;
  const classes = exam.classes.map((one) => ({ ...one, name: scene[one.name] ?? one.name }));
  return { ...exam, classes };
}

/** A class as it is said, or "none of these" behind the last. */
export function nameOf(classes: readonly ClassWords[], index: number, m: EvaluateMessages): string {
  return classes[index]?.name ?? m.matrix.none;
}

/** So many of what was asked about: photographs of the project, or pictures of a set. */
export function countedOf({ tileOf }: Exam, count: number, m: EvaluateMessages): string {
  return tileOf ? m.pictures(count) : m.photos(count);
}

/** What is to be heard of a cell that was opened, and of how many lie below the matrix now. */
export function openedCell(
  exam: Exam,
  { matrix }: Pick<ExamFigures, 'matrix'>,
  { label, said }: MatrixCell,
  m: EvaluateMessages,
): string {
  const was = nameOf(exam.classes, label, m);
  const title =
    label === said ? m.cell.right(was) : m.cell.title(was, nameOf(exam.classes, said, m));
  const count = matrix.counts[label * matrix.columnCount + said]!;
  return m.cell.opened(title, countedOf(exam, count, m));
}
