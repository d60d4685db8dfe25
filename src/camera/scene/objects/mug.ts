import { colour, dimmed, lit, mix } from '../colour.ts';
import { drawDisc, drawLathe, ringPaint, type Ring } from '../lathe.ts';
import { fillShape, radial } from '../paint.ts';
import { castShadow, touchTable } from '../shadow.ts';
import { clamp, spread, type Vec3 } from '../space.ts';
import type { Material, Stage } from '../stage.ts';
import { drawTube } from '../tube.ts';
import type { Variation } from '../variation.ts';
import type { SceneObject } from './scene-object.ts';

const glazes = ['#2a7f95', '#efe9dc', '#c2503a', '#3c4a52', '#dba63c', '#7d9a74', '#b7c6d8'];
const clays = ['#ead9bd', '#f6f2ea', '#8a5a3c', '#2e2b2a', '#d9b08c'];
/** From and to, as shares of the height. */
const patterns: readonly (readonly (readonly [number, number])[])[] = [
  [[0.04, 0.28]],
  [],
  [
    [0.6, 0.68],
    [0.75, 0.79],
  ],
  [[0.04, 0.13]],
];
const coffee = colour('#1f0e06');
const crema = colour('#b07a45');

/** A glazed mug with a handle: some with a dipped foot, some with bands, most full of coffee. */
export const mug: SceneObject = {
  habits: { elevationDeg: [20, 38], turnDeg: [-35, 45], swayDeg: 20, aimHeight: 0.23 },
  draw(stage, choose) {
    const look = chooseLook(choose);
    const { radius, height } = look;
    castShadow(stage, { foot: [0, 0, 0], head: [0, height, 0], radius, density: 0.85 });
    touchTable(stage, [0, 0, 0], radius * 1.08, 0.75);
    const behind = stage.turn([look.side, 0, 0])[2] < 0;
    if (behind) drawHandle(stage, look);
    drawLathe(stage, look.rings, (at) =>
      look.bands.some(([from, to]) => at > from * height && at < to * height)
        ? look.band
        : look.glaze,
    );
    drawWindow(stage, look);
    drawDisc(stage, [radius, height], ringPaint(stage, [radius, height], bright(look.glaze), -1));
    drawInside(stage, look);
    if (!behind) drawHandle(stage, look);
  },
};

interface Look {
  readonly radius: number;
  readonly height: number;
  readonly rings: readonly Ring[];
  readonly glaze: Material;
  readonly band: Material;
  /** From and to, as shares of the height. */
  readonly bands: readonly (readonly [number, number])[];
  readonly inner: Material;
  readonly filled: boolean;
  /** Where the handle is: 1 right, −1 left. */
  readonly side: 1 | -1;
  readonly handleOut: number;
}

function chooseLook(choose: Variation): Look {
  const glaze = { colour: colour(choose.of(glazes)), shine: 0.5, polish: 34 };
  const clay = { colour: colour(choose.of(clays)), shine: 0.12, polish: 12 };
  const height = choose.of([0.42, 0.46, 0.38, 0.44]);
  const radius = height * choose.of([0.44, 0.4, 0.47]);
  const foot = choose.of([0.93, 0.8, 0.97]);
  const bands = choose.of(patterns);
  // A ring where each band begins and ends.
  const levels = [0.03, ...spread(0.16, 1, 6), ...bands.flat()].sort((a, b) => a - b);
  return {
    radius,
    height,
    rings: [
      [radius * foot * 0.92, 0],
      [radius * foot * 0.97, 0.008 * height],
      ...levels.map((at): Ring => {
        const bulge = foot + (1 - foot) * Math.sin((at * Math.PI) / 2);
        return [radius * bulge, at * height];
      }),
    ],
    glaze,
    band: clay,
    bands,
    inner: choose.chance(0.5) ? { ...clay, shine: 0.3 } : glaze,
    filled: choose.of([true, true, false]),
    side: choose.of([1, 1, -1]),
    handleOut: choose.within(0.5, 0.66) * radius,
  };
}

function drawHandle(stage: Stage, { radius, height, side, handleOut, glaze }: Look): void {
  const points = spread(-1, 1, 17).map((at): Vec3 => {
    const out = handleOut * (1 - at ** 4) ** 0.6;
    return stage.turn([side * (radius * 0.95 + out), height * (0.53 - 0.29 * at), 0]);
  });
  drawTube(stage, points, height * 0.052, glaze);
}

/** The window, mirrored in the glaze beside the highlight. */
function drawWindow(stage: Stage, { radius, height }: Look): void {
  const [x] = stage.moment.light.towards;
  const middle = clamp(0.8 * x, -0.62, 0.62);
  for (const [from, to] of [
    [-0.09, -0.01],
    [0.01, 0.07],
  ] as const) {
    const edge = (at: number, up: number) =>
      stage.project([
        radius * (middle + at),
        height * up,
        radius * Math.sqrt(1 - (middle + at) ** 2),
      ]);
    const corners = [edge(from, 0.5), edge(from, 0.86), edge(to, 0.87), edge(to, 0.51)];
    fillShape(stage.context, corners, 'rgb(255 255 255 / 0.22)');
  }
}

function drawInside(stage: Stage, look: Look): void {
  const { context } = stage;
  const inner = look.radius * 0.925;
  const mouth: Ring = [inner, look.height];
  drawDisc(stage, mouth, ringPaint(stage, mouth, look.inner, 1));
  context.save();
  const { x, y, scale } = stage.project([0, look.height, 0]);
  context.beginPath();
  context.ellipse(x, y, inner * scale, inner * scale * stage.flatness, 0, 0, 2 * Math.PI);
  context.clip();
  const level: Ring = [inner * 0.985, look.height * (look.filled ? 0.86 : 0.06)];
  const middle = stage.project([0, level[1], 0]);
  const light = stage.daylight;
  const surface = look.filled ? coffee : dimmed(look.inner.colour, 0.5);
  const rim = look.filled ? crema : dimmed(look.inner.colour, 0.3);
  drawDisc(
    stage,
    level,
    radial(context, { x: middle.x, y: middle.y }, level[0] * middle.scale, [
      [0, mix(lit(surface, light), light, 0.05)],
      [0.86, lit(surface, light)],
      [0.97, lit(mix(surface, rim, 0.7), light)],
      [1, lit(surface, dimmed(light, 0.5))],
    ]),
  );
  context.restore();
}

function bright(material: Material): Material {
  return { ...material, colour: mix(material.colour, [1, 1, 1], 0.12) };
}
