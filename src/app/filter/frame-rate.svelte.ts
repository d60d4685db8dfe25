import type { SourceKeeper } from '../source-keeper.ts';

/** Over how many milliseconds frames are counted. */
const countedMs = 2000;

/** How many frames a second the source gives, as the room's rate of work. */
export class FrameRate {
  #perSecond = $state.raw<number>();
  #count = 0;
  #unfollow = () => {};
  readonly #unsubscribe: () => void;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(keeper: SourceKeeper) {
    const follow = () => {
      this.#unfollow();
      const { source } = keeper.state;
      this.#unfollow = source?.onFrame(() => void this.#count++) ?? (() => {});
    };
    this.#unsubscribe = keeper.changed.subscribe(follow);
    follow();
    this.#timer = setInterval(() => {
      this.#perSecond = Math.round((this.#count * 1000) / countedMs);
      this.#count = 0;
    }, countedMs);
  }

  /** Frames a second; undefined until some were counted. */
  get perSecond(): number | undefined {
    return this.#perSecond;
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#unsubscribe();
    this.#unfollow();
  }
}
