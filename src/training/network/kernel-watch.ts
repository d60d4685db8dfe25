import type { Trainee } from './trainee.ts';
import type { TrainEvent } from './types.ts';

/** Time between two looks: each is a readback, which the device is to be spared. */
const EVERY_MS = 500;

/** Tells the kernels of the first convolution now and then, to be watched as they change. */
export class KernelWatch {
  #tookMs = performance.now();

  /** Reads and tells them, if it is time. */
  async take(
    trainee: Trainee,
    onEvent: (event: TrainEvent) => void | Promise<void>,
  ): Promise<void> {
    if (performance.now() - this.#tookMs < EVERY_MS) return;
    const kernels = await trainee.readKernels();
    if (kernels) await onEvent({ kind: 'kernels', ...kernels });
    this.#tookMs = performance.now();
  }
}
