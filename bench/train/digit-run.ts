import { packFloat16 } from '../../src/core/float16.ts';
import type { NetworkDescription } from '../../src/core/network/description.ts';
import { keptWeights } from '../../src/training/network/kept-weights.ts';
import { trainNetwork } from '../../src/training/network/train-network.ts';
import { TrainControl } from '../../src/training/network/train-control.ts';
import type { NetworkWeights, TrainSettings } from '../../src/training/network/types.ts';
import { loadDigits, splitTaught } from './digits.ts';
import {
  digitNetworks,
  digitSettings,
  noAugmentation,
  planned,
  type DigitNetwork,
} from './networks.ts';
import { accuracyOf } from './score.ts';

export interface DigitRunOptions {
  readonly network: DigitNetwork;
  /** At most. */
  readonly epochs: number;
  readonly seed: number;
  /** Epochs without a lower validation loss, on pictures changed at random; absent for neither. */
  readonly patience?: number;
}

/** A network after one more epoch; shares are of the 1,000 digits that decide nothing. */
export interface DigitEpoch {
  readonly epoch: number;
  readonly accuracy: number;
  /** Of the network that would be kept if this were the last epoch. */
  readonly keptAccuracy: number;
  readonly seconds: number;
  /** All weights of that network, as float16 in base64, and what they are the weights of. */
  readonly keptWeights: string;
  readonly description: NetworkDescription;
}

declare global {
  /** Told of each epoch by whoever opened the page (bench.mjs). */
  function onDigitEpoch(epoch: DigitEpoch): Promise<void>;
}

/** Of the 9,000, for early stopping. */
const VALIDATION_COUNT = 500;

/** Where handwriting differs: a little higher, larger or slanted. */
const augmentation = { ...noAugmentation, shift: 0.35, rotate: 0.35, zoom: 0.35 };

/** Trains a network on the digits as the app does, on the present backend, and tells of each epoch. */
export async function runDigits(options: DigitRunOptions): Promise<void> {
  const { network, epochs, seed, patience } = options;
  const description = digitNetworks[network];
  const plan = planned(description, 10);
  const digits = await loadDigits(description.input);
  const split = splitTaught(digits, patience === undefined ? 0 : VALIDATION_COUNT);
  const settings: TrainSettings = {
    ...digitSettings,
    epochs,
    seed,
    // Of two epochs each is to have many steps.
    ...(network === 'VGG-7' && { learningRate: 1e-3, batchSize: 16 }),
    ...(patience !== undefined && {
      augmentation,
      earlyStopping: { monitor: 'val-loss', patience },
      keepBest: true,
    }),
  };
  const score = (weights: NetworkWeights) => accuracyOf(plan, weights, digits.set, digits.asked);
  const job = { description, data: digits.set, split, settings };
  const end = await trainNetwork(
    job,
    async (event) => {
      if (event.kind === 'batch' && event.batch % 50 === 0) {
        void say(`${network}, epoch ${event.epoch}: batch ${event.batch} of ${event.batchCount}`);
      }
      if (event.kind !== 'epoch') return;
      const { record, checkpoint } = event;
      const kept = keptWeights(checkpoint);
      const accuracy = await score(checkpoint.weights);
      await onDigitEpoch({
        epoch: record.epoch,
        accuracy,
        keptAccuracy: kept === checkpoint.weights ? accuracy : await score(kept),
        seconds: record.tookMs / 1000,
        keptWeights: asFloat16(kept),
        description,
      });
    },
    new TrainControl(),
  );
  void say(`${network}: ${JSON.stringify(end)}`);
}

/** Little-endian float16 in base64. */
function asFloat16(weights: NetworkWeights): string {
  const bytes = weights.flatMap((array) => [...new Uint8Array(packFloat16(array).buffer)]);
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}
