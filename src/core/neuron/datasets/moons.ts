import { pointsOf, type Dataset } from './dataset.ts';

/** A half circle for each class, open downwards and upwards by turns, each reaching into the next. */
export const moons: Dataset = {
  id: 'moons',
  task: 'classes',
  maxClasses: 6,
  make(count, classCount, random) {
    const turns = random.uniforms(count);
    const radius = 10 / (classCount + 1);
    return pointsOf(count, (i) => {
      const label = i % classCount;
      const angle = Math.PI * turns[i]!;
      const side = 1 - 2 * (label % 2);
      return [
        radius * (label - (classCount - 1) / 2 + Math.cos(angle)),
        side * radius * (Math.sin(angle) - 0.25),
        label,
      ];
    });
  },
  python: [
    't = np.pi * rs.rand(n)',
    'X = 10 / (k + 1) * np.c_[c - (k - 1) / 2 + np.cos(t), (1 - 2 * (c % 2)) * (np.sin(t) - 0.25)]',
  ],
};
