import { css, type Colour } from './colour.ts';
import { lerp } from './space.ts';
import type { Canvas2d, Spot } from './stage.ts';

/** A place on the picture. */
export type Place = Pick<Spot, 'x' | 'y'>;

/** What a path is filled or drawn with. */
export type Paint = string | CanvasGradient;

/** A colour at a share of the way, 0–1. */
export type Stop = readonly [at: number, colour: Colour, opacity?: number];

/** Paint that changes from one place to another. */
export function linear(context: Canvas2d, from: Place, to: Place, stops: readonly Stop[]): Paint {
  return withStops(context.createLinearGradient(from.x, from.y, to.x, to.y), stops);
}

/** Paint that changes from the middle of a disc to its rim. */
export function radial(
  context: Canvas2d,
  middle: Place,
  radius: number,
  stops: readonly Stop[],
): Paint {
  const { x, y } = middle;
  return withStops(context.createRadialGradient(x, y, 0, x, y, radius), stops);
}

/** Adds the stops to a gradient. */
export function withStops(gradient: CanvasGradient, stops: readonly Stop[]): CanvasGradient {
  for (const [at, colour, opacity] of stops) gradient.addColorStop(at, css(colour, opacity));
  return gradient;
}

/** Fills a leaf: smooth from the first place along one edge to the last one, and back along the other. */
export function fillBlade(
  context: Canvas2d,
  there: readonly Place[],
  back: readonly Place[],
  paint: Paint,
): void {
  context.beginPath();
  context.moveTo(there[0]!.x, there[0]!.y);
  curveThrough(context, there);
  context.lineTo(back.at(-1)!.x, back.at(-1)!.y);
  curveThrough(context, [...back].reverse());
  context.closePath();
  context.fillStyle = paint;
  context.fill();
}

/** Fills the shape with these corners. */
export function fillShape(context: Canvas2d, corners: readonly Place[], paint: Paint): void {
  trace(context, corners);
  context.closePath();
  context.fillStyle = paint;
  context.fill();
}

/** Draws a line through these places, round at its ends. */
export function drawLine(
  context: Canvas2d,
  places: readonly Place[],
  width: number,
  paint: Paint,
): void {
  trace(context, places);
  context.lineWidth = width;
  context.lineCap = context.lineJoin = 'round';
  context.strokeStyle = paint;
  context.stroke();
}

/** Draws a smooth line that passes near these places (quadratic, through the middles between them). */
export function drawCurve(
  context: Canvas2d,
  places: readonly Place[],
  width: number,
  paint: Paint,
): void {
  context.beginPath();
  context.moveTo(places[0]!.x, places[0]!.y);
  curveThrough(context, places);
  context.lineWidth = width;
  context.lineCap = 'butt';
  context.strokeStyle = paint;
  context.stroke();
}

/** Goes on from the first place to the last one, bending at those between. */
function curveThrough(context: Canvas2d, places: readonly Place[]): void {
  const last = places.length - 1;
  for (let i = 1; i < last; i++) {
    const [{ x, y }, next] = [places[i]!, places[i + 1]!];
    // Half way to the next one; at the end, all the way.
    const share = i + 1 === last ? 1 : 0.5;
    context.quadraticCurveTo(x, y, lerp(x, next.x, share), lerp(y, next.y, share));
  }
}

/** Makes a polygon or line the current path, open. */
export function trace(context: Canvas2d, places: readonly Place[]): void {
  context.beginPath();
  for (const { x, y } of places) context.lineTo(x, y);
}

/** Fills an upright ellipse. */
export function fillEllipse(
  context: Canvas2d,
  { x, y }: Place,
  radiusX: number,
  radiusY: number,
  paint: Paint,
): void {
  context.beginPath();
  context.ellipse(x, y, radiusX, radiusY, 0, 0, 2 * Math.PI);
  context.fillStyle = paint;
  context.fill();
}

/**
 * A spot without an edge: full in the middle, nothing at the rim; `core` 0–1 is the full part. Two
 * stops only, here and in all that is large: software canvases draw those four times as fast.
 */
export function fillSoftEllipse(
  context: Canvas2d,
  { x, y }: Place,
  radiusX: number,
  radiusY: number,
  colour: Colour,
  opacity: number,
  core = 0,
): void {
  context.save();
  context.translate(x, y);
  context.scale(radiusX, radiusY);
  const soft = context.createRadialGradient(0, 0, core, 0, 0, 1);
  const stops: readonly Stop[] = [
    [0, colour, opacity],
    [1, colour, 0],
  ];
  fillEllipse(context, { x: 0, y: 0 }, 1, 1, withStops(soft, stops));
  context.restore();
}
