import { parameterValue, type ParameterValues } from '../../parameter-values.ts';
import type { Pooling } from './pooling.ts';

const power = { id: 'p', min: 1, max: 100, step: 0.5, initial: 2, unit: '' } as const;

/**
 * ((1/n) Σ |v|ᵖ)^(1/p): p = 1 is the average, a large p the maximum, and everything in between. The mean
 * is taken instead of the sum so that a plain picture keeps its level whatever the window. Negative
 * numbers count by their size. All is divided by the largest |v| first: 255¹⁰⁰ is no number in single
 * precision, and a smaller one to that power would be 0.
 */
export const lp: Pooling = {
  id: 'lp',
  parameters: [power],
  pool: (values, parameters) => powerMean(values, parameters).result,
  explain: powerMean,
  // One walk is enough: whenever a larger value comes, what was summed so far is made smaller to fit.
  glsl: `
vec3 largest;
vec3 total;
vec3 relative(vec3 a, vec3 b, float power) {
  return pow(a / max(b, vec3(1.0e-30)), vec3(power));
}
void start(float p[4]) { largest = vec3(0.0); total = vec3(0.0); }
void add(vec3 value, int index, float p[4]) {
  vec3 size = abs(value);
  vec3 larger = max(largest, size);
  total = total * relative(largest, larger, p[0]) + relative(size, larger, p[0]);
  largest = larger;
}
vec3 end(int count, float p[4]) { return largest * pow(total / float(count), vec3(1.0 / p[0])); }`,
  numpy(parameters) {
    const p = parameterValue(power, parameters);
    const top = 'np.abs(w).max((3, 4), keepdims=True) + 1e-30';
    return `(m := ${top})[..., 0, 0] * ((np.abs(w) / m) ** ${p}).mean((3, 4)) ** (1 / ${p})`;
  },
  tensorflow(parameters, size, stride) {
    const p = parameterValue(power, parameters);
    const ones = '[1, 1, 1, 1]';
    const patches = `tf.image.extract_patches(x, [1, ${size}, ${size}, 1], [1, ${stride}, ${stride}, 1], ${ones}, 'VALID')`;
    const windows = `tf.reshape(w := ${patches}, [*w.shape[:3], ${size * size}, -1])`;
    return `tf.exp((tf.reduce_logsumexp(${p} * tf.math.log(tf.abs(${windows})), 3) - tf.math.log(${size * size}.)) / ${p})`;
  },
};

function powerMean(values: readonly number[], parameters: ParameterValues) {
  const p = parameterValue(power, parameters);
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return { result: 0, shares: values.map(() => 1 / values.length) };
  const powers = values.map((value) => (Math.abs(value) / largest) ** p);
  const total = powers.reduce((sum, value) => sum + value, 0);
  return {
    result: largest * (total / values.length) ** (1 / p),
    shares: powers.map((value) => value / total),
  };
}
