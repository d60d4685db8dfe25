import { enableProdMode, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';

/** Takes the GPU where there is one, else the processor. */
export async function startBackend(): Promise<void> {
  enableProdMode();
  if (!(await setBackend('webgl').catch(() => false))) await setBackend('cpu');
}
