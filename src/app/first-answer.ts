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
    answered.subscribe((answer) => {
      if (answer !== undefined) setTimeout(resolve, untilSeenMs);
    });
    eye.subscribe(({ phase }) => {
      if (phase === 'failed' || (phase === 'ready' && !isOwed())) resolve();
      else if (phase === 'ready') setTimeout(resolve, limitMs);
    });
  });
}
