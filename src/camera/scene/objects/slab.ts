import { css, dimmed, mix } from '../colour.ts';
import { linear, type Paint } from '../paint.ts';
import { fromAngles, spread, type Vec3 } from '../space.ts';
import type { Material, Stage } from '../stage.ts';

/** A point of an outline on the table: along the thing and across it. */
export type Point = readonly [along: number, across: number];

/** Closed outlines of one flat piece; those inside another are holes. */
export type Outlines = readonly (readonly Point[])[];

/** A circle of `count` corners, from the right over the far side. */
export function circle(count: number, [along, across]: Point, radius: number): Point[] {
  return spread(0, 2 * Math.PI, count).map((angle) => [
    along + radius * Math.cos(angle),
    across + radius * Math.sin(angle),
  ]);
}

/** A box with round corners. */
export function roundedBox(
  [along, across]: Point,
  length: number,
  width: number,
  radius: number,
): Point[] {
  return spread(0, 2 * Math.PI, 33).map((angle) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return [
      along + (length / 2 - radius) * Math.sign(cos) + radius * cos,
      across + (width / 2 - radius) * Math.sign(sin) + radius * sin,
    ];
  });
}

/** Lifts points of an outline to a height above the table, in the room. */
export function lifted(stage: Stage, height: number): (point: Point) => Vec3 {
  return ([along, across]) => stage.turn([along, height, -across]);
}

/** Draws a flat piece that lies on the table: its sides layer by layer, then its bright-edged face. */
export function drawSlab(
  stage: Stage,
  outlines: Outlines,
  thickness: number,
  material: Material,
): void {
  const { context } = stage;
  const side = stage.shade(material, fromAngles(Math.PI / 2, 0.2));
  for (const height of spread(0.003, thickness, 5)) {
    fillOutlines(stage, outlines, height, css(dimmed(side, 0.45)));
  }
  fillOutlines(stage, outlines, thickness, facePaint(stage, material));
  context.lineWidth = 0.004;
  context.strokeStyle = css(mix(stage.shade(material, [0, 1, 0]), [1, 1, 1], 0.4), 0.6);
  context.stroke();
}

/** Brushed metal or leather: the light changes along it as along a slightly bent mirror. */
function facePaint(stage: Stage, material: Material): Paint {
  const [from, to] = [stage.spot([-0.35, 0, -0.1]), stage.spot([0.42, 0, 0.1])];
  const stops = spread(0, 1, 9).map((at, i) => {
    const bend = 0.5 * Math.sin(at * 7 + 3 * stage.moment.turnRad) + (i % 2) * 0.1;
    const normal = stage.turn(fromAngles(Math.PI / 2 + bend, 1.25 + 0.25 * bend));
    return [at, stage.shade(material, normal)] as const;
  });
  return linear(stage.context, from, to, stops);
}

function fillOutlines(stage: Stage, outlines: Outlines, height: number, paint: Paint): void {
  const { context } = stage;
  context.beginPath();
  for (const outline of outlines) {
    outline.map(lifted(stage, height)).forEach((point, i) => {
      const { x, y } = stage.project(point);
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.closePath();
  }
  context.fillStyle = paint;
  context.fill('evenodd');
}
