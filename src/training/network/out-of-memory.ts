import type { BackendDevice } from '../../models/backends/device.ts';
import type { TrainEvent } from './types.ts';

/** How backends say that an array or a texture found no room. */
const signs = [
  /out of memory/i,
  /allocation failed/i,
  /invalid (typed )?array length/i,
  /array buffer allocation/i,
  /unable to create (webgltexture|buffer)/i,
  /requested texture size/i,
  /framebuffer unsupported|framebuffer_incomplete/i,
];

/** Whether something failed because the device had no room for it, so that less may succeed. */
export function isOutOfMemory(error: unknown): boolean {
  return signs.some((sign) => sign.test(String(error)));
}

/**
 * A device that lacks room for a step lacks it for the first one, and so with measuring: asking at each would
 * slow all of them.
 */
const WATCHED_BATCHES = 2;

/**
 * Asks the device behind the first batches of an epoch, learned from or measured: some only note that they
 * lacked room, and compute zeros.
 *
 * @throws Error of which `isOutOfMemory` knows.
 */
export function assertRoom(event: TrainEvent, device: Pick<BackendDevice, 'ranOutOfMemory'>): void {
  const isBatch = event.kind === 'batch' || event.kind === 'measured';
  if (isBatch && event.batch <= WATCHED_BATCHES && device.ranOutOfMemory()) {
    throw new Error('The device ran out of memory.');
  }
}
