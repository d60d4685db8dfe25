import { shortNumber } from '../../../filter/read-number.ts';

/** A number in a narrow cell: about three digits, and ≈0 where they leave nothing of it. */
export function cellNumber(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const text = size.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 3);
  if (Number(text) === 0) return '≈0';
  return value < 0 ? `−${text}` : text;
}

/** A share (0–1) in percent for a narrow cell, without its sign; 100 only where it is all. */
export function cellShare(share: number): string {
  const text = cellNumber(100 * share);
  return share < 1 && Number(text) >= 100 ? '>99.9' : text;
}

/** A number that stands by itself: with four decimals, as all of its account have; a whole one without. */
export function fullNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size < 1e-4 || size >= 1e5) return shortNumber(value, 5);
  return `${value < 0 ? '−' : ''}${size.toFixed(4)}`;
}

/** The same behind what it is added to. */
export function addedNumber(value: number): string {
  return `${value < 0 ? '−' : '+'} ${fullNumber(Math.abs(value))}`;
}

/** Whether both are the same number, to what a GPU in single precision keeps of it. */
export function isSameNumber(worked: number, given: number): boolean {
  return Math.abs(worked - given) <= 1e-4 * Math.abs(given);
}
