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
export function termText(value: number, digits: number): string {
  const text = shortText(value, digits);
  return text.startsWith('−') ? `(${text})` : text;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number of any size with two digits that count: `0.12`, `3.4`, `1.2 × 10⁻⁹`; 0 stays 0. */
export function sizeText(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 0.01 && size < 10_000)) {
    return String(Number(value.toPrecision(2))).replace('-', '−');
  }
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : '?';
  const [digits, power] = value.toExponential(1).split('e') as [string, string];
  const raised = [...String(Number(power))]
    .map((sign) => (sign === '-' ? '⁻' : superscripts[Number(sign)]))
    .join('');
  return `${digits.replace('-', '−')} × 10${raised}`;
}
