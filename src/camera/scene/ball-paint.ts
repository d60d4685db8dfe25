import { withStops, type Paint, type Place } from './paint.ts';
import { clamp, spread, type Vec3 } from './space.ts';
import type { Material, Stage } from './stage.ts';

/**
 * How a round body of this radius is lit, as paint around its middle in the picture.
 *
 * @param turnRad how far the canvas is turned at the moment, for a body that is not upright.
 */
export function ballPaint(
  stage: Stage,
  middle: Place,
  radius: number,
  material: Material,
  turnRad = 0,
): Paint {
  const [right, up, out] = stage.toPicture(stage.moment.light.towards);
  const side = Math.hypot(right, up) || 1;
  const [dx, dy] = [right / side, up / side];
  // The brightest point, and a rim that is pulled towards it: circles between are of equal light.
  const bright = out > 0 ? clamp(side, 0, 0.8) : 0.8;
  const pull = bright * 0.45;
  const stops = spread(0, 1, 9).map((share) => {
    const along = bright + share * (-1 - bright);
    const normal: Vec3 = [dx * along, dy * along, Math.sqrt(1 - along * along)];
    return [share, stage.shade(material, stage.fromPicture(normal))] as const;
  });
  const { x, y } = middle;
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  const [px, py] = [dx * cos - dy * sin, dx * sin + dy * cos];
  const gradient = stage.context.createRadialGradient(
    x + px * bright * radius,
    y - py * bright * radius,
    0,
    x + px * pull * radius,
    y - py * pull * radius,
    radius * (1 + pull),
  );
  return withStops(gradient, stops);
}
