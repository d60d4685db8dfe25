import type { FrameSource } from '../camera/frame.ts';
import { keptS, RecentFrames, type RecentFrame } from '../camera/recent-frames.ts';
import type { WorkPicture } from './work-picture.ts';

/**
 * What stands still instead of the live picture: the frame that is held, one of the last two seconds before
 * it, or a picture of the screen's own.
 */
export class HeldPictures {
  readonly #work: WorkPicture;
  /** Absent where nobody steps back. */
  readonly #recent: RecentFrames | undefined;
  #source: FrameSource | undefined;
  #own: ImageData | undefined;
  #back = 0;

  /** @param keepsRecent costs a copy of a frame, many times a second. */
  constructor(work: WorkPicture, keepsRecent: boolean) {
    this.#work = work;
    if (keepsRecent) this.#recent = new RecentFrames();
  }

  /** Follows another source, of which nothing is kept yet. */
  follow(source: FrameSource | undefined): void {
    this.#source = source;
    this.#recent?.clear();
  }

  /** Keeps a live frame, to be stepped back to. */
  note(
    image: Parameters<RecentFrames['note']>[0],
    widthPx: number,
    heightPx: number,
    timeMs: number,
  ) {
    this.#recent?.note(image, widthPx, heightPx, timeMs);
  }

  /** A picture of the screen's own, as a test picture; undefined: the source's. */
  get own(): ImageData | undefined {
    return this.#own;
  }

  setOwn(picture: ImageData | undefined): void {
    this.#own = picture;
  }

  /** How many pictures before the held one can be shown. */
  get earlierCount(): number {
    return this.#earlier().length;
  }

  /** How many pictures back the shown one is; 0: the held one itself. */
  get stepsBack(): number {
    return this.#back;
  }

  /** How many milliseconds before the held picture the shown one was. */
  get backMs(): number {
    const shown = this.#earlier().at(-this.#back);
    const heldMs = this.#source?.current()?.timeMs;
    return this.#back > 0 && shown && heldMs !== undefined ? heldMs - shown.timeMs : 0;
  }

  /** Chooses an earlier picture while one is held: so many back, 0 for the held one. */
  stepBack(steps: number): void {
    this.#back = Math.max(0, Math.min(steps, this.earlierCount));
  }

  /** What is to be shown instead of the live picture; undefined while that lives. */
  still(): ImageData | undefined {
    if (this.#own) return this.#own;
    const earlier = this.#back > 0 ? this.#earlier().at(-this.#back) : undefined;
    if (earlier) {
      const { image } = earlier;
      return this.#work.stillOf({ image, widthPx: image.width, heightPx: image.height });
    }
    const frame = this.#source?.frozen ? this.#source.current() : undefined;
    return frame && this.#work.stillOf(frame);
  }

  dispose(): void {
    this.#recent?.clear();
  }

  /** What is kept of the time before the held picture, oldest first; nothing while it lives. */
  #earlier(): readonly RecentFrame[] {
    const heldMs = this.#source?.frozen ? this.#source.current()?.timeMs : undefined;
    if (heldMs === undefined) return [];
    // The last one that was kept may be the held one itself, the first ones from before a pause.
    const isNear = ({ timeMs }: RecentFrame) => timeMs < heldMs && heldMs - timeMs <= keptS * 1000;
    return this.#recent?.frames.filter(isNear) ?? [];
  }
}
