import { expose, transfer } from 'comlink';
import { memory } from '@tensorflow/tfjs-core';
import { SquareResizer } from '../../core/image/resize.ts';
import { success, type Outcome } from '../../core/outcome.ts';
import type { BackendDevice, BackendTrouble } from '../backends/device.ts';
import { loadBackend } from './backends.ts';
import { EyeNetwork } from './eye-network.ts';
import type { EyeTable } from './eye-table.ts';
import type { BackendName, LookSizePx, Look, LookWishes } from './types.ts';

/** One size that this worker has looked at, with what it needs for it. */
interface Lens {
  readonly resizer: SquareResizer;
  /** `[sizePx, sizePx, 3]`. */
  readonly input: Float32Array;
}

let network: EyeNetwork | undefined;
let device: BackendDevice | undefined;
let table: EyeTable | undefined;
const lenses = new Map<LookSizePx, Lens>();

function lensFor(sidePx: number, sizePx: LookSizePx): Lens {
  const known = lenses.get(sizePx);
  if (known?.resizer.inPx === sidePx) return known;
  const lens = {
    resizer: new SquareResizer(sidePx, sizePx),
    input: new Float32Array(sizePx * sizePx * 3),
  };
  lenses.set(sizePx, lens);
  return lens;
}

/** A thin shell around one network on one backend; `EyeRunner` is its only caller. */
const worker = {
  /** Loads the backend and builds the network on it. To be called once. */
  async open(
    backend: BackendName,
    newTable: EyeTable,
    weights: ArrayBuffer,
  ): Promise<Outcome<undefined, BackendTrouble>> {
    const loaded = await loadBackend(backend);
    if (!loaded.ok) return loaded;
    device = loaded.value;
    table = newTable;
    network = new EyeNetwork(newTable, weights, device.canBlock);
    return success(undefined);
  },

  /** Resolves with the reason when the device is lost. */
  lost(): Promise<string> {
    return device!.lost;
  },

  /** Takes the device away, for tests. */
  loseDevice(): void {
    device!.lose();
  },

  /** Tensors alive in this worker, for tests. */
  tensorCount(): number {
    return memory().numTensors;
  },

  /**
   * One look.
   *
   * @param pixels a square, RGBA `[side, side, 4]`.
   */
  async look(pixels: Uint8ClampedArray, sizePx: LookSizePx, wishes: LookWishes): Promise<Look> {
    const { resizer, input } = lensFor(Math.sqrt(pixels.length / 4), sizePx);
    resizer.resize(pixels, input, table!.input.scale, table!.input.offset);
    const look = await network!.run(input, sizePx, wishes);
    if (device!.isLost()) throw new Error('The device was lost during the look.');
    const buffers = Object.values(look).map((values: Float32Array) => values.buffer);
    return transfer(look, buffers as ArrayBuffer[]);
  },
};

/** What the worker answers to. */
export type EyeWorker = typeof worker;

expose(worker);
