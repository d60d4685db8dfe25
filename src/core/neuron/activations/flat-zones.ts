import type { UnitFunction } from './unit-function.ts';

/** A part of the x axis where a neuron hardly learns. */
export interface FlatZone {
  readonly from: number;
  readonly to: number;
  /** `dead`: the slope is 0, nothing is learned. `saturated`: it is small, little is. */
  readonly kind: 'dead' | 'saturated';
}

/** A slope below this lets a twentieth of the gradient through, or less. */
export const flatSlope = 0.05;

const pieces = 2400;

/** The parts of an interval where the slope is 0 or nearly so, from left to right. */
export function flatZones(
  { slope }: Pick<UnitFunction, 'slope'>,
  from: number,
  to: number,
): readonly FlatZone[] {
  const zones: FlatZone[] = [];
  const width = (to - from) / pieces;
  for (let i = 0; i < pieces; i++) {
    const left = from + i * width;
    const size = Math.abs(slope(left + width / 2));
    if (size >= flatSlope) continue;
    const kind = size === 0 ? 'dead' : 'saturated';
    const last = zones.at(-1);
    const goesOn = last?.kind === kind && Math.abs(last.to - left) < width / 2;
    if (goesOn) zones[zones.length - 1] = { ...last, to: left + width };
    else zones.push({ from: left, to: left + width, kind });
  }
  return zones;
}
