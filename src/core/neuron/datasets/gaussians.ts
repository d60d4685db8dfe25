import { pointsOf, type Dataset } from './dataset.ts';

const deviation = 0.8;

/** A normal cloud for each class, their centres on a circle: two of them a single neuron can part. */
export const gaussians: Dataset = {
  id: 'gaussians',
  task: 'classes',
  maxClasses: 6,
  make: (count, classCount, random) =>
    pointsOf(count, (i) => {
      const label = i % classCount;
      const angle = (2 * Math.PI * label) / classCount + Math.PI / 4;
      const x1 = 3 * Math.cos(angle) + deviation * random.normal();
      return [x1, 3 * Math.sin(angle) + deviation * random.normal(), label];
    }),
  python: [
    't = 2 * np.pi * c / k + np.pi / 4',
    `X = 3 * np.c_[np.cos(t), np.sin(t)] + ${deviation} * rs.randn(n, 2)`,
  ],
};
