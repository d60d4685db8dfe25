import { expect, it } from 'vitest';
import { success } from '../../core/outcome.ts';
import { processor } from './device.ts';
import { HeldDevice } from './held-device.ts';

it('gives no answer that was computed on a device that was lost by then', async () => {
  let isLost = false;
  const held = new HeldDevice();
  await held.open(Promise.resolve(success({ ...processor, isLost: () => isLost })));
  expect(await held.whileAlive(() => Promise.resolve(7))).toBe(7);
  // Zeros, as a lost context reads back: they say nothing of what the device computes.
  const zeros = held.whileAlive(() => {
    isLost = true;
    return Promise.resolve(0);
  });
  await expect(zeros).rejects.toThrow('lost');
});
