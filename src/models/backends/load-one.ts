import { enableProdMode } from '@tensorflow/tfjs-core';
import { failure } from '../../core/outcome.ts';
import type { Loaded } from './device.ts';

/**
 * Loads one backend and makes it the backend of this thread; what it throws becomes a trouble.
 * TensorFlow.js has one backend a thread: call it once.
 */
export async function loadOne(load: () => Promise<Loaded>): Promise<Loaded> {
  enableProdMode();
  try {
    return await load();
  } catch (error) {
    return failure({ result: 'failed', detail: String(error) });
  }
}
