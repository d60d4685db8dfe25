import type { Architecture, DenseLayer } from '../../src/core/neuron/mlp/architecture.ts';
import { answersOf } from '../../src/core/neuron/mlp/evaluate.ts';
import { Forward } from '../../src/core/neuron/mlp/forward.ts';
import { Trainer } from '../../src/core/neuron/mlp/trainer.ts';
import { circle } from '../../src/core/neuron/datasets/circle.ts';
import { NumpyRandom } from '../../src/core/numpy-random.ts';
import { durationMs } from '../lib/durations.ts';
import {
  buildPeer,
  peerBackward,
  peerForward,
  peerUpdate,
  tanh,
  type PeerNetwork,
} from './peer-playground.ts';

/** Points of the set, and of a step. */
const count = 500;
const batchSize = 10;
const learningRate = 0.03;
/** Points of a side of the boundary's picture, as TensorFlow Playground has them. */
const side = 100;
const hidden = [8, 8, 8];

/** Both minimise the same: tanh everywhere, squared error. Ours has no ½ in it, so half the rate. */
const architecture: Architecture = {
  inputCount: 2,
  hidden,
  activation: 'tanh',
  outputCount: 1,
  output: 'tanh',
};

export interface RaceFindings {
  readonly oursStepsPerS: number;
  readonly peerStepsPerS: number;
  readonly redrawsPerS: number;
  readonly peerRedrawsPerS: number;
  /** Largest difference of an answer after the same 500 steps from the same weights. */
  readonly difference: number;
}

/** Trains both from the same weights on the same points, by turns, and looks whether they agree. */
export async function race(rounds: number): Promise<RaceFindings> {
  const { places, truths: labels } = circle.make(count, 2, new NumpyRandom(1));
  const truths = labels.map((label) => 2 * label - 1);
  const examples = { count, inputs: places, truths };
  const none = { count: 0, inputs: new Float64Array(), truths: new Float64Array() };
  const trainer = new Trainer(
    {
      architecture,
      optimizer: 'gradient-descent',
      learningRate: learningRate / 2,
      batchSize,
      l1: 0,
      l2: 0,
      dropoutRate: 0,
      seed: 1,
    },
    examples,
    none,
  );
  const peer = buildPeer([2, ...hidden, 1], tanh, () => 0);
  copyWeights(trainer.pass.layers, trainer.parameters, peer);
  const points = Array.from({ length: count }, (_, i) => [places[2 * i]!, places[2 * i + 1]!]);
  const grid = gridPoints();
  const gridRows = Float64Array.from(grid.flat());
  const pass = new Forward(architecture, 500);

  const trainOurs = (steps: number): void => {
    for (let step = 0; step < steps; step++) trainer.step();
  };
  let next = 0;
  const trainPeer = (steps: number): void => {
    for (let example = 0; example < steps * batchSize; example++) {
      peerForward(peer, points[next]!);
      peerBackward(peer, truths[next]!);
      next = (next + 1) % count;
      if (next % batchSize === 0) peerUpdate(peer, learningRate);
    }
  };
  trainOurs(500);
  trainPeer(500);
  const ours = answersOf(pass, trainer.parameters, gridRows, side * side);
  const theirs = grid.map((point) => peerForward(peer, point));
  const difference = theirs.reduce((most, y, i) => Math.max(most, Math.abs(y - ours[i]!)), 0);

  const perS = {
    ours: [] as number[],
    peer: [] as number[],
    draw: [] as number[],
    peerDraw: [] as number[],
  };
  // Short turns, and of each the fastest counts: what else the machine does only ever makes one slower.
  const steps = 200;
  const redraws = 2;
  for (let round = -10; round < rounds; round++) {
    const timed = async (into: number[], amount: number, run: () => void): Promise<void> => {
      const tookMs = await durationMs(() => Promise.resolve(run()));
      if (round >= 0) into.push((amount / tookMs) * 1000);
    };
    await timed(perS.ours, steps, () => trainOurs(steps));
    await timed(perS.peer, steps, () => trainPeer(steps));
    await timed(perS.draw, redraws, () => {
      for (let i = 0; i < redraws; i++) answersOf(pass, trainer.parameters, gridRows, side * side);
    });
    await timed(perS.peerDraw, redraws, () => {
      for (let i = 0; i < redraws; i++) for (const point of grid) peerForward(peer, point);
    });
  }
  return {
    oursStepsPerS: Math.max(...perS.ours),
    peerStepsPerS: Math.max(...perS.peer),
    redrawsPerS: Math.max(...perS.draw),
    peerRedrawsPerS: Math.max(...perS.peerDraw),
    difference,
  };
}

function copyWeights(
  layers: readonly DenseLayer[],
  parameters: Float64Array,
  peer: PeerNetwork,
): void {
  layers.forEach(({ inputCount, weightsAt, biasesAt }, layer) => {
    peer[layer + 1]!.forEach((node, o) => {
      node.bias = parameters[biasesAt + o]!;
      node.inputLinks.forEach((link, i) => {
        link.weight = parameters[weightsAt + o * inputCount + i]!;
      });
    });
  });
}

function gridPoints(): [number, number][] {
  const at = (i: number): number => (12 * (i + 0.5)) / side - 6;
  return Array.from({ length: side * side }, (_, i) => [at(i % side), at(Math.floor(i / side))]);
}
