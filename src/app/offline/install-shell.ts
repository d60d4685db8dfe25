import type { Line } from './line.ts';
import type { Installing, Updates } from './updates.ts';

/** An installation that ends early so many times has another reason than the network. */
const CUTS_TO_BELIEVE = 8;

/** The longest wait after a cut; the network works then, as the worker's script has come. */
const LONGEST_WAIT = 3;

/**
 * Installs the shell's service worker, again whenever the network failed it: its installation is all
 * or nothing, though files that have come are not fetched again.
 *
 * @returns `cut` when it ends early whatever one does: most likely there is no room.
 */
export async function installShell(
  updates: Pick<Updates, 'start'>,
  line: Line,
): Promise<Exclude<Installing, 'unreachable'>> {
  let cuts = 0;
  let unreachable = 0;
  for (;;) {
    const outcome = await updates.start();
    if (outcome === 'unreachable') {
      await line.beforeRetry(++unreachable);
      continue;
    }
    line.works();
    unreachable = 0;
    if (outcome !== 'cut' || ++cuts >= CUTS_TO_BELIEVE) return outcome;
    await line.beforeRetry(Math.min(cuts, LONGEST_WAIT));
  }
}
