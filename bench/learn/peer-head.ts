import { oneHot, setBackend, tensor2d, train } from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { loadBackend } from '../../src/models/eye/backends.ts';
import type { BackendName } from '../../src/models/eye/types.ts';
import type { HeadData } from '../../src/training/head/types.ts';
import { durationMs } from '../lib/durations.ts';

/** Epochs that Teachable Machine trains for, and its batch size, learning rate and hidden units. */
export const PEER_EPOCHS = 50;
const BATCH_SIZE = 16;
const LEARNING_RATE = 0.001;
const HIDDEN_UNITS = 100;

/** A new head as Teachable Machine makes it (@teachablemachine/image 0.8.5, `train`). */
function buildHead({ dimension, classCount }: HeadData) {
  const kernelInitializer = 'varianceScaling';
  const model = sequential({
    layers: [
      layers.dense({
        inputShape: [dimension],
        units: HIDDEN_UNITS,
        activation: 'relu',
        kernelInitializer,
      }),
      layers.dense({
        units: classCount,
        useBias: false,
        activation: 'softmax',
        kernelInitializer,
      }),
    ],
  });
  const optimizer = train.adam(LEARNING_RATE);
  model.compile({ optimizer, loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  return { model, optimizer };
}

/**
 * How long Teachable Machine's head takes for `epochs` epochs on the present backend, in ms: the
 * training alone, without the pass over validation data that Teachable Machine makes in each epoch.
 */
export async function peerTrainingMs(data: HeadData, epochs: number): Promise<number> {
  const { model, optimizer } = buildHead(data);
  const xs = tensor2d(data.embeddings, [data.labels.length, data.dimension]);
  const ys = oneHot(data.labels, data.classCount);
  const tookMs = await durationMs(() => model.fit(xs, ys, { batchSize: BATCH_SIZE, epochs }));
  for (const owned of [xs, ys, model, optimizer]) owned.dispose();
  return tookMs;
}

/** Makes the backend on which Teachable Machine's head trains fastest the one of this thread. */
export async function chooseBackend(data: HeadData): Promise<BackendName> {
  let best: { readonly backend: BackendName; readonly tookMs: number } | undefined;
  for (const backend of ['wasm', 'cpu', 'webgl'] as const) {
    if (!(await loadBackend(backend)).ok) continue;
    await peerTrainingMs(data, 1);
    const tookMs = await peerTrainingMs(data, 2);
    if (!best || tookMs < best.tookMs) best = { backend, tookMs };
  }
  if (!best) throw new Error('TensorFlow.js runs on no backend here.');
  await setBackend(best.backend);
  return best.backend;
}
