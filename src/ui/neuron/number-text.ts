const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Before a power of ten; a number is not split over two lines. */
const timesTen = '\u00a0×\u00a010';

/**
 * A number of a lab as it is written on a blackboard, the same in both languages: a true minus sign, powers
 * of ten where there would be many zeros, ∞ and ? for what is no number any more.
 *
 * @param digits significant ones at most.
 */
export function numberText(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return beyondNumbers(value);
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) {
    const [factor, power] = size.toExponential(Math.max(digits - 2, 0)).split('e');
    return `${sign}${Number(factor)}${timesTen}${raised(Number(power))}`;
  }
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

/** A number as a factor with exactly `digits` digits times a power of ten: `−1.20 × 10⁻⁹`. */
export function scientificText(value: number, digits: number): string {
  const [factor, power] = value.toExponential(digits - 1).split('e') as [string, string];
  return `${factor.replace('-', '−')}${timesTen}${raised(Number(power))}`;
}

function beyondNumbers(value: number): string {
  return Number.isNaN(value) ? '?' : value > 0 ? '∞' : '−∞';
}

function asTerm(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

function raised(power: number): string {
  const digits = String(Math.abs(power)).replaceAll(/\d/g, (digit) => superscripts[Number(digit)]!);
  return power < 0 ? `⁻${digits}` : digits;
}
