import { memory } from '@tensorflow/tfjs-core';
import { success, type Outcome } from '../../core/outcome.ts';
import type { BackendDevice, BackendTrouble, Loaded } from './device.ts';

/** The device of a worker, and what every worker that has one answers to because of it. */
export class HeldDevice {
  #device: BackendDevice | undefined;

  /** To be among what the worker exposes. */
  readonly answers = {
    /** Resolves with the reason when the device is lost. */
    lost: (): Promise<string> => this.device.lost,

    /** Takes the device away, for tests. */
    loseDevice: (): void => this.device.lose(),

    /** Tensors alive in this worker, for tests. */
    tensorCount: (): number => memory().numTensors,
  };

  /** @throws Error before it is open. */
  get device(): BackendDevice {
    if (!this.#device) throw new Error('The device is not open.');
    return this.#device;
  }

  /** Waits for a device and holds it, or says why it is not there. To be called once. */
  async open(loading: Promise<Loaded>): Promise<Outcome<undefined, BackendTrouble>> {
    const loaded = await loading;
    if (!loaded.ok) return loaded;
    this.#device = loaded.value;
    return success(undefined);
  }

  /** @throws Error if it is lost by now: what was computed meanwhile may be zeros. */
  assertAlive(): void {
    if (this.device.isLost()) throw new Error('The device was lost meanwhile.');
  }

  /** What is computed, if the device still lives when that is done. @throws Error as `assertAlive`. */
  async whileAlive<Value>(compute: () => Promise<Value>): Promise<Value> {
    const value = await compute();
    this.assertAlive();
    return value;
  }
}
