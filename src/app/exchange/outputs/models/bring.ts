import type { Outcome } from '../../../../core/outcome.ts';
import type { PackGroup, PackProgress, PackTrouble } from '../../../offline/pack.ts';
import { Unwritten, type ProjectSubject } from '../../output.ts';

/** So long nothing may come before it is said that nothing comes: whoever asked for a file looks on. */
const patienceMs = 8000;

/**
 * Brings parts of the app that a file is made with, where they are not here yet. The pack itself waits for a
 * lost network as long as it takes; a person is told, and asks again.
 *
 * @throws Unwritten if nothing comes, or the signal's reason.
 */
export async function bring(
  { pack }: Pick<ProjectSubject, 'pack'>,
  groups: readonly PackGroup[],
  signal: AbortSignal,
  waitMs = patienceMs,
): Promise<void> {
  const options = { groups, evenWithoutRoom: true };
  await patiently(signal, waitMs, (within, onProgress) =>
    pack.load({ ...options, signal: within, onProgress }),
  );
}

/** One piece of it, in the same way. @throws Unwritten if nothing comes, or the signal's reason. */
export function bringPiece(
  { pack }: Pick<ProjectSubject, 'pack'>,
  path: string,
  signal: AbortSignal,
  waitMs = patienceMs,
): Promise<ArrayBuffer> {
  return patiently(signal, waitMs, (within) => pack.piece(path, within));
}

async function patiently<Value>(
  signal: AbortSignal,
  waitMs: number,
  load: (
    signal: AbortSignal,
    onProgress: (progress: PackProgress) => void,
  ) => Promise<Outcome<Value, PackTrouble>>,
): Promise<Value> {
  signal.throwIfAborted();
  const within = new AbortController();
  const end = () => within.abort();
  let timer = setTimeout(end, waitMs);
  let furthestBytes = -1;
  // What somebody else fetches already ends when that one wishes.
  const ended = new Promise<undefined>((resolve) =>
    within.signal.addEventListener('abort', () => resolve(undefined)),
  );
  // Told at each attempt, too, whether it brings anything or not.
  const onProgress = ({ receivedBytes }: PackProgress) => {
    if (receivedBytes <= furthestBytes) return;
    furthestBytes = receivedBytes;
    clearTimeout(timer);
    timer = setTimeout(end, waitMs);
  };
  signal.addEventListener('abort', end);
  try {
    const loaded = await Promise.race([load(within.signal, onProgress), ended]);
    signal.throwIfAborted();
    if (loaded?.ok) return loaded.value;
    const trouble = loaded?.trouble.kind;
    if (trouble === 'gone') throw new Unwritten({ kind: 'outdated' });
    throw new Unwritten({ kind: trouble === 'damaged' ? 'damaged-part' : 'no-network' });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
