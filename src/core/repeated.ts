/**
 * Makes a task that runs once more whenever it was asked for while it ran: wishes that come meanwhile are
 * one. Who asks then does not wait for it.
 */
export function repeated(task: () => Promise<void>): () => Promise<void> {
  let isWanted = false;
  let isRunning = false;
  return async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await task();
      }
    } finally {
      isRunning = false;
    }
  };
}
