import type { BackendDevice } from './device.ts';

/** How a call ended: with its value, or with the loss of the device under it. */
export type OnDevice<Value> =
  | { readonly isLost: false; readonly value: Value }
  | { readonly isLost: true; readonly detail: string };

/** A device that is gone says so a moment after its first error. */
const LOSS_WAIT_MS = 300;

/**
 * What WebGPU itself breaks off is most often the loss of its device; on a busy machine that is told seconds
 * later.
 */
const BROKEN_OFF_WAIT_MS = 5000;

/**
 * Works on a device that may be lost meanwhile: then there are zeros, errors of any kind, or no answer at all.
 *
 * @throws what the work throws while the device is alive.
 */
export async function onDevice<Value>(
  device: Pick<BackendDevice, 'lost'>,
  work: () => Promise<Value>,
): Promise<OnDevice<Value>> {
  const lost = device.lost.then((detail) => ({ isLost: true, detail }) as const);
  const done = work().then((value) => ({ isLost: false, value }) as const);
  try {
    return await Promise.race([done, lost]);
  } catch (error) {
    const waitMs = error instanceof DOMException ? BROKEN_OFF_WAIT_MS : LOSS_WAIT_MS;
    const wait = new Promise<undefined>((resolve) => setTimeout(resolve, waitMs));
    const loss = await Promise.race([lost, wait]);
    if (loss) return loss;
    throw error;
  }
}
