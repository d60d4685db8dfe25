import { SquareResizer } from '../../../core/image/resize.ts';
import type { ChannelMaximum } from '../../../core/network/explain/exciting-patches.ts';
import { NetworkPictures } from '../../../core/network/network-pictures.ts';
import type { NetworkPlan } from '../../../core/network/plan.ts';
import { softmax } from '../../../core/neuron/softmax.ts';
import type { HeldOutputs } from '../../../models/backends/held-outputs.ts';
import {
  EyeNetwork,
  meanOfMap,
  type EyeUnit,
  type EyeUnitReading,
} from '../../../models/eye/eye-network.ts';
import type { EyeTable } from '../../../models/eye/eye-table.ts';
import type { EyeSizePx } from '../../../models/eye/types.ts';
import { holdOutputs } from '../../../models/network/hold-outputs.ts';
import { Network } from '../../../models/network/network.ts';
import type { SilentChannel } from '../../../models/network/types.ts';
import { tunedHead, type MeanHead } from '../../../training/head/mean-head.ts';
import type { NetworkWeights } from '../../../training/network/types.ts';

/** What a tuned eye has in place of the eye's end. */
export interface TunedEnd {
  /** From which on blocks are its own. */
  readonly firstBlock: number;
  /** As of `FineTunedWeights`. */
  readonly arrays: NetworkWeights;
}

/** A network on the present backend, to be looked into. Whoever opened it calls `dispose()`. */
export interface Opened {
  readonly layerCount: number;
  /** @param pixels a square photograph, RGBA `[side, side, 4]`. */
  hold(pixels: Uint8ClampedArray, silent: readonly SilentChannel[]): HeldOutputs;
  /**
   * What it answers; undefined where it gives no classes. A tuned eye answers with all channels on: what it
   * answers without some is told by its embedding. Parameters as of `hold`.
   */
  probabilities(
    held: HeldOutputs,
    pixels: Uint8ClampedArray,
    silent: readonly SilentChannel[],
  ): Float32Array | undefined;
  /** The numbers that the project's classes are told by; undefined where there are none. */
  embedding(held: HeldOutputs): Float32Array | undefined;
  setWeights(weights: readonly Float32Array[]): void;
  dispose(): void;
}

/** One's own network. */
export class OpenedNetwork implements Opened {
  readonly #network: Network;
  #pictures: NetworkPictures | undefined;

  constructor(plan: NetworkPlan, weights: readonly Float32Array[]) {
    this.#network = new Network(plan, weights);
  }

  get layerCount(): number {
    return this.#network.plan.layers.length;
  }

  hold(pixels: Uint8ClampedArray, silent: readonly SilentChannel[]): HeldOutputs {
    return holdOutputs(this.#network, this.#fed(pixels), silent);
  }

  probabilities(held: HeldOutputs): Float32Array {
    return softmax(held.values(this.layerCount - 1));
  }

  embedding(): undefined {
    return undefined;
  }

  setWeights(weights: readonly Float32Array[]): void {
    this.#network.setWeights(weights);
  }

  dispose(): void {
    this.#network.dispose();
  }

  #fed(pixels: Uint8ClampedArray): Uint8Array {
    const sidePx = Math.sqrt(pixels.length / 4);
    if (this.#pictures?.inPx !== sidePx) {
      this.#pictures = new NetworkPictures(sidePx, this.#network.plan.description.input);
    }
    return this.#pictures.make(pixels);
  }
}

/** The eye, be it with a tuned end: its stem and its blocks. */
export class OpenedEye implements Opened {
  readonly layerCount: number;
  readonly #network: EyeNetwork;
  readonly #table: EyeTable;
  readonly #sizePx: EyeSizePx;
  readonly #input: Float32Array;
  /** Of a tuned eye. */
  readonly #head: MeanHead | undefined;
  #resizer: SquareResizer | undefined;

  constructor(table: EyeTable, weights: ArrayBuffer, sizePx: EyeSizePx, tuned?: TunedEnd) {
    const end = tuned && { firstBlock: tuned.firstBlock, arrays: tuned.arrays.slice(0, -2) };
    this.#network = new EyeNetwork(table, weights, true, end);
    this.#head = tuned && tunedHead(tuned.arrays);
    this.#table = table;
    this.#sizePx = sizePx;
    this.#input = new Float32Array(sizePx * sizePx * 3);
    this.layerCount = table.layers.at(-1)!.block + 1;
  }

  hold(pixels: Uint8ClampedArray, silent: readonly SilentChannel[]): HeldOutputs {
    return this.#network.holdBlocks(this.#fed(pixels), this.#sizePx, silent);
  }

  /** As `EyeNetwork.readUnit`. @param pixels as of `hold`. */
  readUnit(
    pixels: Uint8ClampedArray,
    unit: EyeUnit,
    silent: readonly SilentChannel[],
  ): EyeUnitReading {
    return this.#network.readUnit(this.#fed(pixels), this.#sizePx, unit, silent);
  }

  /** As `EyeNetwork.maxima`. @param pixels as of `hold`. */
  maxima(pixels: Uint8ClampedArray, part: number): ChannelMaximum[] {
    return this.#network.maxima(this.#fed(pixels), this.#sizePx, part);
  }

  /** What the last block puts out, `[side, side, channels]`. Parameters as of `hold`. */
  lastMap(pixels: Uint8ClampedArray, silent: readonly SilentChannel[]): Float32Array {
    const held = this.hold(pixels, silent);
    try {
      return held.values(this.layerCount - 1);
    } finally {
      held.dispose();
    }
  }

  probabilities(
    held: HeldOutputs,
    pixels: Uint8ClampedArray,
    silent: readonly SilentChannel[],
  ): Float32Array | undefined {
    if (!this.#head) return undefined;
    const heard =
      silent.length === 0 ? this.embedding(held) : this.#meanOf(this.lastMap(pixels, []));
    return this.#head.probabilitiesOf(heard);
  }

  embedding(held: HeldOutputs): Float32Array {
    return this.#meanOf(held.values(this.layerCount - 1));
  }

  setWeights(): void {
    throw new Error('The eye does not change.');
  }

  dispose(): void {
    this.#network.dispose();
  }

  #meanOf(map: Float32Array): Float32Array {
    return meanOfMap(map, this.#table.featureChannels);
  }

  #fed(pixels: Uint8ClampedArray): Float32Array {
    const sidePx = Math.sqrt(pixels.length / 4);
    if (this.#resizer?.inPx !== sidePx) this.#resizer = new SquareResizer(sidePx, this.#sizePx);
    const { scale, offset } = this.#table.input;
    this.#resizer.resize(pixels, this.#input, scale, offset);
    return this.#input;
  }
}
