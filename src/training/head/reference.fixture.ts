import type { HeadData } from './types.ts';

/**
 * Weights of the head by plain gradient descent, one example after the other and as the formulas are
 * written: slow, and without a line in common with the real training.
 *
 * @param isLeftOut says which examples are not trained on.
 */
export function slowWeights(
  data: HeadData,
  l2: number,
  isLeftOut: (example: number) => boolean = () => false,
): number[][] {
  const { dimension, classCount, embeddings, labels } = data;
  const length = (x: number[]): number => Math.sqrt(x.reduce((sum, v) => sum + v * v, 0));
  const all = [...labels].map((label, i) => ({
    label,
    i,
    x: [...embeddings.subarray(i * dimension, (i + 1) * dimension)],
  }));
  const meanLength = all.reduce((sum, { x }) => sum + length(x), 0) / all.length;
  const trained = all.filter(({ i }) => !isLeftOut(i));
  const units = trained.map(({ x, label }) => ({
    x: x.map((v) => v / length(x)),
    label,
    share: 1 / trained.filter((other) => other.label === label).length / classCount,
  }));
  const weights = Array.from({ length: classCount }, () => new Array<number>(dimension).fill(0));
  for (let step = 0; step < 4000; step++) {
    const gradient = weights.map((ofClass) => ofClass.map((weight) => l2 * weight));
    for (const { x, label, share } of units) {
      const exponentials = weights.map((w) => Math.exp(w.reduce((s, v, j) => s + v * x[j]!, 0)));
      const sum = exponentials.reduce((a, b) => a + b, 0);
      exponentials.forEach((e, k) => {
        const error = share * (e / sum - (k === label ? 1 : 0));
        x.forEach((v, j) => (gradient[k]![j]! += error * v));
      });
    }
    weights.forEach((w, k) => w.forEach((v, j) => (w[j] = v - 2 * gradient[k]![j]!)));
  }
  return weights.map((w) => w.map((v) => v / meanLength));
}
