import { inputName, type FlatLayer } from './flatten.ts';
import { Refused, shortName } from './trouble.ts';

/** Length of a shape, batch included, behind layers that change it. */
const ranks: Readonly<Record<string, (config: FlatLayer['config']) => number>> = {
  Flatten: () => 2,
  GlobalAveragePooling2D: () => 2,
  GlobalMaxPooling2D: () => 2,
  Reshape: ({ target_shape: shape }) => 1 + (Array.isArray(shape) ? shape.length : 1),
};

const normalisations: ReadonlySet<string> = new Set(['BatchNormalization', 'LayerNormalization']);

/**
 * Refuses normalisations along another axis than the last: the backends of TensorFlow.js take their numbers
 * for those of channels whatever the axis, and answer something else.
 *
 * @param layers in an order in which each comes after those that it reads.
 * @throws {Refused} naming the layer.
 */
export function refuseOtherAxes(layers: readonly FlatLayer[]): void {
  const rankOf = new Map([[inputName, 4]]);
  for (const { className, config, name, ownName, inputs } of layers) {
    const before = rankOf.get(inputs[0]!) ?? 4;
    if (normalisations.has(className) && !isLast(config['axis'], before)) {
      const layer = shortName(ownName);
      throw new Refused({ kind: 'unknown-setting', className, layer, setting: 'axis' });
    }
    const rank = Object.hasOwn(ranks, className) ? ranks[className]!(config) : before;
    rankOf.set(name, rank);
  }
}

/** Whether an axis is the last one, or several are the last ones; without one it is. */
function isLast(axis: unknown, rank: number): boolean {
  const axes = [axis ?? -1].flat().map((one) => Number(one) + (Number(one) < 0 ? rank : 0));
  const first = rank - axes.length;
  return axes.toSorted((a, b) => a - b).every((one, index) => one === first + index);
}
