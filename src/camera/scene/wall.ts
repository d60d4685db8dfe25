import { colour, dimmed, lit, mix, type Colour } from './colour.ts';
import { linear, radial } from './paint.ts';
import type { Stage } from './stage.ts';
import { TABLE_END } from './table.ts';
import { Variation } from './variation.ts';

const walls: readonly Colour[] = [
  '#8fa3a0',
  '#c9bba6',
  '#5f6b78',
  '#d7d9d6',
  '#a9806a',
  '#74806a',
].map(colour);

/** What stands before the wall, too far away to be sharp. */
const furniture: readonly Colour[] = ['#3c4a3f', '#7a4a34', '#e8e2d6', '#33404f', '#b98d4f'].map(
  colour,
);

/** The room behind the table, out of focus. `reach` is wide of the frame. */
export function drawWall(stage: Stage, variant: number, reach: number): void {
  const { context, moment } = stage;
  const choose = new Variation(variant, 'wall');
  const wall = lit(choose.of(walls), dimmed(stage.daylight, 0.62));
  const edge = stage.project([0, 0, TABLE_END]).y;
  if (edge < -reach) return;
  const windowSide = moment.light.towards[0] < 0 ? -1 : 1;
  const bright = mix(wall, dimmed(stage.daylight, 0.95), 0.32);
  context.fillStyle = linear(context, { x: windowSide * 0.8, y: -0.7 }, { x: -windowSide * 0.8, y: 0 }, [
    [0, bright],
    [0.5, wall],
    [1, dimmed(wall, 0.6)],
  ]);
  context.fillRect(-reach, -reach, 2 * reach, edge + reach);
  // The farther away, the more it moves when the camera walks around the table.
  const shift = moment.camera.orbitRad * 1.4;
  for (let i = 0; i < 5; i++) drawFurniture(stage, choose, edge, shift);
  drawLights(stage, choose, edge, shift);
}
function drawFurniture(stage: Stage, choose: Variation, edge: number, shift: number): void {
  const { context } = stage;
  const x = choose.within(-1.1, 1.1) + shift;
  const wide = choose.within(0.08, 0.3);
  const high = choose.within(0.15, 0.7);
  const pigment = furniture[Math.floor(choose.within(0, furniture.length))]!;
  const tone = lit(pigment, dimmed(stage.daylight, 0.5));
  const blur = 0.07;
  const opacity = choose.within(0.35, 0.75);
  // Faded at both sides: as a lens blurs an upright edge.
  const share = blur / (wide + 2 * blur);
  context.fillStyle = linear(context, { x: x - blur, y: 0 }, { x: x + wide + blur, y: 0 }, [
    [0, tone, 0],
    [share, tone, opacity * 0.5],
    [2 * share, tone, opacity],
    [1 - 2 * share, tone, opacity],
    [1 - share, tone, opacity * 0.5],
    [1, tone, 0],
  ]);
  for (const inset of [-0.02, 0, 0.02]) {
    context.globalAlpha = 0.42;
    context.fillRect(x - blur, edge - high + inset, wide + 2 * blur, high - inset);
  }
  context.globalAlpha = 1;
}

/** Points of light out of focus: discs, a little brighter at their rim. */
function drawLights(stage: Stage, choose: Variation, edge: number, shift: number): void {
  const { context, moment } = stage;
  const lamp = mix(colour('#ffd9a0'), colour('#e8f1ff'), choose.within(0, 1));
  for (let i = 0; i < 9; i++) {
    const x = choose.within(-1, 1) + shift * choose.within(1, 1.3);
    const y = edge - choose.within(0.08, 0.75);
    const radius = choose.within(0.03, 0.085);
    const opacity = choose.within(0.06, 0.3) * moment.light.strength;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = radial(context, { x, y }, radius, [
      [0, lamp, opacity * 0.7],
      [0.8, lamp, opacity],
      [0.92, lamp, opacity * 0.9],
      [1, lamp, 0],
    ]);
    context.fill();
  }
}
