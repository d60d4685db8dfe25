import type { FrameImage } from './frame.ts';
import { createRateLimit } from './pacing.ts';

/** How much is kept, in seconds. */
export const keptS = 2;
/** How often a picture is taken, and its longest side. */
const perSecond = 15;
const longestPx = 640;

/** A picture of a moment ago; its canvas is used again for a later one. */
export interface RecentFrame {
  readonly image: HTMLCanvasElement;
  readonly timeMs: number;
}

/**
 * The last two seconds of a live picture, small and seldom enough for a phone to keep. After a pause the
 * oldest are from before it: whoever reads them looks at their time.
 */
export class RecentFrames {
  readonly #isDue = createRateLimit(perSecond);
  readonly #frames: { image: HTMLCanvasElement; timeMs: number }[] = [];

  /** What is kept, oldest first. */
  get frames(): readonly RecentFrame[] {
    return this.#frames;
  }

  /** Keeps a frame if it is time for one. */
  note(image: FrameImage, widthPx: number, heightPx: number, timeMs: number): void {
    if (!this.#isDue(timeMs)) return;
    const oldest = this.#frames.length < keptS * perSecond ? undefined : this.#frames.shift();
    const canvas = oldest?.image ?? document.createElement('canvas');
    const shrink = Math.min(1, longestPx / Math.max(widthPx, heightPx));
    const toWidthPx = Math.max(1, Math.round(widthPx * shrink));
    const toHeightPx = Math.max(1, Math.round(heightPx * shrink));
    if (canvas.width !== toWidthPx || canvas.height !== toHeightPx) {
      canvas.width = toWidthPx;
      canvas.height = toHeightPx;
    }
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    context.drawImage(image, 0, 0, toWidthPx, toHeightPx);
    this.#frames.push({ image: canvas, timeMs });
  }

  /** Forgets all: the picture is another one. */
  clear(): void {
    // A canvas without size gives its memory back at once.
    for (const { image } of this.#frames) image.width = image.height = 0;
    this.#frames.length = 0;
  }
}
