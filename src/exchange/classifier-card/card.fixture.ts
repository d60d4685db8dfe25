import { Random } from '../../core/random.ts';
import { normalise } from '../../core/vector.ts';
import type { ClassifierCard } from './card.ts';

/** A card of random numbers, as large as real ones. */
export function randomCard(classCount: number, random = new Random(1)): ClassifierCard {
  const dimension = 320;
  const normals = (length: number) => Float32Array.from({ length }, () => random.normal());
  return {
    projectName: 'Mi colección',
    sentAtMs: 1_790_000_000_000,
    eyeKey: 'lite0-int8-00112233445566@160',
    classes: Array.from({ length: classCount }, (_, k) => ({
      name: `Clase ${k + 1}`,
      mark: k % 12,
    })),
    head: {
      dimension,
      classCount,
      weights: normals(classCount * dimension),
      bias: new Float32Array(classCount),
      classMeans: Float32Array.from(
        Array.from({ length: classCount }, () => [...normalise(normals(dimension))]).flat(),
      ),
      temperature: 0.5,
      thresholds: Float32Array.from({ length: classCount }, () => 0.3 + random.uniform() / 2),
    },
    strictness: 0.05,
  };
}
