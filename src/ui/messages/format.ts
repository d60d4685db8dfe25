import { isExtreme, shortScientificText } from './powers-of-ten.ts';

/** Words that depend on a count, chosen by the language's own plural rules. */
export function plural(locale: string): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, one, other) => (rules.select(count) === 'one' ? one : other);
}

/** Names one after the other, with the language's own word before the last. */
export function listing(locale: string): (names: readonly string[]) => string {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (names) => format.format(names);
}

/** Names of a list that are told before the rest is only counted. */
const mostTold = 4;

/**
 * Names in quotation marks as a list; of a long one the first, and how many more there are.
 *
 * @param more says how many are left out.
 */
export function quotedListing(
  locale: string,
  quoted: (name: string) => string,
  more: (count: number) => string,
): (names: readonly string[]) => string {
  const listed = listing(locale);
  return (names) => {
    const told = names.length > mostTold ? names.slice(0, mostTold - 1) : names;
    const rest = names.length - told.length;
    return listed([...told.map(quoted), ...(rest > 0 ? [more(rest)] : [])]);
  };
}

/** Megabytes (10⁶ bytes) with one decimal, e.g. `2.9`. */
export function megabytes(locale: string): (bytes: number) => string {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (bytes) => format.format(bytes / 1e6);
}

/** A number with at most `digits` decimals and a true minus sign. */
export function decimals(locale: string, digits: number): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  return (value) => {
    const text = format.format(value).replace('-', '−');
    return text === '−0' ? '0' : text;
  };
}

/** A number with at most `digits` digits that count and a true minus sign: `0.0123`, `3.75 × 10⁻¹¹`. */
export function significant(locale: string, digits: number): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: digits });
  return (value) =>
    isExtreme(value) ? shortScientificText(value, digits) : format.format(value).replace('-', '−');
}

/**
 * A share as it is said: single precision cannot tell the likeliest from all where the others are next to
 * nothing, so both are taken for what they are next to, or 100 % would stand beside what is more than nothing.
 */
function settled(share: number): number {
  return share < 1e-6 ? 0 : share > 1 - 1e-6 ? 1 : share;
}

/**
 * A share (0–1) in percent: with one decimal below ten. What is less than one or more than 99 is said to be
 * that: only what is nothing or all is said to be so.
 */
export function sharePercent(locale: string): (share: number) => string {
  const whole = decimals(locale, 0);
  const tenths = decimals(locale, 1);
  const sign = locale.startsWith('en') ? '%' : '\u00a0%';
  return (share) => {
    const value = 100 * settled(share);
    if (value > 0 && value < 1) return `<1${sign}`;
    if (value > 99 && value < 100) return `>99${sign}`;
    return `${value < 10 ? tenths(value) : whole(value)}${sign}`;
  };
}

/**
 * A share (0–1) in whole percents, for bars that move: only what is nothing or all is said to be so, and
 * what is less than one or more than 99 is said to be that.
 */
export function barPercent(locale: string): (share: number) => string {
  const whole = decimals(locale, 0);
  const sign = locale.startsWith('en') ? '%' : '\u00a0%';
  return (share) => {
    const value = 100 * settled(share);
    if (value > 0 && value < 1) return `<1${sign}`;
    if (value > 99 && value < 100) return `>99${sign}`;
    return `${whole(value)}${sign}`;
  };
}

/**
 * A share (0–1) in percent with one decimal, for what is compared: only what is nothing or all is said to be
 * so, and what would be rounded to that is less than a tenth or more than 99.9.
 */
export function finePercent(locale: string): (share: number) => string {
  const tenths = decimals(locale, 1);
  const sign = locale.startsWith('en') ? '%' : '\u00a0%';
  return (share) => {
    const value = tenths(100 * share);
    if (value === '0' && share > 0) return `<${tenths(0.1)}${sign}`;
    if (value === '100' && share < 1) return `>${tenths(99.9)}${sign}`;
    return `${value}${sign}`;
  };
}

/** A change of a share (−1 to 1) in points, with its sign; one decimal below ten. */
export function shareChange(locale: string): (change: number) => string {
  const whole = decimals(locale, 0);
  const tenths = decimals(locale, 1);
  return (change) => {
    const size = 100 * Math.abs(change);
    if (size < 0.05) return '0';
    return `${change < 0 ? '−' : '+'}${size < 10 ? tenths(size) : whole(size)}`;
  };
}

/** How far a share changes (0–1) in points, without a sign; one decimal below ten. */
export function sharePoints(locale: string): (size: number) => string {
  const change = shareChange(locale);
  return (size) => change(Math.abs(size)).replace('+', '');
}

/** A duration in seconds with one decimal; below a tenth in milliseconds. */
export function seconds(locale: string): (ms: number) => string {
  const whole = decimals(locale, 0);
  const tenths = decimals(locale, 1);
  return (ms) => (ms < 100 ? `${whole(Math.max(1, ms))} ms` : `${tenths(ms / 1000)} s`);
}

/** About how long something takes: in whole seconds below a hundred of them, in minutes below a hundred, in hours. */
export function roughDuration(locale: string): (ms: number) => string {
  const tenths = decimals(locale, 1);
  return (ms) => {
    const wholeSeconds = Math.max(1, Math.round(ms / 1000));
    if (wholeSeconds < 100) return `${wholeSeconds} s`;
    const minutes = Math.round(wholeSeconds / 60);
    return minutes < 100 ? `${minutes} min` : `${tenths(minutes / 60)} h`;
  };
}

/** A size in MB, from a thousand MB on in GB. */
export function byteSize(locale: string): (bytes: number) => string {
  const mb = megabytes(locale);
  return (bytes) => (bytes < 1e9 ? `${mb(bytes)} MB` : `${mb(bytes / 1e3)} GB`);
}

/** The size of a file: in kB up to a thousand of them, in MB, from a thousand MB on in GB. */
export function fileSize(locale: string): (bytes: number) => string {
  const whole = decimals(locale, 0);
  const large = byteSize(locale);
  // What is nearly a MB is one.
  return (bytes) => (bytes < 950_000 ? `${whole(Math.max(1, bytes / 1e3))} kB` : large(bytes));
}

/** The day of a moment (ms since 1970) here, as `2026-11-24`: sorts well in names of files. */
export function isoDay(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether there are words at all: of facts that stand in a row some may have nothing to say. */
export function isSaid(words: string | undefined): words is string {
  return words !== undefined && words !== '';
}
