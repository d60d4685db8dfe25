import { colour, css, dimmed, lit, mix, type Colour } from './colour.ts';
import { fillEllipse, fillSoftEllipse, linear } from './paint.ts';
import type { Stage } from './stage.ts';
import { tableEdge } from './table.ts';
import { Variation } from './variation.ts';

const pigments = (...hex: string[]): readonly Colour[] => hex.map(colour);
const walls = pigments('#a3b5ac', '#cdbfab', '#66717d', '#d7d9d6', '#b08a74', '#7f8b74');
/** Curtains, frames and shelves. */
const hangings = pigments('#4c5d50', '#8a5d45', '#e8e2d6', '#43505f', '#b98d4f', '#d9d2c4');

/** The room behind the table, out of focus. `reach` is wide of the frame. */
export function drawWall(stage: Stage, variant: number, reach: number): void {
  const { context, moment } = stage;
  const edge = tableEdge(stage);
  if (edge < -reach) return;
  const choose = new Variation(variant, 'wall');
  const wall = lit(choose.of(walls), dimmed(stage.daylight, 0.8));
  const windowSide = moment.light.towards[0] < 0 ? -1 : 1;
  const [from, to] = [
    { x: windowSide * 0.8, y: -0.7 },
    { x: -windowSide * 0.8, y: 0 },
  ];
  context.fillStyle = linear(context, from, to, [
    [0, mix(wall, stage.daylight, 0.35)],
    [1, dimmed(wall, 0.6)],
  ]);
  context.fillRect(-reach, -reach, 2 * reach, edge + reach);
  // The farther away, the more it moves when the camera walks around the table.
  const shift = moment.camera.orbitRad * 1.4;
  for (let i = 0; i < 4; i++) drawHanging(stage, choose, shift, edge);
  drawLights(stage, choose, shift, edge);
}

/** Something upright and tall, blurred by the lens. */
function drawHanging(stage: Stage, choose: Variation, shift: number, edge: number): void {
  const x = choose.within(-1, 1) + shift;
  const radiusX = choose.within(0.08, 0.24);
  const pigment = hangings[Math.floor(choose.within(0, hangings.length))]!;
  const tone = lit(pigment, dimmed(stage.daylight, 0.62));
  const opacity = choose.within(0.45, 0.9);
  const radiusY = choose.within(0.3, 0.6);
  fillSoftEllipse(stage.context, { x, y: edge - radiusY }, radiusX, radiusY, tone, opacity, 0.35);
}

/** Points of light out of focus: discs that are a little brighter at their rim. */
function drawLights(stage: Stage, choose: Variation, shift: number, edge: number): void {
  const { context, moment } = stage;
  const lamp = mix(colour('#ffd9a0'), colour('#e8f1ff'), choose.within(0, 1));
  for (let i = 0; i < 9; i++) {
    const x = choose.within(-1, 1) + shift * choose.within(1, 1.3);
    const y = edge - choose.within(0.08, 0.75);
    const radius = choose.within(0.03, 0.085);
    const opacity = choose.within(0.06, 0.3) * moment.light.strength;
    fillEllipse(context, { x, y }, radius, radius, css(lamp, opacity));
    context.lineWidth = 0.006;
    context.strokeStyle = css(lamp, opacity * 0.35);
    context.stroke();
  }
}
