import { failure, success, type Outcome } from '../outcome.ts';

/** Why what was typed is no answer. */
export type AnswerTrouble = 'empty' | 'not-a-number';

/** Longer than any answer of the course. */
const longestLetters = 24;

/**
 * Reads a number as students write one: `−14`, `0,78`, `61 706`, `61,706`, `75 %`. A comma before three
 * digits parts thousands, as in Mexico; any other is a decimal point.
 */
export function readAnswer(typed: string): Outcome<number, AnswerTrouble> {
  const text = typed.replace(/[\s%]/g, '').replaceAll('−', '-');
  if (text === '') return failure('empty');
  const isGrouped = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text);
  const plain = isGrouped ? text.replaceAll(',', '') : text.replace(',', '.');
  const isNumber = plain.length <= longestLetters && /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain);
  return isNumber ? success(Number(plain)) : failure('not-a-number');
}
