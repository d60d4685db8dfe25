import { momentAt } from './moment.ts';
import { objects } from './objects.ts';
import { Stage, type Canvas2d } from './stage.ts';
import { drawFarEnd, drawTable, tableOf } from './table.ts';
import { Variation } from './variation.ts';
import { drawWall } from './wall.ts';

/** What the scene can show; `empty` is only the table. */
export type SceneObjectId = keyof typeof objects;

/** All of them, the one that is shown first in front and `empty` last. */
export const sceneObjects = Object.keys(objects) as readonly SceneObjectId[];

/** What to draw. */
export interface SceneOptions {
  readonly object: SceneObjectId;
  /** Any clock; the scene moves with it and never repeats. */
  readonly timeMs: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Another thing of the same kind in another place: an integer. 0 if not given. */
  readonly variant?: number;
  /** Another table, light and hold of the camera about the same thing: an integer. `variant` if not given. */
  readonly place?: number;
}

/**
 * Draws the sample scene: a table-top filmed by a hand-held camera, the thing always inside the
 * centre square. Equal arguments draw equal pixels; the canvas needs no preparation, and its
 * state is left as it was.
 */
export function drawScene(
  context: Canvas2d,
  { object, timeMs, widthPx, heightPx, variant = 0, place = variant }: SceneOptions,
): void {
  const { habits, draw } = objects[object];
  const moment = momentAt(timeMs, place, habits);
  const table = tableOf(place);
  const stage = new Stage(context, moment, table.colour);
  const { rollRad, panX, panY, zoom } = moment.camera;
  const sidePx = Math.min(widthPx, heightPx);
  // From the aim to beyond the farthest corner, however the camera is held.
  const reach = (0.5 * Math.hypot(widthPx, heightPx)) / sidePx / zoom + 0.15;
  context.save();
  context.translate(widthPx / 2 + panX * sidePx, heightPx / 2 + panY * sidePx);
  context.rotate(rollRad);
  context.scale(sidePx * zoom, sidePx * zoom);
  drawTable(stage, table, place, reach);
  drawWall(stage, place, reach);
  drawFarEnd(stage, table, reach);
  draw(stage, new Variation(variant, object), timeMs);
  context.restore();
}
