import { backend } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { success } from '../../core/outcome.ts';
import { absent, activate, processor, type Loaded } from './device.ts';

/** WebGPU on whatever adapter the browser gives, a software one included. */
export async function loadWebgpu(): Promise<Loaded> {
  // The types say that `gpu` is always there.
  const gpu = navigator.gpu as GPU | undefined;
  if (!(await gpu?.requestAdapter())) return absent('This browser has no WebGPU.');
  await import('@tensorflow/tfjs-backend-webgpu');
  const started = await activate('webgpu', processor);
  if (!started.ok) return started;
  const { device } = backend() as WebGPUBackend;
  let isLost = false;
  const lost = device.lost.then((info) => {
    isLost = true;
    return `WebGPU device lost: ${info.message || info.reason}`;
  });
  let isFull = false;
  device.addEventListener('uncapturederror', ({ error }) => {
    isFull ||= error instanceof GPUOutOfMemoryError;
  });
  return success({
    canBlock: false,
    lost,
    isLost: () => isLost,
    ranOutOfMemory: () => {
      const ranOut = isFull;
      isFull = false;
      return ranOut;
    },
    lose: () => device.destroy(),
  });
}
