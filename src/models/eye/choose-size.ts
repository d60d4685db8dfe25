import type { BackendName, EyeSizePx } from './types.ts';

/** Sizes in pixels with the millions of multiplications of one look (public/models/eye/README.md). */
const costs: Readonly<Record<EyeSizePx, number>> = { 128: 119, 160: 186, 192: 267 };

/** Looks a second below which the live answer is felt to lag. */
export const ENOUGH_PER_SECOND = 15;

/** A backend must be this much faster than one before it in the order to be preferred to it. */
const CLEARLY_FASTER = 1.1;

/** The order that breaks ties. */
export const backendOrder: readonly BackendName[] = ['webgpu', 'webgl', 'wasm', 'cpu'];

/** Measured looks a second by size. */
export type Rates = ReadonlyMap<EyeSizePx, number>;

/** What one backend can do. */
export interface Ability {
  readonly backend: BackendName;
  readonly sizePx: EyeSizePx;
  readonly embeddingsPerSecond: number;
}

const isEnough = (rate: number | undefined) => rate !== undefined && rate >= ENOUGH_PER_SECOND;

/**
 * Which size to measure next on the way to the largest that is fast enough, or undefined when it is
 * known. New sizes cost a phone's GPU a second of compiling: 160 is skipped where arithmetic alone
 * would already allow 192.
 */
export function nextSize(rates: Rates): EyeSizePx | undefined {
  const smallest = rates.get(128);
  if (smallest === undefined) return 128;
  if (!isEnough(smallest) || isEnough(rates.get(192))) return undefined;
  if (!rates.has(192)) {
    const expected = (smallest * costs[128]) / costs[192];
    if (isEnough(expected) || isEnough(rates.get(160))) return 192;
  }
  return rates.has(160) ? undefined : 160;
}

/** The largest measured size that is fast enough, or the smallest measured where none is. */
export function bestSize(rates: Rates): EyeSizePx {
  const sizes = [...rates.keys()].sort((a, b) => b - a);
  return sizes.find((size) => isEnough(rates.get(size))) ?? sizes.at(-1)!;
}

/** Whether `a` serves better than `b`: a larger size, then clearly more speed, then the order. */
export function isBetter(a: Ability, b: Ability): boolean {
  if (a.sizePx !== b.sizePx) return a.sizePx > b.sizePx;
  const ratio = a.embeddingsPerSecond / b.embeddingsPerSecond;
  if (ratio > CLEARLY_FASTER) return true;
  if (ratio < 1 / CLEARLY_FASTER) return false;
  return backendOrder.indexOf(a.backend) < backendOrder.indexOf(b.backend);
}
