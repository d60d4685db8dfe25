import { add, mul, square, tensor1d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { initialWeights } from '../../src/core/network/initial-weights.ts';
import { Random } from '../../src/core/random.ts';
import { batchOf, epochOrder } from '../../src/training/network/batches.ts';
import { KernelWatch } from '../../src/training/network/kernel-watch.ts';
import { TrainControl } from '../../src/training/network/train-control.ts';
import { trainEpoch } from '../../src/training/network/train-epoch.ts';
import { Trainee, type BatchResult } from '../../src/training/network/trainee.ts';
import type { PictureSet, TrainJob } from '../../src/training/network/types.ts';
import { race, type RaceLimits } from '../lib/durations.ts';
import { digitNetworks, digitSettings, planned, type DigitNetwork } from './networks.ts';
import { peerNetwork } from './peer-network.ts';

export interface StepRaceOptions extends RaceLimits {
  readonly network: DigitNetwork;
  /** Steps of one turn. */
  readonly steps: number;
}

/** Medians, in ms a step. */
export interface StepTimes {
  readonly theirs: number;
  /** The steps alone. */
  readonly ours: number;
  /** As the app takes them: with rests for the camera's picture, looks at the kernels, magnitudes. */
  readonly inApp: number;
}

const CLASS_COUNT = 10;

/** Two networks with the same weights that answer this differently are not the same. */
const LARGEST_LOSS_DIFFERENCE = 1e-3;

/**
 * Training steps beside `model.fit` of the same network on the same pictures, which start as bytes: loss
 * and accuracy of each step are read, once the next one is under way.
 *
 * @throws {Error} if both are not the same network.
 */
export async function raceSteps(options: StepRaceOptions): Promise<StepTimes> {
  const { network, steps } = options;
  const description = digitNetworks[network];
  const plan = planned(description, CLASS_COUNT);
  const weights = initialWeights(plan, 'glorot', 1);
  const count = steps * digitSettings.batchSize;
  const data = noisePictures(count, description.input.sizePx);
  const all = Int32Array.from({ length: count }, (_, i) => i);
  const job: TrainJob = {
    description,
    data,
    split: { training: all, validation: new Int32Array(0), unmeasuredClasses: [] },
    settings: digitSettings,
  };
  const trainee = new Trainee(plan, digitSettings, { weights });
  const peer = peerNetwork(plan, weights, digitSettings.learningRate);
  const { sizePx, normalisation } = description.input;
  const [factor, offset] = normalisation === 'unit' ? [1 / 255, 0] : [1 / 127.5, -1];
  const upload = () => ({
    x: tidy(() =>
      add(mul(tensor4d(data.pixels, [count, sizePx, sizePx, 1], 'float32'), factor), offset),
    ),
    y: tensor1d(data.labels, 'float32'),
  });

  const ownLoss = await lossOf(trainee, data, all);
  const { x, y } = upload();
  const evaluated = peer.evaluate(x, y, { batchSize: count });
  const [peerLoss] = await (Array.isArray(evaluated) ? evaluated[0]! : evaluated).data<'float32'>();
  for (const owned of [x, y, ...[evaluated].flat()]) owned.dispose();
  if (Math.abs(ownLoss - peerLoss!) > LARGEST_LOSS_DIFFERENCE) {
    throw new Error(`These networks are not the same: loss ${ownLoss} and ${peerLoss}.`);
  }

  const kernelWatch = new KernelWatch();
  let epoch = 0;
  const times = await race(
    {
      ours: async () => {
        const order = epochOrder(all, digitSettings.seed, ++epoch);
        let previous: BatchResult | undefined;
        for (let index = 0; index < steps; index++) {
          const batch = batchOf(data, order, index, digitSettings.batchSize);
          const result = trainee.step(batch, { epoch, batch: index, batchCount: steps }, false);
          if (previous) await read(previous);
          previous = result;
        }
        await read(previous!);
        await untilIdle();
      },
      inApp: async () => {
        await trainEpoch({
          job,
          trainee,
          batchSize: digitSettings.batchSize,
          epoch: ++epoch,
          control: new TrainControl(),
          kernelWatch,
          onEvent: () => undefined,
        });
        await untilIdle();
      },
      theirs: async () => {
        const batch = upload();
        await peer.fit(batch.x, batch.y, { batchSize: digitSettings.batchSize, verbose: 0 });
        for (const owned of [batch.x, batch.y]) owned.dispose();
        await untilIdle();
      },
    },
    options,
    untilIdle,
  );
  trainee.dispose();
  peer.optimizer.dispose();
  peer.dispose();
  return {
    theirs: times.theirs / steps,
    ours: times.ours / steps,
    inApp: times.inApp / steps,
  };
}

/** Pictures of noise: what they show costs nothing. */
function noisePictures(count: number, sizePx: number): PictureSet {
  const random = new Random(1);
  return {
    sizePx,
    channels: 1,
    classCount: CLASS_COUNT,
    pixels: Uint8Array.from({ length: count * sizePx ** 2 }, () => random.integer(256)),
    labels: Int32Array.from({ length: count }, (_, i) => i % CLASS_COUNT),
    bursts: Int32Array.from({ length: count }, (_, i) => i),
  };
}

async function lossOf(trainee: Trainee, data: PictureSet, all: Int32Array): Promise<number> {
  return read(trainee.measure(batchOf(data, all, 0, all.length)));
}

/** The loss. */
async function read({ score }: BatchResult): Promise<number> {
  const [loss] = await score.data<'float32'>();
  score.dispose();
  return loss!;
}

/** Resolves when the device has done all that it was told: it works in order. */
async function untilIdle(): Promise<void> {
  const last = tidy(() => square(tensor1d([1])));
  await last.data();
  last.dispose();
}
