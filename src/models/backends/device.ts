import { setBackend } from '@tensorflow/tfjs-core';
import { failure, success, type Outcome } from '../../core/outcome.ts';

/** Why a backend cannot be used: this browser has none, or it would not start. */
export interface BackendTrouble {
  readonly result: 'absent' | 'failed';
  readonly detail: string;
}

/** What stands behind the backend of this thread. */
export interface BackendDevice {
  /** Whether a readback may wait in place (everywhere but on WebGPU). */
  readonly canBlock: boolean;
  /** Resolves with the reason when the device is lost; pending for as long as it lives. */
  readonly lost: Promise<string>;
  /** Whether it is lost by now: what was computed meanwhile may be zeros instead of an error. */
  isLost(): boolean;
  /**
   * Whether something found no room on it since this was asked last. Nothing throws then: what was
   * computed is zeros. On WebGL asking waits for all work to end.
   */
  ranOutOfMemory(): boolean;
  /** Takes the device away, as a browser may at any moment; does nothing where there is none. */
  lose(): void;
}

/** A backend that is there, or why it is not. */
export type Loaded = Outcome<BackendDevice, BackendTrouble>;

/** A backend in main memory cannot be lost. */
export const processor: BackendDevice = {
  canBlock: true,
  lost: new Promise(() => undefined),
  isLost: () => false,
  // It throws.
  ranOutOfMemory: () => false,
  lose: () => undefined,
};

export const absent = (detail: string): Outcome<never, BackendTrouble> =>
  failure({ result: 'absent', detail });

/** Makes a backend whose code is loaded that of this thread. */
export async function activate(name: string, device: BackendDevice): Promise<Loaded> {
  if (await setBackend(name)) return success(device);
  return failure({ result: 'failed', detail: `TensorFlow.js could not start ${name}.` });
}
