import { isNearCopy } from '../core/image/near-copy.ts';

/** How many of the last kept pictures a new one is compared with: half a second at the full rate. */
const comparedCount = 4;

/** How long nothing new must come before it is worth a word. */
const saidAfterMs = 700;

/** Tells, within one burst, the pictures that show something new from near-copies of the last ones. */
export class Stillness {
  #kept: readonly Float32Array[] = [];
  #sinceMs: number | undefined;

  /** Whether this picture (see `smallLuma`), taken at `nowMs`, is to be kept; the first one always is. */
  admits(picture: Float32Array, nowMs: number): boolean {
    if (this.#kept.some((kept) => isNearCopy(kept, picture))) {
      this.#sinceMs ??= nowMs;
      return false;
    }
    this.#kept = [...this.#kept, picture].slice(-comparedCount);
    this.#sinceMs = undefined;
    return true;
  }

  /** Whether near-copies alone have come for a while. */
  standsStill(nowMs: number): boolean {
    return this.#sinceMs !== undefined && nowMs - this.#sinceMs >= saidAfterMs;
  }
}
