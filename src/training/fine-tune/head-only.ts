import type { DenseWeights } from '../../models/eye/trainable-eye.ts';
import { row } from '../../core/vector.ts';
import { trainHead } from '../head/train-head.ts';
import type { FineTuneData } from './types.ts';

/**
 * The dense layer of head only: what Teach learns from these embeddings, with its usual temperature
 * folded in.
 *
 * @param embeddings of all photographs, `[n, dimension]`.
 * @param members numbers of those that are learned from.
 * @throws AbortError when the signal is aborted; RangeError if a class has no member.
 */
export async function headOnlyDense(
  { labels, bursts, classCount }: Pick<FineTuneData, 'labels' | 'bursts' | 'classCount'>,
  embeddings: Float32Array,
  members: readonly number[],
  signal?: AbortSignal,
): Promise<DenseWeights> {
  const dimension = embeddings.length / labels.length;
  const learned = new Float32Array(members.length * dimension);
  members.forEach((member, at) => learned.set(row(embeddings, member, dimension), at * dimension));
  const head = await trainHead(
    {
      dimension,
      classCount,
      embeddings: learned,
      labels: Int32Array.from(members, (member) => labels[member]!),
      bursts: Int32Array.from(members, (member) => bursts[member]!),
    },
    {},
    undefined,
    signal,
  );
  const kernel = new Float32Array(dimension * classCount);
  for (let k = 0; k < classCount; k++) {
    row(head.weights, k, dimension).forEach((weight, j) => {
      kernel[j * classCount + k] = weight / head.temperature;
    });
  }
  return { kernel, bias: head.bias.map((bias) => bias / head.temperature) };
}
