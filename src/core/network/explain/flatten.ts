import type { NumberArray } from '../reference/array.ts';
import type { VolumeShape } from '../shapes.ts';
import type { Unit } from './frozen-pass.ts';

/** A place of a volume. */
export type VolumePlace = Omit<Unit, 'layer'>;

/** A number of the vector is a number of the volume; only its name changes. */
export interface ExplainedFlatten {
  readonly kind: 'flatten';
  /** Where it stands in the volume. */
  readonly from: VolumePlace;
  readonly value: number;
}

export function explainFlatten({ shape, data }: NumberArray, { channel }: Unit): ExplainedFlatten {
  return {
    kind: 'flatten',
    from: placeOf(shape as VolumeShape, channel),
    value: data[channel]!,
  };
}

/** Where the number of that index stands: row by row, channels side by side. */
export function placeOf([, width, channels]: VolumeShape, index: number): VolumePlace {
  const place = Math.floor(index / channels);
  return { y: Math.floor(place / width), x: place % width, channel: index % channels };
}
