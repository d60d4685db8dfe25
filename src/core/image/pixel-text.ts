import { luma, lumaWeights } from './luma.ts';

/** A colour of levels 0–255, with or without alpha, in hexadecimal: `#C9BCAE`. */
export function hexText(levels: readonly number[]): string {
  const digits = (level: number) => level.toString(16).toUpperCase().padStart(2, '0');
  return `#${levels.map(digits).join('')}`;
}

/** How a notebook asks for a pixel of an array: the row comes first, `img[y, x]`. */
export function indexText(x: number, y: number): string {
  return `img[${y}, ${x}]`;
}

/** What the notebook answers: `[201, 188, 174]`, or the lone number of a gray picture. */
export function valueText(levels: readonly number[]): string {
  return levels.length === 1 ? String(levels[0]) : `[${levels.join(', ')}]`;
}

/** The pixel as one point: its place and its levels, `(12, 40, 201, 188, 174)`. */
export function pointText(x: number, y: number, levels: readonly number[]): string {
  return `(${[x, y, ...levels].join(', ')})`;
}

/** A colour as a style sheet writes it: levels 0–255, and alpha, given likewise, from 0 to 1. */
export function rgbaText([red, green, blue, alpha = 255]: readonly number[]): string {
  return `rgba(${red}, ${green}, ${blue}, ${Number((alpha / 255).toFixed(3))})`;
}

/** How the gray value of a pixel comes about. */
export interface GraySum {
  /** One product a channel, red first. */
  readonly terms: readonly { readonly weight: number; readonly level: number }[];
  /** The products' sum, not rounded, 0–255. */
  readonly gray: number;
  /** All of it in a line: `0.299·201 + 0.587·188 + 0.114·174 = 190.3`; one decimal. */
  readonly text: string;
}

/** The luma of a pixel as the weighted sum that it is. */
export function graySum([red, green, blue]: readonly [number, number, number]): GraySum {
  const levels = [red, green, blue];
  const terms = lumaWeights.map((weight, channel) => ({ weight, level: levels[channel]! }));
  const gray = luma(red, green, blue);
  const products = terms.map(({ weight, level }) => `${weight}·${level}`).join(' + ');
  return { terms, gray, text: `${products} = ${Number(gray.toFixed(1))}` };
}
