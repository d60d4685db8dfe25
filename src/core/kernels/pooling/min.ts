import type { Pooling } from './pooling.ts';
import { indexOfMinimum, sharesOfWinner } from './window.ts';

/** The smallest value of the window. */
export const min: Pooling = {
  id: 'min',
  parameters: [],
  pool: (values) => values[indexOfMinimum(values)]!,
  explain(values) {
    const winner = indexOfMinimum(values);
    return { result: values[winner]!, shares: sharesOfWinner(values, winner), winner };
  },
  glsl: `
vec3 smallest;
void start(float p[4]) { smallest = vec3(3.0e38); }
void add(vec3 value, int index, float p[4]) { smallest = min(smallest, value); }
vec3 end(int count, float p[4]) { return smallest; }`,
  numpy: () => 'w.min((3, 4))',
  tensorflow: (_, size, stride) => `-tf.nn.max_pool2d(-x, ${size}, ${stride}, 'VALID')`,
};
