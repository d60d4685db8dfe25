import { ballPaint } from '../ball-paint.ts';
import { fillEllipse, type Place } from '../paint.ts';
import type { Vec3 } from '../space.ts';
import type { Material, Stage } from '../stage.ts';
import { drawFur } from './fur.ts';

/** A part of a bear: an egg with its middle and its radii to the right, up and forwards. */
export interface BearPart {
  readonly at: Vec3;
  readonly radii: Vec3;
  /** Paler fur. */
  readonly pale?: boolean;
  /** Of a limb, which leans: its upper end; `at` is the lower one. */
  readonly top?: Vec3;
}

/** The same part on both sides. */
const pair = ([x, y, z]: Vec3, radii: Vec3, pale = false): BearPart[] => [
  { at: [x, y, z], radii, pale },
  { at: [-x, y, z], radii, pale },
];

const feet = pair([0.135, 0.085, 0.19], [0.068, 0.084, 0.046]);
const trunk: BearPart = { at: [0, 0.165, 0], radii: [0.148, 0.17, 0.13] };

/** What the bear sits on. */
export const seat: readonly BearPart[] = [trunk, ...feet];

/** A sitting bear without its head, 0.33 high, which looks towards +z. */
export const body: readonly BearPart[] = [
  trunk,
  { at: [0, 0.15, 0.075], radii: [0.092, 0.112, 0.068], pale: true },
  ...pair([0.1, 0.068, 0.09], [0.078, 0.07, 0.1]),
  ...feet,
  ...pair([0.137, 0.086, 0.222], [0.044, 0.056, 0.02], true),
  ...[1, -1].map((side): BearPart => ({
    at: [side * 0.185, 0.165, 0.085],
    top: [side * 0.128, 0.262, 0.035],
    radii: [0.06, 0.06, 0.06],
  })),
];

/** Its head with ears and muzzle, up to a height of 0.55. */
export const head: readonly BearPart[] = [
  { at: [0, 0.41, 0.015], radii: [0.143, 0.124, 0.122] },
  ...pair([0.112, 0.502, -0.005], [0.052, 0.052, 0.03]),
  ...pair([0.112, 0.5, 0.018], [0.03, 0.03, 0.016], true),
  { at: [0, 0.378, 0.112], radii: [0.066, 0.05, 0.05], pale: true },
];

/** Draws a part with its fur. */
export function drawBearPart(stage: Stage, part: BearPart, fur: Material): void {
  const { context } = stage;
  const { middle, radiusX, radiusY, turnRad } = part.top
    ? limbOutline(stage, part, part.top)
    : eggOutline(stage, part);
  const origin = { x: 0, y: 0 };
  context.save();
  context.translate(middle.x, middle.y);
  context.rotate(turnRad);
  context.save();
  context.scale(1, radiusY / radiusX);
  const paint = ballPaint(stage, origin, radiusX, fur, turnRad);
  fillEllipse(context, origin, radiusX, radiusX, paint);
  context.restore();
  drawFur(stage, radiusX, radiusY, fur);
  context.restore();
}

/** An ellipse of the picture. */
interface Outline {
  readonly middle: Place;
  readonly radiusX: number;
  readonly radiusY: number;
  readonly turnRad: number;
}

/** The outline of an egg that is turned with the bear. */
function eggOutline(stage: Stage, { at, radii: [right, up, forwards] }: BearPart): Outline {
  const middle = stage.spot(at);
  const cos = Math.cos(stage.moment.turnRad);
  const sin = Math.sin(stage.moment.turnRad);
  const depth = Math.hypot(forwards * cos, right * sin);
  return {
    middle,
    radiusX: Math.hypot(right * cos, forwards * sin) * middle.scale,
    radiusY: Math.hypot(up * stage.viewer[2], depth * stage.flatness) * middle.scale,
    turnRad: 0,
  };
}

/** The outline of a long egg between two points. */
function limbOutline(stage: Stage, { at, radii }: BearPart, top: Vec3): Outline {
  const [low, high] = [stage.spot(at), stage.spot(top)];
  const [dx, dy] = [high.x - low.x, high.y - low.y];
  const radius = radii[0] * low.scale;
  return {
    middle: { x: low.x + dx / 2, y: low.y + dy / 2 },
    radiusX: radius,
    radiusY: 0.5 * Math.hypot(dx, dy) + radius,
    turnRad: Math.atan2(dx, -dy),
  };
}
