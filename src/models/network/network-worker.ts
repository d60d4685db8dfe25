import { expose, transfer } from 'comlink';
import { NetworkPictures } from '../../core/network/network-pictures.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../backends/device.ts';
import { HeldDevice } from '../backends/held-device.ts';
import { loadNetworkBackend } from './backends.ts';
import { classify } from './classify.ts';
import { findMaxima } from './find-maxima.ts';
import { Network } from './network.ts';
import { readLayers } from './read-layers.ts';
import { isGradientRight, measureStepMs } from './trial.ts';
import type {
  NetworkBackend,
  NetworkExcitation,
  NetworkBatch,
  NetworkLook,
  NetworkReading,
  SilentChannel,
} from './types.ts';

const held = new HeldDevice();
let network: Network | undefined;
let pictures: NetworkPictures | undefined;

/** A square photograph, RGBA, as the present network is fed it: levels 0–255. */
function fedWith(pixels: Uint8ClampedArray): Uint8Array {
  const sidePx = Math.sqrt(pixels.length / 4);
  if (pictures?.inPx !== sidePx) {
    pictures = new NetworkPictures(sidePx, network!.plan.description.input);
  }
  return pictures.make(pixels);
}

/** A thin shell around one network on one backend; `network-runner.ts` and the trials call it. */
const worker = {
  ...held.answers,

  /** Loads the backend. To be called once. */
  open(backend: NetworkBackend): Promise<Outcome<undefined, BackendTrouble>> {
    return held.open(loadNetworkBackend(backend));
  },

  /** Whether gradients are right here, as `isGradientRight` says: those of a lost device prove nothing. */
  isGradientRight: (): Promise<boolean> => held.whileAlive(isGradientRight),

  /** How long a training step takes here, as `measureStepMs` says: a lost device is quick with nothing. */
  measureStepMs: (): Promise<number> => held.whileAlive(measureStepMs),

  /** Takes the place of the network before, if any. */
  build(plan: NetworkPlan, weights: readonly Float32Array[]): void {
    network?.dispose();
    network = new Network(plan, weights);
    pictures = undefined;
  },

  /** Other weights for the network that is there. */
  setWeights(weights: readonly Float32Array[]): void {
    network!.setWeights(weights);
  },

  /**
   * One look.
   *
   * @param pixels a square, RGBA `[side, side, 4]`.
   * @param silent channels that are switched off.
   */
  async look(
    pixels: Uint8ClampedArray,
    silent: readonly SilentChannel[] = [],
  ): Promise<NetworkLook> {
    const startMs = performance.now();
    const logits = await classify(network!, fedWith(pixels), held.device.canBlock, silent);
    held.assertAlive();
    const probabilities = softmax(logits);
    const look = { probabilities, tookMs: performance.now() - startMs };
    return transfer(look, [probabilities.buffer as ArrayBuffer]);
  },

  /**
   * What the network says to many pictures, in one pass.
   *
   * @param fed as the network is fed them, `[count, sizePx, sizePx, channels]`, 0–255.
   */
  async classifyAll(fed: Uint8Array): Promise<NetworkBatch> {
    const logits = await classify(network!, fed, held.device.canBlock);
    held.assertAlive();
    const { classCount } = network!.plan;
    for (let from = 0; from < logits.length; from += classCount) {
      softmax(logits.subarray(from, from + classCount));
    }
    return transfer({ probabilities: logits }, [logits.buffer as ArrayBuffer]);
  },

  /**
   * One picture's pass, with what chosen layers put out; parameters as of `look`.
   *
   * @param layers indices into the plan's layers.
   */
  async read(
    pixels: Uint8ClampedArray,
    layers: readonly number[],
    silent: readonly SilentChannel[],
  ): Promise<NetworkReading> {
    const canBlock = held.device.canBlock;
    const reading = await readLayers(network!, fedWith(pixels), layers, silent, canBlock);
    held.assertAlive();
    const arrays = [reading.picture, reading.probabilities, ...reading.outputs];
    return transfer(
      reading,
      arrays.flatMap((array) => (array ? [array.buffer as ArrayBuffer] : [])),
    );
  },

  /** Where pictures excite each channel of a layer most; parameters as of `NetworkRunner.excite`. */
  async excite(pixels: Uint8Array, layer: number): Promise<NetworkExcitation> {
    const found = await findMaxima(network!, pixels, layer, held.device.canBlock);
    held.assertAlive();
    return found;
  },
};

/** What the worker answers to. */
export type NetworkWorker = typeof worker;

expose(worker);
