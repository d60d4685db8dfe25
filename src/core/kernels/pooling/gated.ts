import { parameterValue, type ParameterValues } from '../../parameter-values.ts';
import { logistic } from '../activations/sigmoid.ts';
import type { Pooling } from './pooling.ts';
import { meanOf, mixtureOf } from './window.ts';

const weight = { id: 'weight', min: -20, max: 20, step: 0.5, initial: 6, unit: '' } as const;

/**
 * The window opens its own gate: α = σ(w·x), then α·max + (1 − α)·average (Lee, Gallagher, Tu 2016).
 *
 * A network learns one weight for each cell of the window. Here one number stands for all of them: each
 * cell's weight is `weight` / n, so that w·x is `weight` times the window's mean, with black as 0 and
 * white as 1, whatever the size. Above 0, bright windows lean to their maximum and black ones are half of
 * each; below 0, bright windows lean to their average; at 0 the gate is stuck at one half.
 */
export const gated: Pooling = {
  id: 'gated',
  parameters: [weight],
  pool: (values, parameters) => mixtureOf(values, gate(values, parameters)).result,
  explain: (values, parameters) => mixtureOf(values, gate(values, parameters)),
  glsl: `
vec3 largest;
vec3 total;
void start(float p[4]) { largest = vec3(-3.0e38); total = vec3(0.0); }
void add(vec3 value, int index, float p[4]) { largest = max(largest, value); total += value; }
vec3 end(int count, float p[4]) {
  vec3 mean = total / float(count);
  vec3 alpha = 1.0 / (1.0 + exp(clamp(-p[0] * mean / 255.0, -80.0, 80.0)));
  return mix(mean, largest, alpha);
}`,
  numpy(parameters) {
    const a = `1 / (1 + np.exp(-${weightText(parameters)} * w.mean((3, 4)) / 255))`;
    return `w.mean((3, 4)) + (w.max((3, 4)) - w.mean((3, 4))) * ${a}`;
  },
  tensorflow(parameters, size, stride) {
    const window = `(x, ${size}, ${stride}, 'VALID')`;
    const mean = `tf.nn.avg_pool2d${window}`;
    const a = `tf.sigmoid(${weightText(parameters)} * ${mean} / 255)`;
    return `${mean} + (tf.nn.max_pool2d${window} - ${mean}) * ${a}`;
  },
};

function gate(values: readonly number[], parameters: ParameterValues): number {
  return logistic((parameterValue(weight, parameters) * meanOf(values)) / 255);
}

/** In brackets where a minus sign would meet another. */
function weightText(parameters: ParameterValues): string {
  const value = parameterValue(weight, parameters);
  return value < 0 ? `(${value})` : String(value);
}
