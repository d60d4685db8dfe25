import * as v from 'valibot';

const number = v.pipe(v.number(), v.finite());
const within = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const whole = (min: number, max: number) => v.pipe(within(min, max), v.integer());

/** As many pixels as the largest picture has on a side (`foreignLimits`): steps, windows and frames beyond it say nothing. */
const mostPx = 512;
/** Beyond it an array of weights would be larger than all that are taken. */
const mostUnits = 2 ** 20;

/** One number for both directions, or one for each. */
const bothWays = (one: ReturnType<typeof whole>) =>
  v.union([one, v.strictTuple([one]), v.strictTuple([one, one])]);
const pixels = bothWays(whole(1, mostPx));
const edge = whole(0, mostPx);
const edges = v.union([
  bothWays(edge),
  v.strictTuple([v.strictTuple([edge, edge]), v.strictTuple([edge, edge])]),
]);
/** TensorFlow.js counts axes from either end. */
const axis = whole(-8, 8);
const numbers = v.union([number, v.pipe(v.array(number), v.maxLength(8))]);

/**
 * What each setting of a layer may be; any other value is no network that computes something. `activation` is
 * looked up instead, and what a layer takes only in one way is `fixed` in its table.
 */
const settings = {
  filters: whole(1, mostUnits),
  units: whole(1, mostUnits),
  kernel_size: pixels,
  strides: pixels,
  dilation_rate: pixels,
  pool_size: pixels,
  stride: pixels,
  // Of a pool of our own, and how many times as large a picture becomes.
  size: pixels,
  depth_multiplier: whole(1, 1024),
  // Where it is a number, a frame of zeros.
  padding: v.union([v.picklist(['valid', 'same']), edges]),
  cropping: edges,
  data_format: v.literal('channels_last'),
  interpolation: v.picklist(['nearest', 'bilinear']),
  use_bias: v.boolean(),
  center: v.boolean(),
  // Whether a normalisation has its own, or what a level is multiplied by.
  scale: v.union([v.boolean(), numbers]),
  offset: numbers,
  epsilon: within(0, 1),
  max_value: v.pipe(number, v.minValue(0)),
  negative_slope: number,
  alpha: number,
  rate: within(0, 1),
  // What Keras 3 writes of one axis is a list.
  axis: v.union([axis, v.pipe(v.array(axis), v.minLength(1), v.maxLength(8))]),
  shared_axes: v.pipe(v.array(axis), v.maxLength(8)),
  dims: v.pipe(v.array(whole(1, 8)), v.minLength(1), v.maxLength(8)),
  // −1 is whatever is left.
  target_shape: v.pipe(v.array(whole(-1, mostUnits)), v.minLength(1), v.maxLength(8)),
} as const;

/** Whether a setting of this name may have this value. */
export function isSettingOf(name: string, value: unknown): boolean {
  return Object.hasOwn(settings, name) && v.is(settings[name as keyof typeof settings], value);
}
