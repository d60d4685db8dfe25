import { colour, css, dimmed, lit, mix, type Colour } from './colour.ts';
import { fillShape, linear, radial, type Place, type Stop } from './paint.ts';
import { add, fromAngles } from './space.ts';
import type { Stage } from './stage.ts';
import { tableMarks, type TableKind } from './table-marks.ts';
import { Variation } from './variation.ts';

/** What a table-top is made of. */
export interface TableLook {
  readonly kind: TableKind;
  readonly colour: Colour;
  /** Of the grain, the threads or the veins. */
  readonly marks: Colour;
  /** How much of the window shines back from its far end, 0–1. */
  readonly sheen: number;
}

/** From the first, which a newcomer sees, through those of other photographs. */
const looks: readonly TableLook[] = [
  { kind: 'wood', colour: colour('#cfab82'), marks: colour('#7d5331'), sheen: 0.45 },
  { kind: 'stone', colour: colour('#d6d2ca'), marks: colour('#8f8a83'), sheen: 0.4 },
  { kind: 'wood', colour: colour('#71533f'), marks: colour('#2c1c13'), sheen: 0.5 },
  { kind: 'cloth', colour: colour('#7f93a6'), marks: colour('#e6ebee'), sheen: 0.1 },
  { kind: 'wood', colour: colour('#e0cdb0'), marks: colour('#a98a64'), sheen: 0.35 },
  { kind: 'stone', colour: colour('#4a4e54'), marks: colour('#82888f'), sheen: 0.5 },
  { kind: 'cloth', colour: colour('#d9cfbc'), marks: colour('#b5604c'), sheen: 0.1 },
];

/** The table of a variant. */
export function tableOf(variant: number): TableLook {
  return new Variation(variant, 'table').of(looks);
}

/** Where the table ends, behind the thing. */
const END = -1.25;

/** Where the far edge of the table is in the picture, above the aim. */
export function tableEdge(stage: Stage): number {
  return stage.project([0, 0, END]).y;
}

/**
 * Draws the table-top. Its marks cross the far edge, so the wall is drawn after it, then
 * `drawFarEnd`. `reach` is wide of the frame.
 */
export function drawTable(stage: Stage, look: TableLook, variant: number, reach: number): void {
  const { context } = stage;
  const edge = tableEdge(stage);
  // A little beyond its end, so that no gap shows below the wall.
  const top = Math.max(edge - 0.01, -reach);
  const bright = lit(look.colour, stage.daylight);
  const choose = new Variation(variant, 'table');
  // The light falls off away from the window, and the lens shades the corners.
  const pool = { x: 0.3 * stage.moment.light.towards[0], y: 0.05 };
  context.fillStyle = radial(context, pool, 1.15, [
    [0, dimmed(bright, 1.12)],
    [1, dimmed(bright, 0.4)],
  ]);
  context.fillRect(-reach, top, 2 * reach, reach - top);
  tableMarks[look.kind](stage, look, choose);
  if (choose.of([true, false, true, false, false])) {
    drawWindowLight(stage, mix(dimmed(bright, 1.9), stage.daylight, 0.12), choose);
  }
}

/** The far end mirrors the room and lies out of focus, its edge as well. */
export function drawFarEnd(stage: Stage, look: TableLook, reach: number): void {
  const { context, daylight } = stage;
  const edge = tableEdge(stage);
  if (edge < -reach) return;
  const haze = mix(lit(look.colour, daylight), daylight, look.sheen);
  const stops: readonly Stop[] = [
    [0, haze, 0],
    [0.2, haze, 0.6],
    [1, haze, 0],
  ];
  const height = 0.2;
  const from = edge - 0.13 * height;
  context.fillStyle = linear(context, { x: 0, y: from }, { x: 0, y: from + height }, stops);
  context.fillRect(-reach, from, 2 * reach, height);
}

/** How far apart the panes fall on the table, away from the window and along it. */
const PANE_LONG = 0.66;
const PANE_WIDE = 0.46;
const panes = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** Sunlight through four panes, its edges soft because the sun and the glass are wide. */
function drawWindowLight(stage: Stage, sunlit: Colour, choose: Variation): void {
  const { towards } = stage.moment.light;
  const around = Math.atan2(towards[2], towards[0]);
  const away = fromAngles(around + Math.PI, 0);
  const aside = fromAngles(around + Math.PI / 2, 0);
  const near = choose.within(-0.7, -0.2);
  const left = choose.within(-0.6, 0.1);
  const paint = css(sunlit, 0.09);
  for (const [row, column] of panes) {
    for (const soft of [0, 0.01, 0.02, 0.03]) {
      const corner = (along: number, across: number): Place =>
        stage.project(
          add(
            add([0, 0, 0], away, near + row * PANE_LONG + along * (0.42 * PANE_LONG - soft)),
            aside,
            left + column * PANE_WIDE + across * (0.44 * PANE_WIDE - soft),
          ),
        );
      const corners = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
      fillShape(stage.context, corners, paint);
    }
  }
}
