import type { Colour } from './colour.ts';
import { fillSoftEllipse, fillShape } from './paint.ts';
import type { Vec3 } from './space.ts';
import type { Stage } from './stage.ts';

/** Shadows are never black: the sky still shines into them. */
const shade: Colour = [0.012, 0.01, 0.014];

/** A round part of a thing, which takes light from the table. */
export interface Blocker {
  /** Its middle, in the room. */
  readonly at: Vec3;
  readonly radius: number;
  /** 0–1. */
  readonly density: number;
}

/** Where the shadow of a point falls on the table. */
export function shadowOf([x, y, z]: Vec3, towards: Vec3): Vec3 {
  return [x - (towards[0] / towards[1]) * y, 0, z - (towards[2] / towards[1]) * y];
}

/** The shadow of round parts: the higher one stands, the softer and fainter its shadow. */
export function castShadow(stage: Stage, blockers: readonly Blocker[]): void {
  const { towards } = stage.moment.light;
  for (const { at, radius, density } of blockers) {
    const spot = stage.project(shadowOf(at, towards));
    const wide = (radius * 1.12 + at[1] * 0.3) * spot.scale;
    const opacity = density / (1 + at[1] * 1.6);
    fillSoftEllipse(stage.context, spot, wide, wide * stage.flatness, shade, opacity, 0.25);
  }
}

/** The dark line where a thing touches the table. */
export function touchTable(stage: Stage, at: Vec3, radius: number, opacity = 0.6): void {
  const spot = stage.project([at[0], 0, at[2]]);
  const wide = radius * spot.scale;
  fillSoftEllipse(stage.context, spot, wide, wide * stage.flatness, shade, opacity, 0.6);
}

/**
 * The shadow of a flat shape that lies or stands at some height: copies ever farther from the
 * thing, so that its edge is a penumbra.
 *
 * @param outline its corners, in the room.
 * @param opacity of the whole, 0–1.
 */
export function castFlatShadow(stage: Stage, outline: readonly Vec3[], opacity: number): void {
  const { towards } = stage.moment.light;
  const copies = 6;
  const each = `rgb(8 6 9 / ${1 - (1 - opacity) ** (1 / copies)})`;
  for (let copy = 0; copy < copies; copy++) {
    const stretch = 0.8 + (0.5 * copy) / copies;
    const corners = outline.map(([x, y, z]) =>
      stage.project(shadowOf([x, y * stretch + 0.004 * copy, z], towards)),
    );
    fillShape(stage.context, corners, each);
  }
}
