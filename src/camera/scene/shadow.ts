import type { Colour } from './colour.ts';
import { fillSoftEllipse, fillShape } from './paint.ts';
import { subtract, add, normalise, type Vec3 } from './space.ts';
import type { Stage } from './stage.ts';

/** Shadows are never black: the sky still shines into them. */
const shade: Colour = [0.012, 0.01, 0.014];

/** Something upright that takes light from the table. */
export interface Blocker {
  /** Where it stands, or the lowest point of what hangs in the air. */
  readonly foot: Vec3;
  /** Its highest point. */
  readonly head: Vec3;
  readonly radius: number;
  /** 0–1. */
  readonly density: number;
}

/** Where the shadow of a point falls on the table. */
function shadowOf([x, y, z]: Vec3, towards: Vec3): Vec3 {
  return [x - (towards[0] / towards[1]) * y, 0, z - (towards[2] / towards[1]) * y];
}

/** The shadow of something upright: long, and the softer the higher what casts it. */
export function castShadow(stage: Stage, { foot, head, radius, density }: Blocker): void {
  const { context, moment } = stage;
  const near = shadowOf(foot, moment.light.towards);
  const far = shadowOf(head, moment.light.towards);
  // Near the foot it is dark, and above that lies the long and pale whole.
  for (const [share, opacity] of [
    [1, 0.62],
    [0.45, 0.7],
  ] as const) {
    const end = add(near, subtract(far, near), share);
    const middle = add(near, subtract(end, near), 0.5);
    const along = normalise(subtract(far, near));
    const halfLength = 0.5 * Math.hypot(...subtract(end, near)) + radius * (0.9 + 0.35 * share);
    const halfWidth = radius * (1 + 0.3 * share);
    const centre = stage.project(middle);
    const tip = stage.project(add(middle, along, halfLength));
    const side = stage.project(add(middle, [-along[2], 0, along[0]], halfWidth));
    context.save();
    context.transform(
      tip.x - centre.x,
      tip.y - centre.y,
      side.x - centre.x,
      side.y - centre.y,
      centre.x,
      centre.y,
    );
    fillSoftEllipse(context, { x: 0, y: 0 }, 1, 1, shade, density * opacity, 0.3);
    context.restore();
  }
}

/** The dark place where a thing touches the table. */
export function touchTable(stage: Stage, at: Vec3, radius: number, opacity = 0.6): void {
  const spot = stage.project([at[0], 0, at[2]]);
  const halfWidth = radius * spot.scale;
  fillSoftEllipse(stage.context, spot, halfWidth, halfWidth * stage.flatness, shade, opacity, 0.6);
}

/** Points of the window around its middle, in an order of no meaning. */
const windowPoints = Array.from({ length: 11 }, (_, i) => {
  const angle = i * 2.4;
  const out = 0.24 * Math.sqrt((i + 0.5) / 11);
  return [out * Math.cos(angle), out * Math.sin(angle)] as const;
});

/**
 * The shadow of a flat shape that lies or stands at some height: many faint copies, as many points
 * of the window cast them.
 *
 * @param outline its corners, in the room.
 * @param opacity of the whole, 0–1.
 */
export function castFlatShadow(stage: Stage, outline: readonly Vec3[], opacity: number): void {
  const { towards } = stage.moment.light;
  const faint = `rgb(8 6 9 / ${1 - (1 - opacity) ** (1 / windowPoints.length)})`;
  for (const [across, up] of windowPoints) {
    const light = add(add(towards, [-towards[2], 0, towards[0]], across), [0, 1, 0], up);
    const corners = outline.map((point) => stage.project(shadowOf(point, light)));
    fillShape(stage.context, corners, faint);
  }
}
