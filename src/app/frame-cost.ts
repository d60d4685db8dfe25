import type { Frame } from '../camera/frame.ts';
import type { WorkSize } from './work-size.ts';

/** Finds what frames cost, one at a time, and has the size of work follow; the display waits for none of it. */
export class FrameCost {
  readonly #finished: () => Promise<void>;
  #isMeasuring = false;
  #lastFrameMs: number | undefined;

  /** @param finished resolves when the GPU has done what it was given. */
  constructor(finished: () => Promise<void>) {
    this.#finished = finished;
  }

  /** Another picture: how long ago its last frame was is not known. */
  restart(): void {
    this.#lastFrameMs = undefined;
  }

  /**
   * A frame was drawn.
   *
   * @param startMs when it arrived, as `performance.now()` counts.
   * @param isLive whether it still is shown: a picture that is held keeps its size, as its numbers are being
   *   looked at.
   */
  async note(
    startMs: number,
    { timeMs, widthPx, heightPx }: Frame,
    size: WorkSize,
    isLive: () => boolean,
  ): Promise<void> {
    const intervalMs = this.#lastFrameMs === undefined ? undefined : timeMs - this.#lastFrameMs;
    this.#lastFrameMs = timeMs;
    if (this.#isMeasuring || intervalMs === undefined) return;
    this.#isMeasuring = true;
    await this.#finished();
    this.#isMeasuring = false;
    if (isLive()) size.note(performance.now() - startMs, intervalMs, Math.max(widthPx, heightPx));
  }
}
