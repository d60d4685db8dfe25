import { expect, test } from 'vitest';
import { dot, subtract } from '../space.ts';
import { pentagons, seams } from './football-pattern.ts';

test('a football has twelve pentagons and thirty seams between its twenty hexagons', () => {
  expect(pentagons).toHaveLength(12);
  expect(seams).toHaveLength(30);
});

test('all edges, of pentagons and between them, are equally long', () => {
  const edges = pentagons.flatMap(({ corners }) =>
    corners.map((corner, i) => subtract(corners[(i + 1) % 5]!, corner)),
  );
  const between = seams.map(([from, to]) => subtract(to, from));
  const lengths = [...edges, ...between].map((edge) => Math.sqrt(dot(edge, edge)));
  expect(lengths).toHaveLength(90);
  for (const length of lengths) expect(length).toBeCloseTo(lengths[0]!, 10);
});
