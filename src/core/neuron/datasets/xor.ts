import { pointsOf, type Dataset } from './dataset.ts';

/**
 * XOR: class 1 where exactly one of x₁ > 0, x₂ > 0 holds. With k classes a board of k × k fields whose
 * class is (column + row) mod k. Between the fields there is a gap.
 */
export const xor: Dataset = {
  id: 'xor',
  task: 'classes',
  maxClasses: 6,
  make(count, classCount, random) {
    const columns = random.uniforms(count);
    const within = random.uniforms(2 * count);
    const place = (field: number, at: number): number =>
      ((field + 0.05 + 0.9 * at) * 10) / classCount - 5;
    return pointsOf(count, (i) => {
      const label = i % classCount;
      const column = Math.floor(columns[i]! * classCount);
      const row = (label - column + classCount) % classCount;
      return [place(column, within[2 * i]!), place(row, within[2 * i + 1]!), label];
    });
  },
  python: [
    'a = np.floor(rs.rand(n) * k)',
    'X = (np.c_[a, (c - a) % k] + 0.05 + 0.9 * rs.rand(n, 2)) * 10 / k - 5',
  ],
};
