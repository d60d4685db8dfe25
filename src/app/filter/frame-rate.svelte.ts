import type { SourceKeeper } from '../source-keeper.ts';

/** Over how many milliseconds frames are counted. */
const countedMs = 2000;

/** How many frames a second the source gives, as the room's rate of work; counted while it is open. */
export class FrameRate {
  #perSecond = $state.raw<number>();
  readonly #keeper: Pick<SourceKeeper, 'state' | 'changed'>;

  constructor(keeper: Pick<SourceKeeper, 'state' | 'changed'>) {
    this.#keeper = keeper;
  }

  /** Frames a second; undefined until some were counted. */
  get perSecond(): number | undefined {
    return this.#perSecond;
  }

  /** Counts until the returned function is called. */
  start(): () => void {
    let count = 0;
    let unfollow = () => {};
    const follow = () => {
      unfollow();
      unfollow = this.#keeper.state.source?.onFrame(() => void count++) ?? (() => {});
    };
    const unsubscribe = this.#keeper.changed.subscribe(follow);
    follow();
    const timer = setInterval(() => {
      this.#perSecond = Math.round((count * 1000) / countedMs);
      count = 0;
    }, countedMs);
    return () => {
      clearInterval(timer);
      unsubscribe();
      unfollow();
      this.#perSecond = undefined;
    };
  }
}
