import { parameterValue } from '../../parameter-values.ts';
import type { Pooling } from './pooling.ts';
import { mixtureOf } from './window.ts';

const alpha = { id: 'alpha', min: 0, max: 1, step: 0.05, initial: 0.5, unit: '' } as const;

/** α·max + (1 − α)·average: between the two, as far as α says; a network may learn α. */
export const mixed: Pooling = {
  id: 'mixed',
  parameters: [alpha],
  pool: (values, parameters) => mixtureOf(values, parameterValue(alpha, parameters)).result,
  explain: (values, parameters) => mixtureOf(values, parameterValue(alpha, parameters)),
  glsl: `
vec3 largest;
vec3 total;
void start(float p[4]) { largest = vec3(-3.0e38); total = vec3(0.0); }
void add(vec3 value, int index, float p[4]) { largest = max(largest, value); total += value; }
vec3 end(int count, float p[4]) { return mix(total / float(count), largest, p[0]); }`,
  numpy(parameters) {
    const a = parameterValue(alpha, parameters);
    return `${a} * w.max((3, 4)) + (1 - ${a}) * w.mean((3, 4))`;
  },
  tensorflow(parameters, size, stride) {
    const a = parameterValue(alpha, parameters);
    const window = `(x, ${size}, ${stride}, 'VALID')`;
    return `${a} * tf.nn.max_pool2d${window} + (1 - ${a}) * tf.nn.avg_pool2d${window}`;
  },
};
