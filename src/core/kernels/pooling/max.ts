import type { Pooling } from './pooling.ts';
import { indexOfMaximum, sharesOfWinner } from './window.ts';

/** The largest value of the window: was the feature anywhere here? */
export const max: Pooling = {
  id: 'max',
  parameters: [],
  pool: (values) => values[indexOfMaximum(values)]!,
  explain(values) {
    const winner = indexOfMaximum(values);
    return { result: values[winner]!, shares: sharesOfWinner(values, winner), winner };
  },
  glsl: `
vec3 largest;
void start(float p[4]) { largest = vec3(-3.0e38); }
void add(vec3 value, int index, float p[4]) { largest = max(largest, value); }
vec3 end(int count, float p[4]) { return largest; }`,
  numpy: () => 'w.max((3, 4))',
  tensorflow: (_, size, stride) => `tf.nn.max_pool2d(x, ${size}, ${stride}, 'VALID')`,
};
