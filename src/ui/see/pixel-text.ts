import type { Size } from './zoom.ts';

/** How many numbers a pixel has: gray, RGB, RGBA. */
export type ChannelCount = 1 | 3 | 4;

/** The shape of a picture's array as a notebook prints it: `(480, 640, 3)`; gray has no third axis. */
export function shapeText({ widthPx, heightPx }: Size, channels: ChannelCount): string {
  return channels === 1 ? `(${heightPx}, ${widthPx})` : `(${heightPx}, ${widthPx}, ${channels})`;
}

/** A colour of levels 0–255 in hexadecimal: `#C9BCAE`. */
export function hexText(levels: readonly number[]): string {
  return `#${levels.map((level) => level.toString(16).toUpperCase().padStart(2, '0')).join('')}`;
}

/** How a notebook asks for a pixel: the row comes first. */
export function indexText(x: number, y: number): string {
  return `img[${y}, ${x}]`;
}

/** What the notebook answers: `[201, 188, 174]`, or the lone number of a gray picture. */
export function valueText(levels: readonly number[]): string {
  return levels.length === 1 ? String(levels[0]) : `[${levels.join(', ')}]`;
}
