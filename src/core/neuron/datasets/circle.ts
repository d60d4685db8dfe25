import { pointsOf, type Dataset } from './dataset.ts';

/** A disc of one class, and rings of the others around it: no straight line parts them. */
export const circle: Dataset = {
  id: 'circle',
  task: 'classes',
  maxClasses: 6,
  make(count, classCount, random) {
    const radii = random.uniforms(count);
    const turns = random.uniforms(count);
    return pointsOf(count, (i) => {
      const label = i % classCount;
      const radius = (5 * (label + 0.75 * radii[i]!)) / (classCount - 0.25);
      const angle = 2 * Math.PI * turns[i]!;
      return [radius * Math.cos(angle), radius * Math.sin(angle), label];
    });
  },
  python: [
    'r, t = 5 * (c + 0.75 * rs.rand(n)) / (k - 0.25), 2 * np.pi * rs.rand(n)',
    'X = np.c_[r * np.cos(t), r * np.sin(t)]',
  ],
};
