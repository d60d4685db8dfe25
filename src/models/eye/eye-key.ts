import { eyeVersion, type EyeTable } from './eye-table.ts';
import type { EyeSizePx } from './types.ts';

/** How the keys of this app's eye begin, at every size of its input, and how many numbers it sums up in. */
export const eyeFamily = 'lite0-';
export const eyeDimension = 320;

/** What embeddings are kept under: those of other weights, or of another input size, must not be mixed. */
export function eyeKeyOf(table: EyeTable, sizePx: EyeSizePx): string {
  return `${eyeVersion(table)}@${sizePx}`;
}

/** The input size that an eye's key tells; undefined if it is none that an eye can have. */
export function sizeOfEyeKey(key: string): EyeSizePx | undefined {
  const sizePx = Number(key.slice(key.indexOf('@') + 1));
  return sizePx === 128 || sizePx === 160 || sizePx === 192 ? sizePx : undefined;
}
