import { activate, processor, type Loaded } from './device.ts';

/** Plain JavaScript: slow, and everywhere. */
export async function loadCpu(): Promise<Loaded> {
  await import('@tensorflow/tfjs-backend-cpu');
  return activate('cpu', processor);
}
