import { css, dimmed, lit, type Colour } from './colour.ts';
import { drawCurve, drawLine } from './paint.ts';
import { rotateY } from './space.ts';
import type { Spot, Stage } from './stage.ts';
import type { Variation } from './variation.ts';

/** What table-tops are made of. */
export type TableKind = 'wood' | 'cloth' | 'stone';

/** Pigments of a table. */
interface Pigments {
  readonly colour: Colour;
  readonly marks: Colour;
}

/** Draws grain, threads or veins on the table, which fills the clip. */
export const tableMarks: Record<
  TableKind,
  (stage: Stage, pigments: Pigments, choose: Variation) => void
> = { wood: drawGrain, cloth: drawThreads, stone: drawVeins };

/** A point of the table, which lies at an angle and turns as the camera walks around it. */
function onTable(stage: Stage, angleRad: number, x: number, z: number): Spot {
  return stage.project(rotateY([x, 0, z], angleRad + stage.moment.camera.orbitRad));
}

/** Boards, and long streaks that are darker or paler. */
function drawGrain(stage: Stage, pigments: Pigments, choose: Variation): void {
  const angle = choose.within(-0.5, 0.5);
  const dark = lit(pigments.marks, stage.daylight);
  const pale = lit(pigments.colour, dimmed(stage.daylight, 1.35));
  const board = choose.within(0.36, 0.54);
  for (let i = 0; i < 44; i++) {
    const [x, z] = [choose.within(-1.4, 1.4), choose.within(-1.3, 1)];
    const [halfLength, bend] = [choose.within(0.3, 1.1), choose.within(-0.02, 0.02)];
    const places = [-1, -0.33, 0.33, 1].map((at, k) =>
      onTable(stage, angle, x + at * halfLength, z + bend * (k % 2)),
    );
    const streak = choose.chance(0.7) ? dark : pale;
    const width = choose.within(0.002, 0.014);
    drawCurve(stage.context, places, width, css(streak, choose.within(0.04, 0.15)));
  }
  for (let z = -1.6; z < 1.2; z += board) {
    const gap = [-2.2, 2.2].map((x) => onTable(stage, angle, x, z));
    drawLine(stage.context, gap, 0.005, css(dimmed(dark, 0.5), 0.45));
    const lip = gap.map(({ x, y }) => ({ x, y: y + 0.0045 }));
    drawLine(stage.context, lip, 0.003, css(pale, 0.35));
  }
}

/** A check of three threads, two thin and one broad, both ways. */
function drawThreads(stage: Stage, pigments: Pigments, choose: Variation): void {
  const angle = choose.within(-0.5, 0.5);
  const thread = lit(pigments.marks, stage.daylight);
  const gap = choose.within(0.2, 0.3);
  for (let at = -1.8; at < 1.8; at += gap) {
    for (const [aside, width] of [
      [0, 0.005],
      [0.022, 0.016],
      [0.05, 0.005],
    ] as const) {
      const along = [-2, 2].map((x) => onTable(stage, angle, x, at + aside));
      const down = [-1.8, 1.4].map((z) => onTable(stage, angle, at + aside, z));
      drawLine(stage.context, along, width, css(thread, 0.28));
      drawLine(stage.context, down, width, css(thread, 0.22));
    }
  }
}

/** Veins that wander through the stone, each a hair line in a broad pale one. */
function drawVeins(stage: Stage, pigments: Pigments, choose: Variation): void {
  const dark = lit(pigments.marks, stage.daylight);
  for (let i = 0; i < 9; i++) {
    let [x, z] = [choose.within(-1.5, 1.5), -1.6];
    const places = [];
    while (z < 1.2) {
      places.push(onTable(stage, 0.5, x, z));
      x += choose.within(-0.16, 0.16);
      z += choose.within(0.12, 0.3);
    }
    const opacity = choose.within(0.08, 0.24);
    drawCurve(stage.context, places, choose.within(0.015, 0.04), css(dark, opacity * 0.4));
    drawCurve(stage.context, places, 0.004, css(dark, opacity));
  }
}
