import { nextTask } from '../head/pauses.ts';

/** Share of a batch's time that the device is left to others, and the longest that it is. */
const REST_SHARE = 0.1;
const LONGEST_REST_MS = 10;

/** Timers cannot wait for less. */
const SHORTEST_REST_MS = 4;

/**
 * Between two batches, lets wishes be heard and leaves the device to the camera's picture, for longer
 * where batches take longer.
 */
export async function breathe(batchMs: number): Promise<void> {
  const restMs = Math.min(LONGEST_REST_MS, batchMs * REST_SHARE);
  if (restMs < SHORTEST_REST_MS) await nextTask();
  else await new Promise((resolve) => setTimeout(resolve, restMs));
}
