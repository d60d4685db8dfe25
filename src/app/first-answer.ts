import type { EyeState } from './eye-keeper.ts';
import type { Signal } from './signal.ts';

/** Once the eye is ready, nothing waits for its first answer any longer than this. */
const limitMs = 20_000;

/** An answer is to be on the screen before anything else begins. */
const untilSeenMs = 200;

/**
 * Resolves when the eye owes no first answer any more: it has given one, there is nothing yet that it
 * could answer, or it failed. Whatever would compete with it for line and processor waits until then.
 *
 * @param isOwed whether something was recorded and there is a picture to answer about.
 */
export function untilFirstAnswer<Answer>(
  eye: Signal<EyeState>,
  answered: Signal<Answer | undefined>,
  isOwed: () => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    let limit: ReturnType<typeof setTimeout> | undefined;
    const unfollow = [
      answered.subscribe((answer) => {
        if (answer !== undefined) settle(untilSeenMs);
      }),
      eye.subscribe(({ phase }) => {
        if (phase === 'failed' || (phase === 'ready' && !isOwed())) settle(0);
        else if (phase === 'ready') limit ??= setTimeout(() => settle(0), limitMs);
      }),
    ];
    const settle = (afterMs: number) => {
      for (const unsubscribe of unfollow) unsubscribe();
      clearTimeout(limit);
      if (afterMs === 0) resolve();
      else setTimeout(resolve, afterMs);
    };
  });
}
