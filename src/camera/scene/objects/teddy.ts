import { ballPaint } from '../ball-paint.ts';
import { colour, type Colour } from '../colour.ts';
import { drawLine, fillEllipse } from '../paint.ts';
import { castShadow, touchTable } from '../shadow.ts';
import { dot, rotateY, spread, type Vec3 } from '../space.ts';
import type { Material, Stage } from '../stage.ts';
import { drawTube } from '../tube.ts';
import { body, drawBearPart, head, seat, type BearPart } from './bear-parts.ts';
import type { SceneObject } from './scene-object.ts';

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
const thread = 'rgb(24 14 9 / 0.8)';

/** A teddy bear with a ribbon around its neck. */
export const teddy: SceneObject = {
  habits: { elevationDeg: [10, 26], turnDeg: [-34, 34], swayDeg: 12, aimHeight: 0.27 },
  draw(stage, choose) {
    const fur = choose.of(furs);
    const ribbon = choose.of(ribbons);
    castShadow(stage, { foot: [0, 0, 0], head: [0, 0.54, 0], radius: 0.15, density: 0.9 });
    for (const { at, radii } of seat) touchTable(stage, stage.turn(at), 1.1 * radii[0], 0.55);
    drawParts(stage, body, fur);
    drawRibbon(stage, ribbon);
    drawParts(stage, head, fur);
    drawFace(stage);
  },
};

/** Draws parts from the farthest to the nearest. */
function drawParts(
  stage: Stage,
  parts: readonly BearPart[],
  { main, pale }: { readonly main: Colour; readonly pale: Colour },
): void {
  const nearness = ({ at, radii }: BearPart) => dot(stage.turn(at), stage.viewer) + 0.6 * radii[2];
  for (const part of [...parts].sort((a, b) => nearness(a) - nearness(b))) {
    drawBearPart(stage, part, { colour: part.pale ? pale : main, fuzz: 0.5 });
  }
}

/** A band around the neck with a bow: two loops and a knot. */
function drawRibbon(stage: Stage, tone: Colour): void {
  const cloth = { colour: tone, shine: 0.1, polish: 10 };
  const draw = (points: readonly Vec3[], radius: number) =>
    drawTube(
      stage,
      points.map((point) => stage.turn(point)),
      radius,
      cloth,
    );
  const band = spread(-0.4, Math.PI + 0.4, 15).map((angle): Vec3 => {
    const [x, , z] = rotateY([0.112, 0, 0], angle);
    return [x, 0.306 - 0.01 * Math.sin(angle), 0.95 * z + 0.012];
  });
  draw(band, 0.02);
  for (const side of [-1, 1]) {
    const loop = spread(0, 2 * Math.PI, 13).map((angle): Vec3 => {
      const out = 1 - Math.cos(angle);
      return [side * 0.035 * out, 0.292 + 0.019 * Math.sin(angle) * out, 0.135];
    });
    draw(loop, 0.012);
  }
  const knot: readonly Vec3[] = [
    [-0.004, 0.292, 0.142],
    [0.004, 0.292, 0.142],
  ];
  draw(knot, 0.016);
}

function drawFace(stage: Stage): void {
  const { context } = stage;
  for (const side of [-1, 1]) drawButton(stage, [side * 0.052, 0.438, 0.118], 0.0165, 1);
  drawButton(stage, [0, 0.402, 0.163], 0.025, 0.72);
  const sew = (points: readonly Vec3[]) =>
    drawLine(
      context,
      points.map((point) => stage.spot(point)),
      0.005,
      thread,
    );
  sew([
    [0, 0.392, 0.163],
    [0, 0.366, 0.162],
  ]);
  sew(spread(-1, 1, 9).map((at) => [0.034 * at, 0.354 + 0.018 * at ** 2, 0.161 - 0.012 * at ** 2]));
}

/** An eye or the nose, with the window in it. `flatness` is height over width. */
function drawButton(stage: Stage, at: Vec3, radius: number, flatness: number): void {
  const { context } = stage;
  const { x, y, scale } = stage.spot(at);
  const size = radius * scale;
  const origin = { x: 0, y: 0 };
  context.save();
  context.translate(x, y);
  context.scale(1, flatness);
  fillEllipse(context, origin, size, size, ballPaint(stage, origin, size, button));
  const glint = { x: -0.3 * size, y: -0.4 * size };
  fillEllipse(context, glint, 0.26 * size, 0.26 * size, 'rgb(255 255 255 / 0.9)');
  context.restore();
}
