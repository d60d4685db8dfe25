const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A number of a lab as it is written on a blackboard, the same in both languages: a true minus sign, powers
 * of ten where there would be many zeros, ∞ and ? for what is no number any more.
 *
 * @param digits significant ones at most.
 */
export function numberText(value: number, digits = 4): string {
  if (Number.isNaN(value)) return '?';
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}∞`;
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) {
    const [factor, power] = size.toExponential(Math.max(digits - 2, 0)).split('e');
    return `${sign}${Number(factor)} × 10${raised(Number(power))}`;
  }
  // Whole numbers are not rounded to thousands.
  const rounded =
    size >= 10 ** digits ? Math.round(size) : Number(Number(size.toPrecision(digits)).toFixed(6));
  return `${rounded === 0 ? '' : sign}${rounded}`;
}

/** As a factor or a term: negative ones in parentheses. */
export function termText(value: number, digits = 4): string {
  const text = numberText(value, digits);
  return text.startsWith('−') ? `(${text})` : text;
}

function raised(power: number): string {
  const digits = String(Math.abs(power)).replaceAll(/\d/g, (digit) => superscripts[Number(digit)]!);
  return power < 0 ? `⁻${digits}` : digits;
}

/** A number with exactly `digits` decimals and a true minus sign; never a negative zero. */
export function fixedText(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text.replace('-', '−');
}

/** A number with at most `digits` decimals, without zeros at the end. */
export function shortText(value: number, digits: number): string {
  return String(Number(fixedText(value, digits).replace('−', '-'))).replace('-', '−');
}

/** The same as a factor or a term of a sum: a negative one stands in parentheses. */
export function shortTermText(value: number, digits: number): string {
  const text = shortText(value, digits);
  return text.startsWith('−') ? `(${text})` : text;
}

/** A number of any size with two digits that count: `0.12`, `3.4`, `1.2 × 10⁻⁹`; 0 stays 0. */
export function sizeText(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 0.01 && size < 10_000)) {
    return String(Number(value.toPrecision(2))).replace('-', '−');
  }
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : '?';
  const [digits, power] = value.toExponential(1).split('e') as [string, string];
  return `${digits.replace('-', '−')} × 10${raised(Number(power))}`;
}
