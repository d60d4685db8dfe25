/**
 * Waits for what has no signal of its own, which then goes on unheard.
 *
 * @throws the reason of the signal once that is aborted.
 */
export async function unlessAborted<Value>(
  awaited: Promise<Value>,
  signal: AbortSignal,
): Promise<Value> {
  signal.throwIfAborted();
  let giveUp: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason as Error);
  });
  signal.addEventListener('abort', giveUp);
  try {
    return await Promise.race([awaited, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
