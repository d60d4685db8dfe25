import { colour, css, dimmed, mix, type Colour } from '../colour.ts';
import { drawLine, fillShape, linear } from '../paint.ts';
import { castFlatShadow } from '../shadow.ts';
import { spread, type Vec3 } from '../space.ts';
import type { Stage } from '../stage.ts';
import type { Variation } from '../variation.ts';
import type { SceneObject } from './scene-object.ts';

/** Cloth of the cover, and what is printed on it. */
const covers = (
  [
    ['#27506b', '#e8c77a'],
    ['#a33b2c', '#f3e3c8'],
    ['#e6d9bd', '#35574c'],
    ['#2f5a44', '#e9dfc4'],
    ['#d59a2f', '#3a2416'],
    ['#4b3358', '#d9c7e0'],
  ] as const
).map(([cloth, print]) => ({ cloth: colour(cloth), print: colour(print) }));
const paper = colour('#efe6d2');

interface Look {
  /** Half of its width and of its depth. */
  readonly wide: number;
  readonly deep: number;
  readonly thick: number;
  readonly cloth: Colour;
  readonly print: Colour;
  readonly motif: keyof typeof motifs;
}

/** A closed book with a hard cover, lying on the table; its spine is on its left. */
export const book: SceneObject = {
  habits: { elevationDeg: [32, 54], turnDeg: [-40, 40], swayDeg: 14, aimHeight: 0.05 },
  draw(stage, choose) {
    const look = chooseLook(choose);
    const { wide, deep, thick } = look;
    const base = outline(wide, deep, thick).map((point) => stage.turn(point));
    castFlatShadow(stage, base, 0.62);
    castFlatShadow(
      stage,
      base.map(([x, , z]): Vec3 => [x * 1.02, 0.01, z * 1.02]),
      0.5,
    );
    drawBoard(stage, look, 0);
    drawBlock(stage, look);
    drawBoard(stage, look, thick - BOARD);
    motifs[look.motif](stage, look);
  },
};

/** Thickness of a cover, and how far it stands out over the pages. */
const BOARD = 0.012;

function chooseLook(choose: Variation): Look {
  const wide = choose.of([0.2, 0.215, 0.185]);
  return {
    wide,
    deep: wide * choose.of([1.36, 1.25, 1.42, 1.3]),
    thick: choose.of([0.085, 0.06, 0.11]),
    ...choose.of(covers),
    motif: choose.of(['frame', 'discs', 'stripes', 'frame', 'stripes']),
  };
}

function outline(wide: number, deep: number, height: number): Vec3[] {
  return [
    [-wide, height, -deep],
    [wide, height, -deep],
    [wide, height, deep],
    [-wide, height, deep],
  ];
}

/** A wall between two corners, if it is seen. */
function drawSide(
  stage: Stage,
  [a, b]: readonly [Vec3, Vec3],
  [low, high]: readonly [number, number],
  pigment: Colour,
  lines = 0,
): void {
  const normal = stage.turn([b[2] - a[2], 0, a[0] - b[0]]);
  const length = Math.hypot(...normal);
  const outwards: Vec3 = [normal[0] / length, 0, normal[2] / length];
  if (outwards[0] * stage.viewer[0] + outwards[2] * stage.viewer[2] <= 0.02) return;
  const at = ([x, , z]: Vec3, height: number) => stage.spot([x, height, z]);
  const tone = stage.shade({ colour: pigment }, outwards);
  const corners = [at(a, low), at(b, low), at(b, high), at(a, high)];
  fillShape(
    stage.context,
    corners,
    linear(stage.context, corners[0]!, corners[3]!, [
      [0, dimmed(tone, 0.62)],
      [1, tone],
    ]),
  );
  for (const height of spread(low, high, lines + 2).slice(1, -1)) {
    drawLine(stage.context, [at(a, height), at(b, height)], 0.0018, css(dimmed(tone, 0.55), 0.6));
  }
}

/** The four walls around a rectangle, each going with the clock as seen from above. */
function walls(wide: number, deep: number): (readonly [Vec3, Vec3])[] {
  const corners = outline(wide, deep, 0);
  return corners.map((corner, i) => [corner, corners[(i + 1) % 4]!] as const);
}

function drawBoard(stage: Stage, { wide, deep, cloth }: Look, foot: number): void {
  for (const wall of walls(wide, deep)) drawSide(stage, wall, [foot, foot + BOARD], cloth);
  const face = outline(wide, deep, foot + BOARD).map((point) => stage.spot(point));
  const tone = stage.shade({ colour: cloth, shine: 0.1, polish: 8 }, [0, 1, 0]);
  fillShape(
    stage.context,
    face,
    linear(stage.context, face[0]!, face[2]!, [
      [0, mix(tone, stage.daylight, 0.1)],
      [0.45, tone],
      [1, dimmed(tone, 0.82)],
    ]),
  );
}

/** The pages, and the spine that holds them. */
function drawBlock(stage: Stage, { wide, deep, thick, cloth }: Look): void {
  const [top, right, bottom] = walls(wide - 0.012, deep - 0.012);
  const heights = [BOARD, thick - BOARD] as const;
  for (const wall of [top!, right!, bottom!]) drawSide(stage, wall, heights, paper, 9);
  drawSide(stage, walls(wide, deep)[3]!, [0, thick], cloth);
}

/** A point on the cover: −1 … 1 from left to right and from top to bottom. */
function onCover(stage: Stage, { wide, deep, thick }: Look, across: number, down: number) {
  return stage.spot([across * wide, thick, down * deep]);
}

function box(stage: Stage, look: Look, left: number, top: number, right: number, bottom: number) {
  return [
    onCover(stage, look, left, top),
    onCover(stage, look, right, top),
    onCover(stage, look, right, bottom),
    onCover(stage, look, left, bottom),
  ];
}

/** What is printed on the cover, with words too small to be read. */
const motifs = {
  frame(stage: Stage, look: Look): void {
    const ink = inkOf(stage, look);
    const frame = box(stage, look, -0.72, -0.82, 0.84, 0.82);
    drawLine(stage.context, [...frame, frame[0]!], 0.006, ink);
    printWords(stage, look, -0.52, ink);
    for (const size of [0.36, 0.26]) {
      drawLine(stage.context, disc(stage, look, 0.06, 0.26, size), 0.006, ink);
    }
    fillShape(stage.context, disc(stage, look, 0.06, 0.26, 0.14), ink);
  },
  discs(stage: Stage, look: Look): void {
    const ink = inkOf(stage, look);
    for (const [across, down, size] of [
      [-0.2, 0.25, 0.42],
      [0.36, 0.5, 0.3],
      [0.3, -0.02, 0.2],
    ] as const) {
      fillShape(stage.context, disc(stage, look, across, down, size), ink);
    }
    printWords(stage, look, -0.62, ink);
  },
  stripes(stage: Stage, look: Look): void {
    const ink = inkOf(stage, look);
    for (const top of [0, 0.22, 0.44, 0.66]) {
      fillShape(stage.context, box(stage, look, -0.82, top, 0.98, top + 0.1), ink);
    }
    printWords(stage, look, -0.6, ink);
  },
};

function inkOf(stage: Stage, { print }: Look): string {
  return css(stage.shade({ colour: print, shine: 0.12, polish: 10 }, [0, 1, 0]), 0.92);
}

/** A circle around a point of the cover; `size` is its radius, 1 being half of the width. */
function disc(stage: Stage, look: Look, across: number, down: number, size: number) {
  const flat = look.wide / look.deep;
  return spread(0, 2 * Math.PI, 25).map((angle) =>
    onCover(stage, look, across + size * Math.cos(angle), down + size * flat * Math.sin(angle)),
  );
}

function printWords(stage: Stage, look: Look, top: number, ink: string): void {
  for (const [down, right] of [
    [0, 0.6],
    [0.16, 0.34],
  ] as const) {
    fillShape(stage.context, box(stage, look, -0.5, top + down, right, top + down + 0.09), ink);
  }
}
