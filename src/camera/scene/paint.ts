import { css, type Colour } from './colour.ts';
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

/** Makes a polygon or line the current path, open. */
export function trace(context: Canvas2d, places: readonly Place[]): void {
  context.beginPath();
  for (const { x, y } of places) context.lineTo(x, y);
}

/** Fills an ellipse, upright unless turned. */
export function fillEllipse(
  context: Canvas2d,
  { x, y }: Place,
  radiusX: number,
  radiusY: number,
  paint: Paint,
  turnRad = 0,
): void {
  context.beginPath();
  context.ellipse(x, y, radiusX, radiusY, turnRad, 0, 2 * Math.PI);
  context.fillStyle = paint;
  context.fill();
}

/** A spot without an edge: full in the middle, nothing at the rim; `core` 0–1 is the full part. */
export function fillSoftEllipse(
  context: Canvas2d,
  { x, y }: Place,
  radiusX: number,
  radiusY: number,
  colour: Colour,
  opacity: number,
  core = 0,
): void {
  const stops: Stop[] = fading.map(([at, left]) => [core + (1 - core) * at, colour, opacity * left]);
  context.save();
  context.translate(x, y);
  context.scale(1, radiusY / radiusX);
  fillEllipse(context, origin, radiusX, radiusX, radial(context, origin, radiusX, stops));
  context.restore();
}

const origin: Place = { x: 0, y: 0 };

/** A bell from 1 to 0, as light falls off at the edge of a shadow. */
const fading = [
  [0, 1],
  [0.25, 0.86],
  [0.5, 0.5],
  [0.75, 0.14],
  [1, 0],
] as const;
