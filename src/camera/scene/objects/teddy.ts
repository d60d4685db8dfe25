import { colour, type Colour } from '../colour.ts';
import { drawLine, fillEllipse, type Place } from '../paint.ts';
import { castShadow, touchTable } from '../shadow.ts';
import { dot, spread, rotateY, type Vec3 } from '../space.ts';
import type { Material, Stage } from '../stage.ts';
import { drawTube } from '../tube.ts';
import { drawFur } from './fur.ts';
import type { SceneObject } from './scene-object.ts';
import { ballPaint } from '../ball-paint.ts';

/** Fur, and the paler fur of muzzle and paws. */
const furs = (
  [
    ['#a06a3a', '#d9b587'],
    ['#d6bd98', '#f0e4cf'],
    ['#57371f', '#b08558'],
    ['#bd8449', '#ecd4ab'],
    ['#8d8075', '#d6ccc0'],
  ] as const
).map(([main, pale]) => ({ main: colour(main), pale: colour(pale) }));
const ribbons = ['#b3382f', '#2f5f8f', '#d8a53a', '#3f7a5f', '#7a4a7f', '#e4dccb'].map(colour);
const button: Material = { colour: colour('#120c09'), shine: 0.9, polish: 40 };

/** A part of the bear: an egg with its middle and its radii to the right, up and forwards. */
interface Part {
  readonly at: Vec3;
  readonly radii: Vec3;
  readonly pale?: boolean;
  /** For a limb, which leans: its upper end. Then `radii` are those across it. */
  readonly top?: Vec3;
}

const pair = ([x, y, z]: Vec3, radii: Vec3, pale = false): Part[] => [
  { at: [x, y, z], radii, pale },
  { at: [-x, y, z], radii, pale },
];

/** A sitting bear, 0.56 high, which looks towards +z. */
const body: readonly Part[] = [
  { at: [0, 0.165, 0], radii: [0.148, 0.17, 0.13] },
  { at: [0, 0.15, 0.075], radii: [0.092, 0.112, 0.068], pale: true },
  ...pair([0.1, 0.068, 0.09], [0.078, 0.07, 0.1]),
  ...pair([0.135, 0.085, 0.19], [0.068, 0.084, 0.046]),
  ...pair([0.137, 0.086, 0.222], [0.044, 0.056, 0.02], true),
  ...[1, -1].map((side): Part => ({
    at: [side * 0.185, 0.165, 0.085],
    top: [side * 0.128, 0.262, 0.035],
    radii: [0.06, 0.06, 0.06],
  })),
];
const head: readonly Part[] = [
  { at: [0, 0.41, 0.015], radii: [0.143, 0.124, 0.122] },
  ...pair([0.112, 0.502, -0.005], [0.052, 0.052, 0.03]),
  ...pair([0.112, 0.5, 0.018], [0.03, 0.03, 0.016], true),
  { at: [0, 0.378, 0.112], radii: [0.066, 0.05, 0.05], pale: true },
];

/** A teddy bear with a ribbon around its neck. */
export const teddy: SceneObject = {
  habits: { elevationDeg: [10, 26], turnDeg: [-34, 34], swayDeg: 12, aimHeight: 0.27 },
  draw(stage, choose) {
    const { main, pale } = choose.of(furs);
    const ribbon = choose.of(ribbons);
    castShadow(stage, { foot: [0, 0, 0], head: [0, 0.54, 0], radius: 0.15, density: 0.9 });
    for (const { at, radii } of [body[0]!, body[4]!, body[5]!]) {
      touchTable(stage, stage.turn(at), 1.1 * radii[0], 0.55);
    }
    drawParts(stage, body, main, pale);
    drawRibbon(stage, ribbon);
    drawParts(stage, head, main, pale);
    drawFace(stage);
  },
};

/** Draws parts from the farthest to the nearest. */
function drawParts(stage: Stage, parts: readonly Part[], main: Colour, pale: Colour): void {
  const reach = ({ at, radii }: Part) => dot(stage.turn(at), stage.viewer) + radii[2] * 0.6;
  for (const part of [...parts].sort((a, b) => reach(a) - reach(b))) {
    drawPart(stage, part, { colour: part.pale ? pale : main, fuzz: 0.5 });
  }
}

function drawPart(stage: Stage, part: Part, fur: Material): void {
  const { context } = stage;
  const { centre, wide, high, turnRad } = part.top ? limb(stage, part, part.top) : egg(stage, part);
  const middle = { x: 0, y: 0 };
  context.save();
  context.translate(centre.x, centre.y);
  context.rotate(turnRad);
  context.save();
  context.scale(1, high / wide);
  fillEllipse(context, middle, wide, wide, ballPaint(stage, middle, wide, fur, turnRad));
  context.restore();
  drawFur(stage, wide, high, fur);
  context.restore();
}

/** An ellipse of the picture. */
interface Outline {
  readonly centre: Place;
  readonly wide: number;
  readonly high: number;
  readonly turnRad: number;
}

/** The outline of a turned egg. */
function egg(stage: Stage, { at, radii: [right, up, forwards] }: Part): Outline {
  const centre = stage.spot(at);
  const cos = Math.cos(stage.moment.turnRad);
  const sin = Math.sin(stage.moment.turnRad);
  const deep = Math.hypot(forwards * cos, right * sin);
  return {
    centre,
    wide: Math.hypot(right * cos, forwards * sin) * centre.scale,
    high: Math.hypot(up * stage.viewer[2], deep * stage.flatness) * centre.scale,
    turnRad: 0,
  };
}

/** The outline of a long egg between two points. */
function limb(stage: Stage, { at, radii }: Part, top: Vec3): Outline {
  const [a, b] = [stage.spot(at), stage.spot(top)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const wide = radii[0] * a.scale;
  return {
    centre: { x: a.x + dx / 2, y: a.y + dy / 2 },
    wide,
    high: 0.5 * Math.hypot(dx, dy) + wide,
    turnRad: Math.atan2(dx, -dy),
  };
}

function drawRibbon(stage: Stage, tone: Colour): void {
  const cloth = { colour: tone, shine: 0.1, polish: 10 };
  const around = spread(-0.4, Math.PI + 0.4, 15).map((angle) => {
    const [x, , z] = rotateY([0.112, 0, 0], angle);
    return stage.turn([x, 0.306 - 0.01 * Math.sin(angle), z * 0.95 + 0.012]);
  });
  drawTube(stage, around, 0.02, cloth);
  for (const side of [-1, 1]) {
    const loop = spread(0, 2 * Math.PI, 13).map((angle) =>
      stage.turn([
        side * (0.035 - 0.035 * Math.cos(angle)),
        0.292 + 0.024 * Math.sin(angle) * (1 - Math.cos(angle)) * 0.8,
        0.135,
      ]),
    );
    drawTube(stage, loop, 0.012, cloth);
  }
  drawTube(
    stage,
    [stage.turn([-0.004, 0.292, 0.142]), stage.turn([0.004, 0.292, 0.142])],
    0.016,
    cloth,
  );
}

function drawFace(stage: Stage): void {
  const { context } = stage;
  for (const side of [-1, 1]) {
    const eye = stage.spot([side * 0.052, 0.438, 0.118]);
    const size = 0.0165 * eye.scale;
    fillEllipse(context, eye, size, size, ballPaint(stage, eye, size, button));
    fillEllipse(
      context,
      { x: eye.x - size * 0.3, y: eye.y - size * 0.4 },
      size * 0.28,
      size * 0.28,
      '#fff',
    );
  }
  const nose = stage.spot([0, 0.402, 0.163]);
  context.save();
  context.translate(nose.x, nose.y);
  context.scale(1, 0.72);
  const wide = 0.025 * nose.scale;
  fillEllipse(context, { x: 0, y: 0 }, wide, wide, ballPaint(stage, { x: 0, y: 0 }, wide, button));
  context.restore();
  const thread = 'rgb(24 14 9 / 0.8)';
  const sewn = (points: readonly Vec3[]) => points.map((point) => stage.spot(point));
  drawLine(
    context,
    sewn([
      [0, 0.392, 0.163],
      [0, 0.366, 0.162],
    ]),
    0.005,
    thread,
  );
  const smile = spread(-1, 1, 9).map((at): Vec3 => [
    at * 0.034,
    0.366 - 0.012 * (1 - at * at) + 0.006 * at * at,
    0.161 - 0.012 * at * at,
  ]);
  drawLine(context, sewn(smile), 0.005, thread);
}
