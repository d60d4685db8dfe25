import type { LayerKind } from '../description.ts';
import type { LayerPlan, NetworkPlan, Shape } from '../plan.ts';

/** What a figure stands for: a kind of layer, or the picture that goes in. */
export type FigureKind = LayerKind | 'input';

/** Something that is drawn as one body: a volume or a vector, with the layers that leave it its shape. */
export interface Figure {
  readonly kind: FigureKind;
  readonly shape: Shape;
  /** Side of the window that was laid over the figure before; absent where nothing slides. */
  readonly windowPx?: number;
  /** Normalisations, activations and dropout on top of it, in order. */
  readonly bands: readonly LayerKind[];
  /** What it is called, as `C1`. */
  readonly name?: string;
}

/**
 * The bodies of a drawing, from the picture to the classes. Layers that keep the shape and only change the
 * numbers are bands on the body before them; a flattening of one place is left out.
 *
 * @param names of the layers, by index.
 */
export function figuresOf(
  { description, layers }: NetworkPlan,
  names: readonly (string | undefined)[],
): Figure[] {
  const { sizePx, channels } = description.input;
  const figures: Figure[] = [{ kind: 'input', shape: [sizePx, sizePx, channels], bands: [] }];
  layers.forEach((layer, index) => {
    if (isBand(layer)) {
      const last = figures.pop()!;
      figures.push({ ...last, bands: [...last.bands, layer.layer.kind] });
    } else if (!isPlainFlattening(layer)) {
      const name = names[index];
      figures.push({
        kind: layer.layer.kind,
        shape: layer.outShape,
        bands: [],
        ...windowOf(layer),
        ...(name === undefined ? {} : { name }),
      });
    }
  });
  return figures;
}

function isBand({ layer, inShape, outShape }: LayerPlan): boolean {
  if (layer.kind === 'batch-norm' || layer.kind === 'dropout') return true;
  return layer.kind === 'activation' && inShape.at(-1) === outShape.at(-1);
}

function isPlainFlattening({ layer, inShape }: LayerPlan): boolean {
  return layer.kind === 'flatten' && inShape[0] === 1 && inShape[1] === 1;
}

function windowOf({ layer }: LayerPlan): { windowPx?: number } {
  if (layer.kind === 'conv') return { windowPx: layer.kernelPx };
  return layer.kind === 'pool' ? { windowPx: layer.sizePx } : {};
}
