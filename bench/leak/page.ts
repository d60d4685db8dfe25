import { memory } from '@tensorflow/tfjs-core';
import { Random } from '../../src/core/random.ts';
import { loadBackend } from '../../src/models/eye/backends.ts';
import type { BackendName } from '../../src/models/eye/types.ts';
import { classify } from '../../src/training/head/classify.ts';
import { evaluateHead } from '../../src/training/head/evaluate-head.ts';
import { trainHead } from '../../src/training/head/train-head.ts';
import { paintedFrames } from '../lib/frames.ts';
import { loadEyeModel } from '../lib/open-eye.ts';
import { PageEye } from '../lib/page-eye.ts';
import { syntheticExamples } from '../lib/synthetic-examples.ts';

interface PageOptions {
  readonly backend: BackendName;
  readonly rounds: number;
}

/** What was there more after the rounds than before them. */
export interface Growth {
  readonly tensors: number;
  readonly tensorBytes: number;
  readonly heapBytes: number;
  /** Bytes of textures, where there are any. */
  readonly textureBytes?: number;
  /** Tensors that are left when the network has been disposed of. */
  readonly tensorsLeft: number;
}

declare global {
  /** Bytes of JavaScript's heap and array buffers after a collection of the garbage. */
  function heapBytes(): Promise<number>;
}

/** TensorFlow.js tells of textures only on WebGL, and has no type for that. */
type Memory = ReturnType<typeof memory> & { readonly numBytesInGPUAllocated?: number };

/** Rounds before the first count: they fill pools and caches. */
const WARM_UP_ROUNDS = 20;
const EXAMPLES = 40;
const ROUNDS_AN_EVALUATION = 25;

/** Looks, classifies and learns, over and over, and compares memory before and after. */
export default async function measureGrowth(options: PageOptions): Promise<Growth | undefined> {
  const { backend, rounds } = options;
  const loaded = await loadBackend(backend);
  if (!loaded.ok) return undefined;
  const tensorsAtFirst = memory().numTensors;
  const frames = paintedFrames();
  const eye = new PageEye(await loadEyeModel(), 128, loaded.value);
  const data = syntheticExamples(EXAMPLES, 4, new Random(1));
  let head = await trainHead(data);

  const classifyAndLearn = async (round: number) => {
    await frames.next();
    const { embedding } = await eye.look(frames, round % 2 === 1);
    classify(head, embedding);
    // The look takes the place of an example, so that there is something new to learn.
    data.embeddings.set(embedding, (round % EXAMPLES) * data.dimension);
    head = await trainHead(data, { warmStart: head });
    if (round % ROUNDS_AN_EVALUATION === 0) head = (await evaluateHead(data, head)).head;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) await classifyAndLearn(round);
  const before = { heapBytes: await heapBytes(), ...(memory() as Memory) };
  for (let round = 0; round < rounds; round++) {
    await classifyAndLearn(round);
    if ((round + 1) % 100 === 0) void say(`${backend}: ${round + 1} of ${rounds} rounds`);
  }
  const after = { heapBytes: await heapBytes(), ...(memory() as Memory) };
  eye.dispose();
  frames.dispose();
  return {
    tensors: after.numTensors - before.numTensors,
    tensorBytes: after.numBytes - before.numBytes,
    heapBytes: after.heapBytes - before.heapBytes,
    ...(after.numBytesInGPUAllocated !== undefined && {
      textureBytes: after.numBytesInGPUAllocated - (before.numBytesInGPUAllocated ?? 0),
    }),
    tensorsLeft: memory().numTensors - tensorsAtFirst,
  };
}
