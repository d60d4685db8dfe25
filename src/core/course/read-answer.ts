import { failure, success, type Outcome } from '../outcome.ts';

/** Why what was typed is no answer. */
export type AnswerTrouble = 'empty' | 'not-a-number';

/** Longer than any answer of the course. */
const longestLetters = 24;

/**
 * Reads a number as students write one: `−14`, `0,78`, `61 706`, `61,706`, `75 %`, `1/4`. A comma before three
 * digits parts thousands, as in Mexico; any other is a decimal point. A fraction is what it comes to.
 */
export function readAnswer(typed: string): Outcome<number, AnswerTrouble> {
  const text = typed.replace(/[\s%]/g, '').replaceAll('−', '-');
  if (text === '') return failure('empty');
  if (text.length > longestLetters) return failure('not-a-number');
  const [above, below, ...others] = text.split('/');
  const value = numberOf(above ?? '') / (below === undefined ? 1 : numberOf(below));
  return others.length === 0 && Number.isFinite(value) ? success(value) : failure('not-a-number');
}

/** NaN where it is none. */
function numberOf(text: string): number {
  const isGrouped = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text);
  const plain = isGrouped ? text.replaceAll(',', '') : text.replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}
