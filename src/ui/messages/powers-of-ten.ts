const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Before a power of ten; a number is not split over two lines. */
const timesTen = '\u00a0×\u00a010';

/** Sizes between which a number is written out: beyond them zeros would hide how large it is. */
const writtenOut = { from: 1e-4, below: 1e6 };

/** Whether a number is so small or so large that it is written as a power of ten. */
export function isExtreme(value: number): boolean {
  const size = Math.abs(value);
  return (
    Number.isFinite(value) && size !== 0 && (size < writtenOut.from || size >= writtenOut.below)
  );
}

/** A finite number as a factor with exactly `digits` digits times a power of ten: `−1.20 × 10⁻⁹`. */
export function scientificText(value: number, digits: number): string {
  const [factor, power] = value.toExponential(digits - 1).split('e') as [string, string];
  return `${factor.replace('-', '−')}${timesTen}${raised(Number(power))}`;
}

/** The same with at most so many digits, without zeros at the end of the factor: `−1.2 × 10⁻⁹`. */
export function shortScientificText(value: number, digits: number): string {
  return scientificText(value, digits).replace(/\.?0+(?=\s×)/, '');
}

function raised(power: number): string {
  const digits = String(Math.abs(power)).replaceAll(/\d/g, (digit) => superscripts[Number(digit)]!);
  return power < 0 ? `⁻${digits}` : digits;
}
