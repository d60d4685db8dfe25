/** Longest sides that pictures are worked on at, in pixels. */
export const workSizes = [1280, 960, 640, 480, 320] as const;

/** How many frames are judged together. */
const judgedFrames = 12;
/** A camera is not expected to be slower than this, whatever its frames say: they may be late by our fault. */
const slowestIntervalMs = 1000 / 24;
/** A larger size is tried when, by its area, it should take less than this part of the time … */
const easyShare = 0.9;
/** … and has been so for so many judgements. */
const easyJudgements = 5;
/** A size that shall stay is given up only where frames take so many times too long. */
const unbearable = 2;
/** After a size that was too much, it takes so many times longer until it is tried again. */
const patienceGrowth = 4;

/** Middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Chooses the size of work that holds the camera's rate: smaller at once when frames take too long,
 * larger again only after a while of ease, and ever more patiently when that was a mistake.
 */
export class WorkSize {
  #index = 0;
  #costsMs: number[] = [];
  #intervalsMs: number[] = [];
  #easy = 0;
  #patience = easyJudgements;
  #triedLarger = false;
  #held = false;

  /** Longest side of work, in pixels. */
  get longestPx(): number {
    return workSizes[this.#index]!;
  }

  /** The size that a picture is worked on at; never larger than itself. */
  fit(widthPx: number, heightPx: number): { readonly widthPx: number; readonly heightPx: number } {
    const shrink = Math.min(1, this.longestPx / Math.max(widthPx, heightPx));
    return {
      widthPx: Math.max(1, Math.round(widthPx * shrink)),
      heightPx: Math.max(1, Math.round(heightPx * shrink)),
    };
  }

  /** Someone works with this size: it stays as long as it can be borne, until `restart()`. */
  hold(): void {
    this.#held = true;
  }

  /**
   * Notes what a frame took, from its arrival until the GPU was done, and how long after the last one
   * it came.
   *
   * @param longestPx longest side of the picture itself: what is larger is not worth trying.
   * @returns whether the size has changed.
   */
  note(costMs: number, intervalMs: number, longestPx: number): boolean {
    this.#costsMs.push(costMs);
    this.#intervalsMs.push(intervalMs);
    if (this.#costsMs.length < judgedFrames) return false;
    const cost = median(this.#costsMs);
    // The quicker frames tell the camera's rate; the slower ones may have waited for us.
    const quick = [...this.#intervalsMs].sort((a, b) => a - b)[Math.floor(judgedFrames / 4)]!;
    const budgetMs = Math.min(quick, slowestIntervalMs);
    this.#costsMs = [];
    this.#intervalsMs = [];
    if (cost > budgetMs * (this.#held ? unbearable : 1)) return this.#smaller(longestPx);
    if (this.#held) return false;
    const larger = workSizes[this.#index - 1] ?? this.longestPx;
    const expected = cost * (larger / this.longestPx) ** 2;
    this.#easy = expected < budgetMs * easyShare ? this.#easy + 1 : 0;
    return this.#easy >= this.#patience && this.#larger(longestPx);
  }

  /** Another picture, or another chain: nothing that was learned about the device's speed holds. */
  restart(): void {
    this.#costsMs = [];
    this.#intervalsMs = [];
    this.#easy = 0;
    this.#patience = easyJudgements;
    this.#triedLarger = false;
    this.#held = false;
  }

  #smaller(longestPx: number): boolean {
    if (this.#triedLarger) this.#patience *= patienceGrowth;
    this.#triedLarger = false;
    this.#easy = 0;
    // Sizes above the picture's own are all the same to it.
    let next = this.#index + 1;
    while (next < workSizes.length && workSizes[next]! >= longestPx) next++;
    if (next >= workSizes.length) return false;
    this.#index = next;
    return true;
  }

  #larger(longestPx: number): boolean {
    this.#easy = 0;
    if (this.#index === 0 || this.longestPx >= longestPx) return false;
    this.#index--;
    this.#triedLarger = true;
    return true;
  }
}
