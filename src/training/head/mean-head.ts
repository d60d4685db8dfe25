import { averageVoices, type ClassVoices } from '../../core/network/explain/channel-speaks.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { row } from '../../core/vector.ts';
import type { NetworkWeights } from '../network/types.ts';
import { classify } from './classify.ts';
import type { Head } from './types.ts';

/** The last block of the eye, among the stem and the blocks: its maps are what a head stands on. */
const lastBlock = 16;

/** Whatever answers with a weighted sum of the means of the eye's last maps: its class maps are exact. */
export interface MeanHead {
  readonly classCount: number;
  /** Numbers of an embedding. */
  readonly dimension: number;
  /** `[dimension]`, of a class. */
  weightsOf(label: number): Float32Array;
  /** `[classCount]`. */
  readonly bias: Float32Array;
  /** `[classCount]`, adding up to 1. */
  probabilitiesOf(embedding: Float32Array): Float32Array;
}

/** The head that Teach learns. */
export function taughtHead(head: Head): MeanHead {
  const { classCount, dimension, weights, bias } = head;
  return {
    ...{ classCount, dimension, bias },
    weightsOf: (label) => row(weights, label, dimension),
    probabilitiesOf: (embedding) => classify(head, embedding).probabilities,
  };
}

/**
 * The dense layer of a tuned eye.
 *
 * @param arrays as of `FineTunedWeights`: its kernel `[dimension, classCount]` and its bias come last.
 */
export function tunedHead(arrays: NetworkWeights): MeanHead {
  const [kernel, bias] = arrays.slice(-2) as [Float32Array, Float32Array];
  const classCount = bias.length;
  const dimension = kernel.length / classCount;
  return {
    ...{ classCount, dimension, bias },
    weightsOf: (label) =>
      Float32Array.from({ length: dimension }, (_, i) => kernel[i * classCount + label]!),
    probabilitiesOf: (embedding) => {
      const logits = bias.slice();
      kernel.forEach((weight, i) => {
        logits[i % classCount]! += weight * embedding[Math.floor(i / classCount)]!;
      });
      return softmax(logits);
    },
  };
}

/**
 * What channels and places of the eye's last maps say for a class.
 *
 * @param map `[side, side, dimension]`.
 */
export function voicesOfMap(head: MeanHead, map: Float32Array, label: number): ClassVoices {
  const { dimension } = head;
  const side = Math.round(Math.sqrt(map.length / dimension));
  const shape = [side, side, dimension] as const;
  return averageVoices(map, shape, lastBlock, head.weightsOf(label), head.bias[label]!);
}
