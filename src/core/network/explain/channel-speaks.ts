import type { Vector } from '../../vector.ts';
import type { NetworkPlan } from '../plan.ts';
import { isVolume, type VolumeShape } from '../shapes.ts';
import { explainUnit } from './explain-unit.ts';
import { inputOf, type FrozenPass } from './frozen-pass.ts';
import { tailGradient } from './tail-gradient.ts';

/** What each channel of the last feature maps says for a class, in parts of its logit. */
export interface ClassVoices {
  /** Which layer puts out those maps; −1 is the picture. */
  readonly layer: number;
  /** `[channels]`: above 0 speaks for the class, below 0 against it. */
  readonly channels: Float64Array;
  /** `[h · w]`, the same sum by place instead of by channel: the class activation map. */
  readonly places: Float64Array;
  /** `[height, width, channels]` of those maps. */
  readonly shape: VolumeShape;
  readonly logit: number;
  /** logit − Σ channels: biases, and what functions in between bend. */
  readonly rest: number;
  /**
   * Whether the logit is a weighted sum of the maps whatever they are, as it is without activations behind
   * them. Otherwise the weights are the slopes for this picture.
   */
  readonly isLinear: boolean;
}

/** The one layer that makes a vector of feature maps, flatten or global average: index into the plan's layers. */
export function mapsEnd({ layers }: NetworkPlan): number {
  return layers.findIndex(({ outShape }) => !isVolume(outShape));
}

/** Whether every class activation map of a network is exact, whatever the picture: see `ClassVoices.isLinear`. */
export function isLinearBehindMaps(plan: NetworkPlan): boolean {
  return plan.layers.slice(mapsEnd(plan)).every(({ layer }) => layer.kind !== 'activation');
}

/**
 * Which channels speak for a class. Behind a global average that is the class's weight × the channel's mean
 * (Zhou et al., "Learning deep features for discriminative localization", 2016); behind flattening, the same
 * sum with a weight for each place. Where more layers follow, the weight is the slope of the logit for this
 * picture, ∂ logit / ∂ number (gradient × input: Shrikumar et al. 2016), with which ReLU still makes the
 * parts and the biases sum to the logit exactly.
 *
 * @param pass with the outputs from those maps on.
 */
export function classVoices(pass: FrozenPass, classIndex: number): ClassVoices {
  const { layers } = pass.plan;
  const last = layers.length - 1;
  const border = mapsEnd(pass.plan);
  const maps = inputOf(pass, border);
  const shape = maps.shape as VolumeShape;
  const gradient = tailGradient(pass, border, classIndex);
  const isAverage = layers[border]!.layer.kind === 'global-average';
  const logit = explainUnit(pass, { layer: last, y: 0, x: 0, channel: classIndex }, 0).value;
  const { sum, ...parts } = partsOf(maps.data, shape, (index, channel) =>
    isAverage ? gradient[channel]! / (shape[0] * shape[1]) : gradient[index]!,
  );
  return {
    layer: border - 1,
    ...parts,
    logit,
    rest: logit - sum,
    isLinear: isLinearBehindMaps(pass.plan),
  };
}

/**
 * The same where a class's logit is its bias and a weighted sum of the maps' means, as behind the eye.
 *
 * @param maps `[height, width, channels]`.
 * @param layer puts them out.
 * @param weights `[channels]`, of the class.
 */
export function averageVoices(
  maps: Vector,
  shape: VolumeShape,
  layer: number,
  weights: Vector,
  bias: number,
): ClassVoices {
  const placeCount = shape[0] * shape[1];
  const { sum, ...parts } = partsOf(maps, shape, (_, channel) => weights[channel]! / placeCount);
  return { layer, ...parts, logit: sum + bias, rest: bias, isLinear: true };
}

/** A weighted sum of maps, by channel and by place. */
function partsOf(
  maps: Vector,
  shape: VolumeShape,
  weightOf: (index: number, channel: number) => number,
): Pick<ClassVoices, 'channels' | 'places' | 'shape'> & { readonly sum: number } {
  const [height, width, channelCount] = shape;
  const channels = new Float64Array(channelCount);
  const places = new Float64Array(height * width);
  let sum = 0;
  for (let index = 0; index < maps.length; index++) {
    const channel = index % channelCount;
    const part = weightOf(index, channel) * maps[index]!;
    channels[channel]! += part;
    places[Math.floor(index / channelCount)]! += part;
    sum += part;
  }
  return { channels, places, shape, sum };
}

/** What each place of a square picture says for a class and against it. */
export interface ClassMap {
  readonly side: number;
  /** `[side, side]`, signed: each place as if the whole map were like it. */
  readonly values: Float32Array;
}

/**
 * The class activation map as it is shown wherever a class has one: less the mean of all classes' maps, of
 * which softmax sees nothing. A head that was learned from zeros, as the eye's, has no such mean. It does not
 * depend on how sure the answer is: less the maps of all classes, each by its probability, nothing would be
 * left of the surest answer.
 *
 * @param voices of every class, by class.
 */
export function classMap(
  voices: readonly Pick<ClassVoices, 'places' | 'shape'>[],
  classIndex: number,
): ClassMap {
  const { places, shape } = voices[classIndex]!;
  const values = Float32Array.from(places, (own, place) => {
    const sum = voices.reduce((sum, other) => sum + other.places[place]!, 0);
    return (own - sum / voices.length) * places.length;
  });
  return { side: shape[0], values };
}
