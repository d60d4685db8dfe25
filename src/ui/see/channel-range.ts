import type { ColourChannel } from '../../core/image/colour-spaces/colour-space.ts';

/** How much may be added to a channel or taken from it, and in what steps. */
export interface OffsetRange {
  readonly most: number;
  readonly step: number;
}

/** An angle turns half around either way; other channels move by as much as they span. */
export function offsetRange({ kind, min, max }: ColourChannel): OffsetRange {
  const span = max - min;
  if (kind === 'angle') return { most: span / 2, step: span / 72 };
  return { most: span, step: span <= 2 ? span / 50 : 1 };
}

/** The ends of what a channel can hold, as they stand at the ends of an axis: `0`, `360°`. */
export function rangeText({ min, max, unit }: ColourChannel): readonly [string, string] {
  const text = (end: number) => `${end}${unit}`.replace('-', '−');
  return [text(min), text(max)];
}

/** What is added, with its sign and unit: `+120°`, `−0.5`, `0`. */
export function offsetText({ max, unit }: ColourChannel, offset: number): string {
  const size = Math.abs(offset).toFixed(max <= 2 ? 2 : 0);
  if (Number(size) === 0) return `0${unit}`;
  return `${offset < 0 ? '−' : '+'}${size}${unit}`;
}
