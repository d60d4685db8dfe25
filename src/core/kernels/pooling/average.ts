import type { Pooling } from './pooling.ts';
import { meanOf } from './window.ts';

/** The mean of the window: how much of the feature is here? */
export const average: Pooling = {
  id: 'average',
  parameters: [],
  pool: meanOf,
  explain: (values) => ({
    result: meanOf(values),
    shares: values.map(() => 1 / values.length),
  }),
  glsl: `
vec3 total;
void start(float p[4]) { total = vec3(0.0); }
void add(vec3 value, int index, float p[4]) { total += value; }
vec3 end(int count, float p[4]) { return total / float(count); }`,
  numpy: () => 'w.mean((3, 4))',
  tensorflow: (_, size, stride) => `tf.nn.avg_pool2d(x, ${size}, ${stride}, 'VALID')`,
};
