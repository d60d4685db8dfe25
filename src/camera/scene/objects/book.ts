import { colour, css, dimmed, mix, type Colour } from '../colour.ts';
import { drawLine, fillShape, linear } from '../paint.ts';
import { castFlatShadow } from '../shadow.ts';
import { dot, normalise, spread, type Vec3 } from '../space.ts';
import type { Stage } from '../stage.ts';
import type { Variation } from '../variation.ts';
import { prints, type Print } from './book-prints.ts';
import type { SceneObject } from './scene-object.ts';

/** Cloth of the cover, and ink. */
const covers = (
  [
    ['#27506b', '#e8c77a'],
    ['#a33b2c', '#f3e3c8'],
    ['#e6d9bd', '#35574c'],
    ['#2f5a44', '#e9dfc4'],
    ['#d59a2f', '#3a2416'],
    ['#4b3358', '#d9c7e0'],
  ] as const
).map(([cloth, ink]) => ({ cloth: colour(cloth), ink: colour(ink) }));
const paper = colour('#efe6d2');

interface Look {
  readonly halfWidth: number;
  readonly halfDepth: number;
  readonly thickness: number;
  readonly cloth: Colour;
  readonly ink: Colour;
  readonly print: Print;
}

/** A closed book with a hard cover, lying on the table; its spine is on its left. */
export const book: SceneObject = {
  habits: { elevationDeg: [32, 54], turnDeg: [-40, 40], swayDeg: 14, aimHeight: 0.05 },
  draw(stage, choose) {
    const look = chooseLook(choose);
    const { halfWidth, halfDepth, thickness } = look;
    const outline = rectangle(halfWidth, halfDepth, thickness).map((corner) => stage.turn(corner));
    castFlatShadow(stage, outline, 0.62);
    castFlatShadow(stage, outline.map(onTable), 0.5);
    drawBoard(stage, look, 0);
    drawPages(stage, look);
    drawBoard(stage, look, thickness - BOARD);
    const ink = stage.shade({ colour: look.ink, shine: 0.12, polish: 10 }, [0, 1, 0]);
    const place = (across: number, down: number) =>
      stage.spot([across * halfWidth, thickness, down * halfDepth]);
    look.print({
      context: stage.context,
      place,
      ink: css(ink, 0.92),
      ratio: halfWidth / halfDepth,
    });
  },
};

/** Thickness of the cover, and how far it stands out over the pages. */
const BOARD = 0.012;

function chooseLook(choose: Variation): Look {
  const halfWidth = choose.of([0.2, 0.215, 0.185]);
  return {
    halfWidth,
    halfDepth: halfWidth * choose.of([1.36, 1.25, 1.42, 1.3]),
    thickness: choose.of([0.085, 0.06, 0.11]),
    ...choose.of(covers),
    print: choose.of(prints),
  };
}

/** Corners at a height, going with the clock as seen from above, from the far left. */
function rectangle(halfWidth: number, halfDepth: number, height: number): Vec3[] {
  return [
    [-halfWidth, height, -halfDepth],
    [halfWidth, height, -halfDepth],
    [halfWidth, height, halfDepth],
    [-halfWidth, height, halfDepth],
  ];
}

function onTable([x, , z]: Vec3): Vec3 {
  return [x, 0.01, z];
}

type Wall = readonly [Vec3, Vec3];

/** The four walls around a rectangle: at the back, right, front and left. */
function walls(halfWidth: number, halfDepth: number): Wall[] {
  const corners = rectangle(halfWidth, halfDepth, 0);
  return corners.map((corner, i) => [corner, corners[(i + 1) % 4]!]);
}

/** Draws a wall between two heights, if it is seen, with `lines` along it. */
function drawWall(
  stage: Stage,
  [a, b]: Wall,
  [low, high]: readonly [number, number],
  pigment: Colour,
  lines = 0,
): void {
  const normal = normalise(stage.turn([b[2] - a[2], 0, a[0] - b[0]]));
  if (dot(normal, stage.viewer) <= 0.02) return;
  const at = ([x, , z]: Vec3, height: number) => stage.spot([x, height, z]);
  const corners = [at(a, low), at(b, low), at(b, high), at(a, high)];
  const tone = stage.shade({ colour: pigment }, normal);
  const paint = linear(stage.context, corners[0]!, corners[3]!, [
    [0, dimmed(tone, 0.62)],
    [1, tone],
  ]);
  fillShape(stage.context, corners, paint);
  for (const height of spread(low, high, lines + 2).slice(1, -1)) {
    drawLine(stage.context, [at(a, height), at(b, height)], 0.0018, css(dimmed(tone, 0.55), 0.6));
  }
}

/** One of the two halves of the cover. */
function drawBoard(stage: Stage, { halfWidth, halfDepth, cloth }: Look, foot: number): void {
  const top = foot + BOARD;
  for (const wall of walls(halfWidth, halfDepth)) drawWall(stage, wall, [foot, top], cloth);
  const face = rectangle(halfWidth, halfDepth, top).map((corner) => stage.spot(corner));
  const tone = stage.shade({ colour: cloth, shine: 0.1, polish: 8 }, [0, 1, 0]);
  const paint = linear(stage.context, face[0]!, face[2]!, [
    [0, mix(tone, stage.daylight, 0.1)],
    [0.45, tone],
    [1, dimmed(tone, 0.82)],
  ]);
  fillShape(stage.context, face, paint);
}

/** The pages on three sides, and the spine on the fourth. */
function drawPages(stage: Stage, { halfWidth, halfDepth, thickness, cloth }: Look): void {
  const pages = walls(halfWidth - BOARD, halfDepth - BOARD).slice(0, 3);
  for (const wall of pages) drawWall(stage, wall, [BOARD, thickness - BOARD], paper, 9);
  drawWall(stage, walls(halfWidth, halfDepth)[3]!, [0, thickness], cloth);
}
