import { row } from '../../core/vector.ts';
import type { HeadData } from '../head/types.ts';

/** Some of the examples, in the order given; classes keep their numbers. */
export function headSubset(data: HeadData, members: readonly number[]): HeadData {
  const { dimension } = data;
  const embeddings = new Float32Array(members.length * dimension);
  members.forEach((member, at) => {
    embeddings.set(row(data.embeddings, member, dimension), at * dimension);
  });
  return {
    dimension,
    classCount: data.classCount,
    embeddings,
    labels: Int32Array.from(members, (member) => data.labels[member]!),
    bursts: Int32Array.from(members, (member) => data.bursts[member]!),
  };
}
