import { expect, test } from 'vitest';
import { Random } from '../../core/random.ts';
import { likenessMap } from './likeness-map.ts';
import type { Head } from './types.ts';

test('the mean of the map is the cosine to the class mean, less the threshold', () => {
  const random = new Random(7);
  const [dimension, cells] = [12, 9];
  const draw = (length: number) => Float32Array.from({ length }, () => random.normal());
  const map = draw(cells * dimension);
  const embedding = new Float32Array(dimension);
  map.forEach((value, index) => (embedding[index % dimension]! += value / cells));
  const direction = draw(dimension);
  const classMeans = direction.map((value) => value / Math.hypot(...direction));
  const head = { dimension, classCount: 1, classMeans } as unknown as Head;
  const dot = embedding.reduce((sum, value, k) => sum + value * classMeans[k]!, 0);
  const likeness = dot / Math.hypot(...embedding);
  const values = likenessMap(head, map, embedding, 0, 0.4);
  const mean = values.reduce((sum, value) => sum + value, 0) / cells;
  expect(mean).toBeCloseTo(likeness - 0.4, 5);
});
