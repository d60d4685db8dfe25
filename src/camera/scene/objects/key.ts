import { colour, css, dimmed, mix } from '../colour.ts';
import { linear, trace, type Paint } from '../paint.ts';
import { castFlatShadow } from '../shadow.ts';
import { direction, spread, type Vec3 } from '../space.ts';
import type { Material, Stage } from '../stage.ts';
import { drawTube } from '../tube.ts';
import type { Variation } from '../variation.ts';
import type { SceneObject } from './scene-object.ts';

const metals = ['#c9a04a', '#b4b9bf', '#a56f3c', '#d6c07c', '#868c94'].map(colour);
const leathers = ['#a8402c', '#2c5f7f', '#3f6f4c', '#d0992f', '#2b2a2c'].map(colour);
const ringMetal: Material = { colour: colour('#a9adb3'), shine: 0.8, polish: 20 };

/** A point of an outline that lies on the table: along the key and across it. */
type Point = readonly [along: number, across: number];

interface Look {
  readonly metal: Material;
  readonly leather: Material;
  readonly bow: readonly Point[];
  readonly hole: readonly Point[];
  readonly blade: readonly Point[];
}

/** A house key on a ring, with a leather tag. */
export const key: SceneObject = {
  habits: { elevationDeg: [42, 64], turnDeg: [-35, 45], swayDeg: 16, aimHeight: 0 },
  draw(stage, choose) {
    const look = chooseLook(choose);
    const shapes = [tag, look.bow, look.blade];
    for (const shape of shapes) castFlatShadow(stage, shape.map(lifted(stage, 0.03)), 0.55);
    drawSlab(stage, [tag], 0.016, look.leather);
    drawStitches(stage, look.leather);
    drawTube(stage, ring.map(lifted(stage, 0.014)), 0.009, ringMetal);
    drawSlab(stage, [look.bow, look.hole], 0.024, look.metal);
    drawSlab(stage, [look.blade], 0.024, look.metal);
    drawGroove(stage, look.metal);
    // One half of the ring comes out of the hole upwards.
    drawTube(stage, ring.slice(0, ring.length / 2).map(lifted(stage, 0.032)), 0.009, ringMetal);
  },
};

const HOLE_AT = -0.255;

const circle = (count: number, alongAt: number, acrossAt: number, radius: number): Point[] =>
  spread(0, 2 * Math.PI, count).map((angle) => [
    alongAt + radius * Math.cos(angle),
    acrossAt + radius * Math.sin(angle),
  ]);

const ring = circle(32, HOLE_AT - 0.075, 0.01, 0.082);
const tag: readonly Point[] = roundedBox(-0.4, 0.07, 0.115, 0.25, 0.03);

function chooseLook(choose: Variation): Look {
  const wide = choose.of([0.15, 0.16, 0.14]);
  const roundness = choose.of([1, 0.5, 0.75]);
  const bow = spread(0, 2 * Math.PI, 41).map((angle): Point => [
    -0.185 + 0.135 * squarish(Math.cos(angle), roundness),
    wide * squarish(Math.sin(angle), roundness),
  ]);
  const half = choose.of([0.05, 0.056, 0.045]);
  const teeth = spread(0.36, 0.1, 7).flatMap((at): Point[] => {
    const deep = choose.within(half * 0.1, half);
    return [
      [at + 0.014, -deep],
      [at - 0.014, -deep],
    ];
  });
  return {
    metal: { colour: choose.of(metals), shine: 0.55, polish: 10 },
    leather: { colour: choose.of(leathers), shine: 0.08, polish: 8 },
    bow,
    hole: circle(21, HOLE_AT, 0, 0.03),
    blade: [
      [-0.09, half],
      [0.37, half],
      [0.41, half * 0.2],
      ...teeth,
      [0.05, -half],
      [0.03, -half * 1.5],
      [-0.09, -half * 1.5],
    ],
  };
}

/** Pushes a point of a circle (roundness 1) towards a square (0). */
function squarish(value: number, roundness: number): number {
  return Math.sign(value) * Math.abs(value) ** roundness;
}

/** From an outline to the room, at a height above the table. */
function lifted(stage: Stage, height: number): (point: Point) => Vec3 {
  return ([along, across]) => stage.turn([0.88 * along + 0.03, height, -across]);
}

/** A flat piece: its sides layer by layer, then its upper face with a polished edge. */
function drawSlab(
  stage: Stage,
  outlines: readonly (readonly Point[])[],
  thick: number,
  material: Material,
): void {
  const { context } = stage;
  const side = stage.shade(material, direction(Math.PI / 2, 0.2));
  for (const height of spread(0.003, thick, 5)) {
    fillOutlines(stage, outlines, height, css(dimmed(side, 0.45)));
  }
  fillOutlines(stage, outlines, thick, facePaint(stage, material));
  context.lineWidth = 0.004;
  context.strokeStyle = css(mix(stage.shade(material, [0, 1, 0]), [1, 1, 1], 0.4), 0.6);
  context.stroke();
}

/** Brushed metal or leather: the light changes along it as along a slightly bent mirror. */
function facePaint(stage: Stage, material: Material): Paint {
  const [from, to] = [stage.spot([-0.35, 0, -0.1]), stage.spot([0.42, 0, 0.1])];
  return linear(
    stage.context,
    from,
    to,
    spread(0, 1, 9).map((at, i) => {
      const bend = 0.5 * Math.sin(at * 7 + 3 * stage.moment.turnRad) + (i % 2) * 0.1;
      return [
        at,
        stage.shade(material, stage.turn(direction(Math.PI / 2 + bend, 1.25 + 0.25 * bend))),
      ];
    }),
  );
}

function fillOutlines(
  stage: Stage,
  outlines: readonly (readonly Point[])[],
  height: number,
  paint: Paint,
): void {
  const { context } = stage;
  const place = lifted(stage, height);
  context.beginPath();
  for (const outline of outlines) {
    outline.forEach((point, i) => {
      const { x, y } = stage.project(place(point));
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.closePath();
  }
  context.fillStyle = paint;
  context.fill('evenodd');
}

/** The groove along the blade: a dark and a bright edge. */
function drawGroove(stage: Stage, metal: Material): void {
  const { context } = stage;
  const tone = stage.shade(metal, [0, 1, 0]);
  for (const [across, paint] of [
    [0.012, css(dimmed(tone, 0.35), 0.8)],
    [0.005, css(mix(tone, [1, 1, 1], 0.5), 0.7)],
  ] as const) {
    const places = [-0.03, 0.36].map((along) =>
      stage.project(lifted(stage, 0.024)([along, across])),
    );
    trace(context, places);
    context.lineWidth = 0.007;
    context.strokeStyle = paint;
    context.stroke();
  }
}

function drawStitches(stage: Stage, leather: Material): void {
  const { context } = stage;
  const inner = roundedBox(-0.385, 0.085, 0.085, 0.22, 0.02).map(lifted(stage, 0.016));
  context.setLineDash([0.014, 0.01]);
  trace(
    context,
    inner.map((point) => stage.project(point)),
  );
  context.closePath();
  context.lineWidth = 0.005;
  context.strokeStyle = css(mix(stage.shade(leather, [0, 1, 0]), [1, 0.95, 0.85], 0.5), 0.9);
  context.stroke();
  context.setLineDash([]);
}

/** A box with round corners. */
function roundedBox(
  along: number,
  across: number,
  wide: number,
  deep: number,
  radius: number,
): Point[] {
  return spread(0, 2 * Math.PI, 33).map((angle) => [
    along + wide / 2 + (wide / 2 - radius) * Math.sign(Math.cos(angle)) + radius * Math.cos(angle),
    across + deep / 2 + (deep / 2 - radius) * Math.sign(Math.sin(angle)) + radius * Math.sin(angle),
  ]);
}
