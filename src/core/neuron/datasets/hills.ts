import { pointsOf, type Dataset } from './dataset.ts';

/** Centres of hills and, by turns, of hollows. */
const columns = [-1, 0, 1];
const rows = [0, 1];

/** Values of six normal hills and hollows, each exp(−distance²/2) high. */
export const hills: Dataset = {
  id: 'hills',
  task: 'values',
  maxClasses: 2,
  make: (count, _, random) =>
    pointsOf(count, () => {
      const x1 = 12 * random.uniform() - 6;
      const x2 = 12 * random.uniform() - 6;
      let y = 0;
      for (const i of columns) {
        for (const j of rows) {
          y += (-1) ** (i + j) * Math.exp(-((x1 - 4 * i) ** 2 + (x2 - 5 * j + 2.5) ** 2) / 2);
        }
      }
      return [x1, x2, y];
    }),
  python: [
    'X = 12 * rs.rand(n, 2) - 6',
    'h = lambda i, j: np.exp(-((X[:, 0] - 4 * i) ** 2 + (X[:, 1] - 5 * j + 2.5) ** 2) / 2)',
    'y = sum((-1.0) ** (i + j) * h(i, j) for i in (-1, 0, 1) for j in (0, 1))',
  ],
};
