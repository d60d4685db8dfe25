import { css, dimmed, lit, mix, type Colour } from '../colour.ts';
import { drawLine, fillEllipse, linear, radial, type Place } from '../paint.ts';
import type { Vec3 } from '../space.ts';
import type { Material, Stage } from '../stage.ts';

/** What a dial shows and how it looks. */
export interface DialLook {
  readonly body: Material;
  readonly dial: { readonly face: Colour; readonly ink: Colour };
  readonly minuteMarks: boolean;
  /** Minutes after twelve. */
  readonly minutes: number;
}

const middle: Place = { x: 0, y: 0 };

/**
 * Draws on an upright disc that faces where the thing faces: radius 1, y down, as on paper.
 *
 * @param draw is told where the axis meets the back of the thing, as deep behind as `at` is before.
 */
export function onDisc(stage: Stage, at: Vec3, radius: number, draw: (back: Place) => void): void {
  const { context } = stage;
  const centre = stage.spot(at);
  const side = stage.spot([at[0] + radius, at[1], at[2]]);
  const below = stage.spot([at[0], at[1] - radius, at[2]]);
  const behind = stage.spot([at[0], at[1], -at[2]]);
  const [ax, ay] = [side.x - centre.x, side.y - centre.y];
  const [bx, by] = [below.x - centre.x, below.y - centre.y];
  const [dx, dy] = [behind.x - centre.x, behind.y - centre.y];
  const area = ax * by - ay * bx;
  context.save();
  context.transform(ax, ay, bx, by, centre.x, centre.y);
  draw({ x: (dx * by - dy * bx) / area, y: (ax * dy - ay * dx) / area });
  context.restore();
}

/** A clock's face: bezel, strokes for hours and minutes, hands, glass. */
export function drawDial(stage: Stage, look: DialLook): void {
  const { context } = stage;
  const { face, ink } = look.dial;
  const normal = stage.turn([0, 0, 1]);
  const light = dimmed(stage.shade({ colour: [1, 1, 1] }, normal), 1.1);
  const paper = lit(face, light);
  const lines = css(lit(ink, light));
  drawBezel(stage, look.body);
  const depth = radial(context, { x: -0.05, y: -0.06 }, 0.95, [
    [0, paper],
    [0.8, dimmed(paper, 0.98)],
    [1, dimmed(paper, 0.55)],
  ]);
  fillEllipse(context, middle, 0.84, 0.84, depth);
  for (let minute = 0; minute < 60; minute += look.minuteMarks ? 1 : 5) {
    const hour = minute % 5 === 0;
    const quarter = minute % 15 === 0;
    const inner = quarter ? 0.58 : hour ? 0.65 : 0.74;
    drawLine(
      context,
      [around(minute / 60, inner), around(minute / 60, 0.77)],
      quarter ? 0.06 : hour ? 0.035 : 0.014,
      lines,
    );
  }
  drawHand(stage, look.minutes / 720, 0.46, 0.062, lines);
  drawHand(stage, look.minutes / 60, 0.68, 0.042, lines);
  drawHand(stage, look.minutes, 0.7, 0.014, 'rgb(190 60 40)');
  fillEllipse(context, middle, 0.055, 0.055, lines);
  drawGlass(stage);
}

function drawBezel(stage: Stage, body: Material): void {
  const { context } = stage;
  const [right, up] = stage.toPicture(stage.moment.light.towards);
  const turn = (lean: number): Vec3 => stage.fromPicture([right * lean, up * lean, 0.55]);
  const ring = (from: number): ReturnType<typeof linear> =>
    linear(context, { x: right, y: -up }, { x: -right, y: up }, [
      [0, stage.shade(body, turn(from))],
      [0.5, stage.shade(body, turn(0))],
      [1, stage.shade(body, turn(-from))],
    ]);
  fillEllipse(context, middle, 1, 1, ring(0.85));
  // The inner slope of the ring faces the other way.
  fillEllipse(context, middle, 0.91, 0.91, ring(-0.85));
}

function drawHand(stage: Stage, turns: number, length: number, width: number, paint: string): void {
  const ends = [around(turns + 0.5, 0.12), around(turns, length)];
  const lower = ends.map(({ x, y }) => ({ x: x + 0.02, y: y + 0.03 }));
  drawLine(stage.context, lower, width, 'rgb(0 0 0 / 0.16)');
  drawLine(stage.context, ends, width, paint);
}

/** The window, mirrored in the glass: a pale crescent. */
function drawGlass(stage: Stage): void {
  const { context } = stage;
  const side = stage.moment.light.towards[0] < 0 ? -1 : 1;
  const sheen = mix([1, 1, 1], stage.daylight, 0.3);
  context.beginPath();
  context.arc(0, 0, 0.82, -Math.PI / 2 - 1.2 * side, -Math.PI / 2 + 1.4 * side, side < 0);
  context.arc(
    side * 0.25,
    0.3,
    0.86,
    -Math.PI / 2 + 1.05 * side,
    -Math.PI / 2 - 0.75 * side,
    side > 0,
  );
  context.closePath();
  context.fillStyle = linear(context, { x: side * 0.6, y: -0.7 }, { x: 0, y: 0 }, [
    [0, sheen, 0.3],
    [1, sheen, 0.04],
  ]);
  context.fill();
}

/** The place at a share of a turn from twelve o'clock. */
function around(turns: number, radius: number): Place {
  const angle = turns * 2 * Math.PI;
  return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}
