import type { ConvLayer, PoolLayer } from '../description.ts';
import type { LayerPlan, NetworkPlan, Shape } from '../plan.ts';
import { isVolume, type VolumeShape } from '../shapes.ts';
import { placeOf } from './flatten.ts';
import type { Unit } from './frozen-pass.ts';
import { windowAt } from './window.ts';

/** Rows and columns of zeros beyond each edge that the windows take in; 0 where they stay inside. */
export interface Overhang {
  readonly topPx: number;
  readonly leftPx: number;
  readonly bottomPx: number;
  readonly rightPx: number;
}

/** A rectangle of places of a volume, clipped at its edges. */
export interface FieldOfPlaces {
  readonly kind: 'places';
  readonly topPx: number;
  readonly leftPx: number;
  readonly heightPx: number;
  readonly widthPx: number;
  readonly padding: Overhang;
}

/** Neighbouring numbers of a vector. */
export interface FieldOfNumbers {
  readonly kind: 'numbers';
  readonly first: number;
  readonly count: number;
}

export type Field = FieldOfPlaces | FieldOfNumbers;

/** What one unit sees. */
export interface ReceptiveField {
  /** In the picture that the network is fed. */
  readonly picture: FieldOfPlaces;
  /** In what each layer puts out, from the first to the unit's own, where it is the unit itself. */
  readonly layers: readonly Field[];
}

const noOverhang: Overhang = { topPx: 0, leftPx: 0, bottomPx: 0, rightPx: 0 };

/**
 * What one unit sees of the picture and of every layer before it: the smallest rectangle that holds it
 * (Araujo, Norris, Sim, "Computing receptive fields of convolutional neural networks", 2019). Where a
 * stride leaps over places, the rectangle holds some that are not seen.
 */
export function receptiveField(plan: NetworkPlan, unit: Unit): ReceptiveField {
  const own = plan.layers[unit.layer]!;
  let field: Field = isVolume(own.outShape)
    ? places(unit.y, unit.x, 1, 1)
    : { kind: 'numbers', first: unit.channel, count: 1 };
  const layers = [field];
  for (let index = unit.layer; index > 0; index--) {
    field = fieldBefore(plan.layers[index]!, field);
    layers.unshift(field);
  }
  return { picture: fieldBefore(plan.layers[0]!, field) as FieldOfPlaces, layers };
}

/** A convolution with `same` padding, for what is framed through it. */
export interface ConvolutionStep {
  /** Side of the square kernel. */
  readonly kernelPx: number;
  readonly stridePx: number;
}

/**
 * What one place behind convolutions sees of the square picture before them, as of `receptiveField`. What goes
 * past some of them and is added again (He et al. 2016) sees no more than what goes through.
 *
 * @param steps first to last.
 * @param sizePx side of the picture.
 */
export function fieldThrough(
  steps: readonly ConvolutionStep[],
  sizePx: number,
  { y, x }: Pick<Unit, 'y' | 'x'>,
): FieldOfPlaces {
  let sidePx = sizePx;
  const layers = steps.map((step) => {
    const shape: VolumeShape = [sidePx, sidePx, 1];
    sidePx = Math.ceil(sidePx / step.stridePx);
    return { layer: { kind: 'conv', filters: 1, padding: 'same', ...step } as const, shape };
  });
  return layers.reduceRight(
    (field, { layer, shape }) => underWindows(layer, shape, field),
    places(y, x, 1, 1),
  );
}

/** How many numbers of a vector are asked what they see, at the most: it may be the places of a volume in a row. */
const askedOfVector = 65;

/** How much of the picture the numbers of a layer see: one that sees most, as in the middle, and one that sees least. */
export function fieldsOfLayer<Seen extends Pick<FieldOfPlaces, 'heightPx' | 'widthPx'>>(
  shape: Shape,
  fieldOf: (unit: Omit<Unit, 'layer'>) => Seen,
): { readonly most: Seen; readonly least: Seen } {
  const area = ({ heightPx, widthPx }: Seen) => heightPx * widthPx;
  const seen = unitsToAsk(shape)
    .map(fieldOf)
    .sort((a, b) => area(a) - area(b));
  return { most: seen.at(-1)!, least: seen[0]! };
}

function unitsToAsk(shape: Shape): readonly Omit<Unit, 'layer'>[] {
  if (!isVolume(shape)) {
    const asked = Math.min(askedOfVector, shape[0]);
    const step = (shape[0] - 1) / Math.max(1, asked - 1);
    return Array.from({ length: asked }, (_, i) => ({ y: 0, x: 0, channel: Math.round(step * i) }));
  }
  const [height, width] = shape;
  const middle = { y: height >> 1, x: width >> 1, channel: 0 };
  const corners = [0, height - 1].flatMap((y) => [0, width - 1].map((x) => ({ y, x, channel: 0 })));
  return [middle, ...corners];
}

/** What a layer's field sees of what goes into that layer. */
function fieldBefore({ layer, inShape }: LayerPlan, field: Field): Field {
  switch (layer.kind) {
    case 'conv':
    case 'pool':
      return underWindows(layer, inShape as VolumeShape, field as FieldOfPlaces);
    case 'activation':
      if (field.kind === 'numbers' && layer.id === 'maxout') {
        return { kind: 'numbers', first: 2 * field.first, count: 2 * field.count };
      }
      return samePlaces(field);
    case 'batch-norm':
    case 'dropout':
      return samePlaces(field);
    case 'flatten':
      return unflattened(inShape as VolumeShape, field as FieldOfNumbers);
    case 'global-average':
    case 'dense':
    case 'output':
      return everything(inShape);
  }
}

function samePlaces(field: Field): Field {
  return field.kind === 'places' ? { ...field, padding: noOverhang } : field;
}

function everything(shape: Shape): Field {
  if (!isVolume(shape)) return { kind: 'numbers', first: 0, count: shape[0] };
  return places(0, 0, shape[0], shape[1]);
}

/** From the first window's corner to the last one's, less what hangs over the edges. */
function underWindows(
  layer: ConvLayer | PoolLayer,
  shape: VolumeShape,
  { topPx, leftPx, heightPx, widthPx }: FieldOfPlaces,
): FieldOfPlaces {
  const first = windowAt(layer, shape, topPx, leftPx);
  const last = windowAt(layer, shape, topPx + heightPx - 1, leftPx + widthPx - 1);
  const rows = clipped(first.topPx, last.topPx + last.sizePx, shape[0]);
  const columns = clipped(first.leftPx, last.leftPx + last.sizePx, shape[1]);
  return places(rows.first, columns.first, rows.count, columns.count, {
    topPx: rows.before,
    leftPx: columns.before,
    bottomPx: rows.behind,
    rightPx: columns.behind,
  });
}

function clipped(from: number, end: number, length: number) {
  const before = Math.max(0, -from);
  const behind = Math.max(0, end - length);
  return { first: from + before, count: end - from - before - behind, before, behind };
}

/** Numbers that begin in one row and end in another stand in any column. */
function unflattened(shape: VolumeShape, { first, count }: FieldOfNumbers): FieldOfPlaces {
  const from = placeOf(shape, first);
  const to = placeOf(shape, first + count - 1);
  const rows = to.y - from.y + 1;
  return rows === 1
    ? places(from.y, from.x, 1, to.x - from.x + 1)
    : places(from.y, 0, rows, shape[1]);
}

function places(
  topPx: number,
  leftPx: number,
  heightPx: number,
  widthPx: number,
  padding = noOverhang,
): FieldOfPlaces {
  return { kind: 'places', topPx, leftPx, heightPx, widthPx, padding };
}
