import { pointsOf, type Dataset } from './dataset.ts';

/** Values that rise evenly to one side, y = (x₁ + x₂) / 12: a single neuron without activation has them. */
export const plane: Dataset = {
  id: 'plane',
  task: 'values',
  maxClasses: 2,
  make: (count, _, random) =>
    pointsOf(count, () => {
      const x1 = 12 * random.uniform() - 6;
      const x2 = 12 * random.uniform() - 6;
      return [x1, x2, (x1 + x2) / 12];
    }),
  python: ['X = 12 * rs.rand(n, 2) - 6', 'y = (X[:, 0] + X[:, 1]) / 12'],
};
