import { failure, success, type Outcome } from '../../core/outcome.ts';

/** Why what was typed is no number that can be used. */
export type NumberTrouble = 'empty' | 'not-a-number' | 'too-small' | 'too-large' | 'zero';

/** What a number may be. */
export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  /** Whether it must not be 0: something is divided by it. */
  readonly notZero?: boolean;
}

/** Digits as on a blackboard, with a power of ten where one likes; no `0x10`, which is 16 to a machine alone. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads a number as people type one: `-0.5`, `−0,5`, `1/16`. */
export function readNumber(typed: string, limits: NumberLimits): Outcome<number, NumberTrouble> {
  const text = typed.trim().replaceAll('−', '-').replaceAll(',', '.');
  if (text === '') return failure('empty');
  const parts = text.split('/').map((part) => part.trim());
  if (parts.length > 2 || !parts.every((part) => decimal.test(part))) {
    return failure('not-a-number');
  }
  const [above, below = 1] = parts.map(Number);
  const value = above! / below;
  // What has more digits than a machine counts is too large, and still a number.
  if (below === 0 || Number.isNaN(value)) return failure('not-a-number');
  if (value < limits.min) return failure('too-small');
  if (value > limits.max) return failure('too-large');
  if (limits.notZero && value === 0) return failure('zero');
  return success(value);
}

/** A number as it stands in a kernel's cell: at most `digits` significant ones, with a true minus sign. */
export function shortNumber(value: number, digits = 3): string {
  const rounded = Number(value.toPrecision(digits));
  const whole = Math.abs(value) >= 10 ** digits ? Math.round(value) : rounded;
  return plainText(Math.abs(whole)).replace(/^/, whole < 0 ? '−' : '');
}

/** A number for a narrow cell: at most two decimals, and ≈0 where they leave nothing of it. */
export function briefNumber(value: number): string {
  const rounded = Number(Number(value.toPrecision(3)).toFixed(2));
  return rounded === 0 && value !== 0 ? '≈0' : shortNumber(rounded);
}

/** Without an exponent wherever a few digits will do. */
function plainText(value: number): string {
  if (value !== 0 && value < 1e-4) return value.toExponential(1).replace('-', '−');
  return String(Number(value.toFixed(4)));
}
