import { isExtreme, scientificText, shortScientificText } from '../messages/powers-of-ten.ts';

/**
 * A number of a lab as it is written on a blackboard, the same in both languages: a true minus sign, powers
 * of ten where there would be many zeros, ∞ and ? for what is no number any more.
 *
 * @param digits significant ones at most.
 */
export function numberText(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return beyondNumbers(value);
  if (isExtreme(value)) return shortScientificText(value, Math.max(digits - 1, 1));
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  // Whole numbers are not rounded to thousands.
  const rounded =
    size >= 10 ** digits ? Math.round(size) : Number(Number(size.toPrecision(digits)).toFixed(6));
  return `${rounded === 0 ? '' : sign}${rounded}`;
}

/** As a factor or a term: negative ones in parentheses. */
export function termText(value: number, digits = 4): string {
  return asTerm(numberText(value, digits));
}

/** A number with exactly `decimals` decimals and a true minus sign; never a negative zero. */
export function fixedText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text.replace('-', '−');
}

/** A number with at most `decimals` decimals, without zeros at the end. */
export function shortText(value: number, decimals: number): string {
  return String(Number(fixedText(value, decimals).replace('−', '-'))).replace('-', '−');
}

/** The same as a factor or a term of a sum: a negative one stands in parentheses. */
export function shortTermText(value: number, decimals: number): string {
  return asTerm(shortText(value, decimals));
}

/** A number of any size with two digits that count: `0.12`, `3.4`, `1.2 × 10⁻⁹`; 0 stays 0. */
export function sizeText(value: number): string {
  if (!Number.isFinite(value)) return beyondNumbers(value);
  const size = Math.abs(value);
  if (value === 0 || (size >= 0.01 && size < 10_000)) {
    return String(Number(value.toPrecision(2))).replace('-', '−');
  }
  return scientificText(value, 2);
}

function beyondNumbers(value: number): string {
  return Number.isNaN(value) ? '?' : value > 0 ? '∞' : '−∞';
}

function asTerm(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}
