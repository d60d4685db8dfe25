import { pointsOf, type Dataset } from './dataset.ts';

/** An arm of a spiral for each class, wound into one another; the more arms, the shorter they are. */
export const spiral: Dataset = {
  id: 'spiral',
  task: 'classes',
  maxClasses: 6,
  make(count, classCount, random) {
    const ways = random.uniforms(count);
    return pointsOf(count, (i) => {
      const label = i % classCount;
      const way = Math.sqrt(ways[i]!);
      const angle = ((7 * Math.PI) / classCount) * way + (2 * Math.PI * label) / classCount;
      return [5 * way * Math.sin(angle), 5 * way * Math.cos(angle), label];
    });
  },
  python: [
    'r = np.sqrt(rs.rand(n))',
    't = 7 * np.pi / k * r + 2 * np.pi * c / k',
    'X = 5 * np.c_[r * np.sin(t), r * np.cos(t)]',
  ],
};
