import { Random } from '../random.ts';

/** What `clusters` is to draw. */
export interface ClusterOptions {
  readonly seed: number;
  readonly dimension?: number;
  /** Number of bursts of each class; so many classes as there are numbers. */
  readonly burstCounts: readonly number[];
  readonly framesPerBurst?: number;
  /** How far bursts lie from the middle of their class, in units of its distance from the origin. */
  readonly spread?: number;
}

/** Random examples for tests: a direction for each class, bursts around it, frames close to those. */
export function clusters({
  seed,
  dimension = 12,
  burstCounts,
  framesPerBurst = 3,
  spread = 0.8,
}: ClusterOptions): {
  dimension: number;
  classCount: number;
  embeddings: Float32Array;
  labels: Int32Array;
  bursts: Int32Array;
} {
  const random = new Random(seed);
  const near = (centre: readonly number[], distance: number): number[] =>
    centre.map((x) => x + distance * random.normal());
  const embeddings: number[] = [];
  const labels: number[] = [];
  const bursts: number[] = [];
  let burst = 0;
  burstCounts.forEach((burstCount, label) => {
    const middle = near(new Array<number>(dimension).fill(0), 1);
    for (let i = 0; i < burstCount; i++, burst++) {
      const scene = near(middle, spread);
      for (let frame = 0; frame < framesPerBurst; frame++) {
        embeddings.push(...near(scene, 0.05));
        labels.push(label);
        bursts.push(burst);
      }
    }
  });
  return {
    dimension,
    classCount: burstCounts.length,
    embeddings: Float32Array.from(embeddings),
    labels: Int32Array.from(labels),
    bursts: Int32Array.from(bursts),
  };
}
