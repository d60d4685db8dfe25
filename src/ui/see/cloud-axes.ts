import type { ColourSpace } from '../../core/image/colour-spaces/colour-space.ts';

/** Where a channel's name stands at the cloud, from its middle: half sides of the square it fits into. */
export interface AxisName {
  readonly symbol: string;
  /** To the right. */
  readonly x: number;
  /** Downwards. */
  readonly y: number;
}

/** How the cloud is turned, in radians. */
export interface CloudTurn {
  readonly yaw: number;
  readonly pitch: number;
}

type Place = readonly [number, number, number];

/** Names stand a little beyond the end of their axis. */
const beyond = 1.14;

/** The same turn, and the same distance, as the cloud itself is drawn with (vision/cloud.ts). */
function seen([x, y, z]: Place, { yaw, pitch }: CloudTurn): { x: number; y: number } {
  const right = Math.cos(yaw) * x + Math.sin(yaw) * z;
  const near = Math.cos(yaw) * z - Math.sin(yaw) * x;
  const up = Math.cos(pitch) * y - Math.sin(pitch) * near;
  const towards = Math.sin(pitch) * y + Math.cos(pitch) * near;
  const size = 0.52 / (1 - towards * 0.12);
  return { x: right * size, y: -up * size };
}

/** Ends of the axes: of a line, of a cylinder around the last channel, of a box from its darkest corner. */
function axisEnds({ channels }: ColourSpace): readonly Place[] {
  if (channels.length === 1) return [[0, beyond, 0]];
  if (channels[0]!.kind === 'angle') {
    return [
      [beyond + 0.06, -1, 0],
      [0.55, -1, 0],
      [0, beyond, 0],
    ];
  }
  const along: Place[] = [
    [beyond, -1, -1],
    [-1, beyond, -1],
    [-1, -1, beyond],
  ];
  // Where two channels are signed, the first one stands upright.
  return channels[1]!.kind === 'signed' ? [along[1]!, along[0]!, along[2]!] : along;
}

/** The names of a cloud's axes, as it is turned. */
export function axisNames(space: ColourSpace, turn: CloudTurn): AxisName[] {
  return axisEnds(space).map((end, place) => ({
    symbol: space.channels[place]!.symbol,
    ...seen(end, turn),
  }));
}
