import { initialWeights } from '../../core/network/initial-weights.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import type { NetworkDescription } from '../../core/network/description.ts';
import { Random } from '../../core/random.ts';
import { validationBatchSize, type Batch } from './batches.ts';
import type { StepTimes } from './run-estimate.ts';
import { Trainee, type BatchResult } from './trainee.ts';
import type { TrainSettings } from './types.ts';

/** Steps to take the median of, and when to take no more of them. */
const STEPS = 5;
const STEPS_LIMIT_MS = 3000;

/**
 * Measures on the present backend how long a network of this description takes to learn from a batch,
 * upload, augmentation and readback included. Pictures of noise do: their content costs nothing.
 *
 * @throws RangeError if there is no such network.
 */
export async function measureStep(
  description: NetworkDescription,
  classCount: number,
  settings: TrainSettings,
): Promise<StepTimes> {
  const planned = planNetwork(description, classCount);
  if (!planned.ok) throw new RangeError(`No such network: ${JSON.stringify(planned.trouble)}`);
  const plan = planned.value;
  const weights = initialWeights(plan, settings.initialisation, settings.seed);
  const batch = noiseBatch(description, classCount, settings.batchSize);
  const measured = noiseBatch(description, classCount, validationBatchSize(settings.batchSize));
  const trainee = new Trainee(plan, settings, { weights });
  try {
    const step = () => trainee.step(batch, { epoch: 1, batch: 0, batchCount: 1 }, false);
    const measure = () => trainee.measure(measured);
    const firstMs = (await timed(step)) + (await timed(measure));
    return { firstMs, stepMs: await medianMs(step), validationMs: await medianMs(measure) };
  } finally {
    trainee.dispose();
  }
}

function noiseBatch(
  { input: { sizePx, channels } }: NetworkDescription,
  classCount: number,
  count: number,
): Batch {
  const random = new Random(1);
  return {
    pixels: Uint8Array.from({ length: count * sizePx * sizePx * channels }, () =>
      random.integer(256),
    ),
    labels: Int32Array.from({ length: count }, (_, i) => i % classCount),
  };
}

async function timed(run: () => BatchResult): Promise<number> {
  const fromMs = performance.now();
  const { score } = run();
  await score.data();
  score.dispose();
  return performance.now() - fromMs;
}

async function medianMs(run: () => BatchResult): Promise<number> {
  const durationsMs: number[] = [];
  const startMs = performance.now();
  while (durationsMs.length < STEPS && performance.now() - startMs < STEPS_LIMIT_MS) {
    durationsMs.push(await timed(run));
  }
  durationsMs.sort((a, b) => a - b);
  return durationsMs[Math.floor(durationsMs.length / 2)]!;
}
