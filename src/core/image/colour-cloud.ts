import type { ColourSpace } from './colour-spaces/colour-space.ts';

/** A point of the room that a cloud stands in: its sides reach from −1 to 1. */
export type CloudPoint = readonly [x: number, y: number, z: number];

/** How a cloud is turned, in radians: around the upright axis, then forwards. */
export interface CloudTurn {
  readonly yaw: number;
  readonly pitch: number;
}

/** Half sides of the tile for one unit of the room, and how much nearer things grow. */
const size = 0.52;
const nearness = 0.12;

/** Whether a space stands as a cylinder around its last channel's axis, its first one being an angle. */
export function isCylinder({ channels }: ColourSpace): boolean {
  return channels.length === 3 && channels[0]!.kind === 'angle';
}

/** Where two channels are signed, the first one stands upright. */
function isFirstUpright({ channels }: ColourSpace): boolean {
  return channels[1]?.kind === 'signed';
}

/** Where a colour stands in the room; its channels from 0 to 1 each, an angle from 0 to a whole turn. */
export function standing(space: ColourSpace, [u, v = 0, w = 0]: readonly number[]): CloudPoint {
  const [a, b, c] = [u! * 2 - 1, v * 2 - 1, w * 2 - 1];
  if (space.channels.length === 1) return [0, a, 0];
  if (isCylinder(space)) {
    const turn = u! * 2 * Math.PI;
    return [Math.cos(turn) * v, c, -Math.sin(turn) * v];
  }
  return isFirstUpright(space) ? [b, a, c] : [a, b, c];
}

/** The same on the GPU: `vec3 standing(vec3 unit)`. */
export function standingGlsl(space: ColourSpace): string {
  if (space.channels.length === 1)
    return 'vec3 standing(vec3 unit) { return vec3(0.0, unit.x * 2.0 - 1.0, 0.0); }';
  if (isCylinder(space)) {
    return `vec3 standing(vec3 unit) {
  float turn = unit.x * 6.28318531;
  return vec3(cos(turn) * unit.y, unit.z * 2.0 - 1.0, -sin(turn) * unit.y);
}`;
  }
  const order = isFirstUpright(space) ? 'yxz' : 'xyz';
  return `vec3 standing(vec3 unit) { return unit.${order} * 2.0 - 1.0; }`;
}

/**
 * Where a point of the room is seen, from the middle of a square tile: to the right and upwards, in half
 * sides.
 */
export function turned(
  [x, y, z]: CloudPoint,
  { yaw, pitch }: CloudTurn,
): { readonly right: number; readonly up: number } {
  const near = Math.cos(yaw) * z - Math.sin(yaw) * x;
  const towards = Math.sin(pitch) * y + Math.cos(pitch) * near;
  const scale = size / (1 - towards * nearness);
  return {
    right: (Math.cos(yaw) * x + Math.sin(yaw) * z) * scale,
    up: (Math.cos(pitch) * y - Math.sin(pitch) * near) * scale,
  };
}

/** The same on the GPU: `vec4 turned(vec3)`, of the uniforms `turn` (yaw, pitch) and `fit` (1, 1 for a square). */
export const turnGlsl = `
uniform vec2 turn;
uniform vec2 fit;
vec4 turned(vec3 p) {
  float c = cos(turn.x), s = sin(turn.x);
  p = vec3(c * p.x + s * p.z, p.y, c * p.z - s * p.x);
  c = cos(turn.y); s = sin(turn.y);
  p = vec3(p.x, c * p.y - s * p.z, s * p.y + c * p.z);
  return vec4(p.xy * fit * ${size}, -p.z * 0.4, 1.0 - p.z * ${nearness});
}
`;
