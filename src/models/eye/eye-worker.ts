import { expose, transfer } from 'comlink';
import { SquareResizer } from '../../core/image/resize.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../backends/device.ts';
import { HeldDevice } from '../backends/held-device.ts';
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

const held = new HeldDevice();
let network: EyeNetwork | undefined;
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
  ...held.answers,

  /** Loads the backend and builds the network on it. To be called once. */
  async open(
    backend: BackendName,
    newTable: EyeTable,
    weights: ArrayBuffer,
  ): Promise<Outcome<undefined, BackendTrouble>> {
    const opened = await held.open(loadBackend(backend));
    if (!opened.ok) return opened;
    table = newTable;
    network = new EyeNetwork(newTable, weights, held.device.canBlock);
    return opened;
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
    held.assertAlive();
    const buffers = Object.values(look).map((values: Float32Array) => values.buffer);
    return transfer(look, buffers as ArrayBuffer[]);
  },
};

/** What the worker answers to. */
export type EyeWorker = typeof worker;

expose(worker);
