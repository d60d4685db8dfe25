import type { Exam } from '../../../app/network/evaluate/evaluation.svelte.ts';
import type { RunRecord } from '../../../app/network/run-facts.ts';
import type { ClassWords } from '../../../app/network/network-data.svelte.ts';
import type { EvaluateMessages } from '../../messages/network/evaluate-es.ts';

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
