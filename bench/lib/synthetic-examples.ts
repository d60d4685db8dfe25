import type { Random } from '../../src/core/random.ts';
import type { HeadData } from '../../src/training/head/types.ts';

/** Numbers in an embedding of the eye. */
const DIMENSION = 320;
const FRAMES_A_BURST = 8;

/** Length of an embedding, as the eye gives it for photographs. */
const LENGTH = 38;

/**
 * What an embedding is made of, as shares of its squared length. Two frames of a burst share all but
 * the last and have a cosine of 0.9, two bursts of a class 0.55, two classes 0.25. Photographs of
 * different things of one kind have 0.41, of different kinds 0.07: in one room all is more alike. On
 * either, the head trains equally long.
 */
export const shares = { everything: 0.25, ofClass: 0.3, ofBurst: 0.35, ofFrame: 0.1 };

/** A random part of an embedding that has this share of its squared length. */
export function syntheticDirection(share: number, random: Random): Float32Array {
  return Float32Array.from(
    { length: DIMENSION },
    () => LENGTH * random.normal() * Math.sqrt(share / DIMENSION),
  );
}

/**
 * Embeddings as the eye might have given them: `count` examples of classes that take turns burst by
 * burst, so that the last example is the last frame of a burst.
 */
export function syntheticExamples(count: number, classCount: number, random: Random): HeadData {
  const direction = (share: number) => syntheticDirection(share, random);
  const everything = direction(shares.everything);
  const ofClass = Array.from({ length: classCount }, () => direction(shares.ofClass));
  const perBurst = Math.min(FRAMES_A_BURST, Math.floor(count / classCount));
  const bursts = Int32Array.from({ length: count }, (_, i) => Math.floor(i / perBurst));
  const labels = bursts.map((burst) => burst % classCount);
  const ofBurst = Array.from(new Set(bursts), () => direction(shares.ofBurst));
  const embeddings = new Float32Array(count * DIMENSION);
  for (let i = 0; i < count; i++) {
    const ofFrame = direction(shares.ofFrame);
    const parts = [everything, ofClass[labels[i]!]!, ofBurst[bursts[i]!]!, ofFrame];
    for (let j = 0; j < DIMENSION; j++) {
      embeddings[i * DIMENSION + j] = parts.reduce((sum, part) => sum + part[j]!, 0);
    }
  }
  return { dimension: DIMENSION, classCount, embeddings, labels, bursts };
}

/** The same without its last example. */
export function withoutLast({
  dimension,
  classCount,
  embeddings,
  labels,
  bursts,
}: HeadData): HeadData {
  return {
    dimension,
    classCount,
    embeddings: embeddings.slice(0, -dimension),
    labels: labels.slice(0, -1),
    bursts: bursts.slice(0, -1),
  };
}
