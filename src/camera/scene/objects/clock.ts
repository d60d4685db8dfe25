import { ballPaint } from '../ball-paint.ts';
import { colour, type Colour } from '../colour.ts';
import { drawLine, fillEllipse, linear, type Stop } from '../paint.ts';
import { castShadow, touchTable } from '../shadow.ts';
import { spread, normalise, type Vec3 } from '../space.ts';
import type { Material, Stage } from '../stage.ts';
import { drawTube } from '../tube.ts';
import type { Variation } from '../variation.ts';
import { drawDial, onDisc } from './dial.ts';
import type { SceneObject } from './scene-object.ts';

const cases = ['#b8392e', '#c7ccd1', '#2f6b73', '#c99a45', '#2a2d33', '#8fb3a2'].map(colour);
const dials = (
  [
    ['#f6f1e4', '#1c1a18'],
    ['#fbfbf8', '#23344a'],
    ['#f3e6cc', '#4a2a1a'],
    ['#20242a', '#e9e4d6'],
  ] as const
).map(([face, ink]) => ({ face: colour(face), ink: colour(ink) }));
const steel: Material = { colour: colour('#b4b9bf'), shine: 0.8, polish: 22 };

/** How high the case stands above the table. */
const FOOT = 0.05;

interface Look {
  readonly radius: number;
  readonly halfDepth: number;
  readonly body: Material;
  readonly bells: Material;
  readonly dial: { readonly face: Colour; readonly ink: Colour };
  readonly minuteMarks: boolean;
  /** What it shows at time 0, in minutes after twelve. */
  readonly startMin: number;
}

/** An alarm clock with two bells, going. */
export const clock: SceneObject = {
  habits: { elevationDeg: [8, 24], turnDeg: [-30, 30], swayDeg: 12, aimHeight: 0.285 },
  draw(stage, choose, timeMs) {
    const look = chooseLook(choose);
    const { radius, halfDepth } = look;
    const axis = radius + FOOT;
    const head: Vec3 = [0, 2 * radius + 2 * FOOT, 0];
    castShadow(stage, { foot: [0, FOOT, 0], head, radius: 0.55 * radius, density: 0.85 });
    for (const side of [-1, 1]) drawFoot(stage, look, side);
    drawBells(stage, look);
    drawSide(stage, look, axis);
    onDisc(stage, [0, axis, halfDepth], radius, () =>
      drawDial(stage, { ...look, minutes: look.startMin + timeMs / 60_000 }),
    );
  },
};

function chooseLook(choose: Variation): Look {
  const radius = choose.of([0.215, 0.2, 0.225]);
  const body = { colour: choose.of(cases), shine: 0.35, polish: 20 };
  return {
    radius,
    halfDepth: choose.of([0.06, 0.075, 0.05]),
    body,
    bells: choose.of([steel, { ...steel, colour: colour('#c9a04a') }, body]),
    dial: choose.of(dials),
    minuteMarks: choose.of([true, false, true]),
    startMin: choose.of([610, 125, 437, 262, 518]),
  };
}

function drawFoot(stage: Stage, { radius, body }: Look, side: number): void {
  const foot = stage.turn([side * radius * 0.62, 0.012, 0.01]);
  touchTable(stage, foot, 0.035, 0.8);
  drawTube(stage, [foot, stage.turn([side * radius * 0.45, 0.09, 0])], 0.017, body);
}

/** Two bells, their hammer and the handle above them. */
function drawBells(stage: Stage, { radius, bells }: Look): void {
  const { context } = stage;
  const top = 2 * radius + FOOT;
  const handle = spread(0, Math.PI, 13).map((angle) =>
    stage.turn([0.105 * Math.cos(angle), top + 0.035 + 0.065 * Math.sin(angle), 0]),
  );
  drawTube(stage, handle, 0.009, steel);
  drawTube(stage, [stage.turn([0, top - 0.02, 0]), stage.turn([0, top + 0.045, 0])], 0.008, steel);
  for (const side of [-1, 1]) {
    const spot = stage.spot([side * radius * 0.62, top - 0.03, 0]);
    const size = 0.088 * spot.scale;
    context.save();
    context.translate(spot.x, spot.y);
    context.rotate(0.62 * side * Math.cos(stage.moment.turnRad));
    context.beginPath();
    context.ellipse(0, 0, size, size * 0.82, 0, Math.PI, 2 * Math.PI);
    context.ellipse(0, 0, size, size * 0.2, 0, 0, Math.PI);
    context.fillStyle = ballPaint(stage, { x: 0, y: 0 }, size, bells);
    context.fill();
    fillEllipse(context, { x: 0, y: -size * 0.84 }, size * 0.13, size * 0.13, 'rgb(60 62 66)');
    context.restore();
  }
}

/** The side of the round case: a thick stroke from its back to its front. */
function drawSide(stage: Stage, { radius, halfDepth, body }: Look, axis: number): void {
  onDisc(stage, [0, axis, halfDepth], radius, ({ x, y }) => {
    const [right, up] = stage.toPicture(stage.moment.light.towards);
    const tones = spread(-1, 1, 5).map((at): Stop => {
      const normal = stage.fromPicture(normalise([right * -at, up * -at, 0.25]));
      return [(at + 1) / 2, stage.shade(body, normal)];
    });
    const paint = linear(stage.context, { x: right, y: -up }, { x: -right, y: up }, tones);
    const axisLine = [
      { x, y },
      { x: 0, y: 0 },
    ];
    drawLine(stage.context, axisLine, 2, paint);
  });
}
