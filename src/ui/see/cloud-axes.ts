import { isCylinder, standing, turned, type CloudTurn } from '../../core/image/colour-cloud.ts';
import type { ColourSpace } from '../../core/image/colour-spaces/colour-space.ts';

/** Where a channel's name stands at the cloud, from its middle: half sides of the square it fits into. */
export interface AxisName {
  readonly symbol: string;
  /** To the right. */
  readonly x: number;
  /** Downwards. */
  readonly y: number;
}

/** Names stand a little beyond the end of their axis. */
const beyond = 1.07;

/** Where in the space the axes end, channels from 0 to 1: of a cylinder from the middle of its foot. */
function axisEnds(space: ColourSpace): readonly (readonly number[])[] {
  if (space.channels.length === 1) return [[beyond]];
  if (isCylinder(space)) {
    return [
      [0, 1.2, 0],
      [0, 0.55, 0],
      [0, 0, beyond],
    ];
  }
  return [0, 1, 2].map((along) => [0, 1, 2].map((channel) => (channel === along ? beyond : 0)));
}

/** The names of a cloud's axes, as it is turned. */
export function axisNames(space: ColourSpace, turn: CloudTurn): AxisName[] {
  return axisEnds(space).map((end, place) => {
    const { right, up } = turned(standing(space, end), turn);
    return { symbol: space.channels[place]!.symbol, x: right, y: -up };
  });
}
