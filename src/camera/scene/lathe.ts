import { fillEllipse, linear, type Paint } from './paint.ts';
import { spread, normalise } from './space.ts';
import type { Material, Stage } from './stage.ts';

/** A ring of a body of revolution: how wide it is at which height. */
export type Ring = readonly [radius: number, height: number];

const across = spread(-1, 1, 11);

/**
 * A body of revolution that stands on the table, as a potter's wheel makes it.
 *
 * @param rings from the bottom up.
 * @param materialAt what it is made of at a height.
 */
export function drawLathe(
  stage: Stage,
  rings: readonly Ring[],
  materialAt: (height: number) => Material,
): void {
  for (let i = 1; i < rings.length; i++) drawBelt(stage, rings[i - 1]!, rings[i]!, materialAt);
}

function drawBelt(
  stage: Stage,
  [lowRadius, low]: Ring,
  [highRadius, high]: Ring,
  materialAt: (height: number) => Material,
): void {
  const { context, flatness } = stage;
  const material = materialAt((low + high) / 2);
  const below = stage.project([0, low, 0]);
  // A hair more, so that no gap shows between two belts.
  const above = stage.project([0, high + 0.002, 0]);
  const lowX = lowRadius * below.scale;
  const highX = highRadius * above.scale;
  const reach = Math.max(lowX, highX);
  const rise = high - low;
  const stops = across.map((at) => {
    const out = Math.sqrt(1 - at * at);
    const normal = normalise([at * rise, lowRadius - highRadius, out * rise]);
    return [(at + 1) / 2, stage.shade(material, normal)] as const;
  });
  context.beginPath();
  context.ellipse(below.x, below.y, lowX, lowX * flatness, 0, Math.PI, 0, true);
  context.ellipse(above.x, above.y, highX, highX * flatness, 0, 0, Math.PI, false);
  context.closePath();
  context.fillStyle = linear(context, { x: -reach, y: 0 }, { x: reach, y: 0 }, stops);
  context.fill();
}

/** A level disc around the upright axis: a rim, soil, coffee. */
export function drawDisc(stage: Stage, [radius, height]: Ring, paint: Paint): void {
  const { x, y, scale } = stage.project([0, height, 0]);
  fillEllipse(stage.context, { x, y }, radius * scale, radius * scale * stage.flatness, paint);
}

/**
 * Paint for what is seen of a wall from above, from left to right.
 *
 * @param facing 1 for the inside, which is lit on the side away from the light; −1 for a rim.
 */
export function ringPaint(
  stage: Stage,
  [radius, height]: Ring,
  material: Material,
  facing: 1 | -1,
): Paint {
  const { x, y, scale } = stage.project([0, height, 0]);
  const size = radius * scale;
  const stops = across.map((at) => {
    const normal = normalise([-at * facing, facing > 0 ? 0.2 : 1, 0.5 * Math.sqrt(1 - at * at)]);
    return [(at + 1) / 2, stage.shade(material, normal)] as const;
  });
  return linear(stage.context, { x: x - size, y }, { x: x + size, y }, stops);
}
