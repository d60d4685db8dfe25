import { colour, css, dimmed, lit, mix, type Colour } from './colour.ts';
import { drawLine, fillEllipse, linear } from './paint.ts';
import { between, turned, type Vec3 } from './space.ts';
import type { Stage } from './stage.ts';
import { Variation } from './variation.ts';

/** What a table-top is made of. */
export interface TableLook {
  readonly colour: Colour;
  /** Of the grain, the weave or the specks. */
  readonly marks: Colour;
  readonly kind: 'wood' | 'cloth' | 'stone';
  /** How much of the window shines back, 0–1. */
  readonly sheen: number;
}

/** From the first, which a newcomer sees, through those of other photographs. */
export const tableLooks: readonly TableLook[] = [
  { kind: 'wood', colour: colour('#c79a6b'), marks: colour('#6f4526'), sheen: 0.3 },
  { kind: 'stone', colour: colour('#d9d5cd'), marks: colour('#8f8a83'), sheen: 0.34 },
  { kind: 'wood', colour: colour('#6b4630'), marks: colour('#2c1a10'), sheen: 0.4 },
  { kind: 'cloth', colour: colour('#7f93a6'), marks: colour('#e6ebee'), sheen: 0.05 },
  { kind: 'wood', colour: colour('#dcc3a0'), marks: colour('#a07a50'), sheen: 0.22 },
  { kind: 'stone', colour: colour('#474b50'), marks: colour('#7d838a'), sheen: 0.42 },
  { kind: 'cloth', colour: colour('#d8cdb8'), marks: colour('#b5543f'), sheen: 0.05 },
];

/** Where the table ends, behind the thing. */
export const TABLE_END = -1.25;

/** The table-top, up to its far edge. `farLeft` and `farRight` are wide of the frame. */
export function drawTable(stage: Stage, look: TableLook, variant: number, reach: number): void {
  const { context } = stage;
  const edge = stage.project([0, 0, TABLE_END]);
  const top = Math.max(edge.y, -reach);
  const bright = lit(look.colour, stage.daylight);
  const far = mix(bright, stage.daylight, look.sheen * 0.5);
  context.fillStyle = linear(context, { x: 0, y: edge.y }, { x: 0, y: 0.75 }, [
    [0, far],
    [0.35, mix(bright, far, 0.25)],
    [0.62, bright],
    [1, dimmed(bright, 0.72)],
  ]);
  context.fillRect(-reach, top, 2 * reach, reach - top);
  context.save();
  context.beginPath();
  context.rect(-reach, top, 2 * reach, reach - top);
  context.clip();
  marks[look.kind](stage, look, new Variation(variant, 'table'));
  context.restore();
}

type Marks = (stage: Stage, look: TableLook, choose: Variation) => void;

/** A line on the table, turned with it. */
function onTable(stage: Stage, angleRad: number, x: number, z: number): Vec3 {
  return turned([x, 0, z], angleRad + stage.moment.camera.orbitRad);
}

const marks: Record<TableLook['kind'], Marks> = {
  wood(stage, look, choose) {
    const angle = choose.within(-0.5, 0.5);
    const dark = lit(look.marks, stage.daylight);
    const light = lit(look.colour, dimmed(stage.daylight, 1.35));
    const board = choose.within(0.34, 0.52);
    for (let i = 0; i < 90; i++) {
      const z = choose.within(-1.6, 1.1);
      const x = choose.within(-1.6, 1.6);
      const long = choose.within(0.3, 1.1);
      const bend = choose.within(-0.018, 0.018);
      const places = [-1, -0.33, 0.33, 1].map((at, k) =>
        stage.project(onTable(stage, angle, x + at * long, z + bend * (k % 2))),
      );
      const opacity = choose.within(0.03, 0.13);
      drawLine(
        stage.context,
        places,
        choose.within(0.002, 0.011),
        css(choose.chance(0.7) ? dark : light, opacity),
      );
    }
    for (let z = -1.6; z < 1.2; z += board) {
      const ends = [-2.2, 2.2].map((x) => stage.project(onTable(stage, angle, x, z)));
      drawLine(stage.context, ends, 0.006, css(dimmed(dark, 0.5), 0.5));
      const lower = ends.map(({ x, y }) => ({ x, y: y + 0.005 }));
      drawLine(stage.context, lower, 0.003, css(light, 0.35));
    }
  },
  cloth(stage, look, choose) {
    const angle = choose.within(-0.5, 0.5);
    const thread = lit(look.marks, stage.daylight);
    const gap = choose.within(0.2, 0.3);
    for (let at = -1.8; at < 1.8; at += gap) {
      for (const line of [0, 0.022, 0.05]) {
        const width = line === 0.022 ? 0.016 : 0.005;
        const along = [-2, 2].map((x) => stage.project(onTable(stage, angle, x, at + line)));
        const down = [-1.8, 1.4].map((z) => stage.project(onTable(stage, angle, at + line, z)));
        drawLine(stage.context, along, width, css(thread, 0.28));
        drawLine(stage.context, down, width, css(thread, 0.22));
      }
    }
  },
  stone(stage, look, choose) {
    const dark = lit(look.marks, stage.daylight);
    for (let i = 0; i < 9; i++) {
      let x = choose.within(-1.5, 1.5);
      let z = -1.6;
      const places = [];
      while (z < 1.2) {
        places.push(stage.project(onTable(stage, 0.5, x, z)));
        x += choose.within(-0.16, 0.16);
        z += choose.within(0.12, 0.3);
      }
      const opacity = choose.within(0.06, 0.22);
      drawLine(stage.context, places, choose.within(0.012, 0.03), css(dark, opacity * 0.5));
      drawLine(stage.context, places, 0.004, css(dark, opacity));
    }
    for (let i = 0; i < 60; i++) {
      const { x, y, scale } = stage.project([
        choose.within(-1.4, 1.4),
        0,
        between(-1.2, 0.9, choose.within(0, 1)),
      ]);
      const size = choose.within(0.002, 0.006) * scale;
      fillEllipse(stage.context, { x, y }, size, size * stage.flatness, css(dark, 0.3));
    }
  },
};
