import { isVolume, type VolumeShape } from '../shapes.ts';
import type { PlacedFigure } from './layout.ts';
import { polygon, segments, type Point } from './svg.ts';
import { mixed, type DrawingColours } from './theme.ts';

/** What is drawn between two bodies, over the first and under the second. */
export function drawBetween(from: PlacedFigure, to: PlacedFigure, colours: DrawingColours): string {
  if (to.touches) return '';
  if (to.figure.windowPx !== undefined) return slidingWindow(from, to, to.figure.windowPx, colours);
  if (isVolume(from.figure.shape)) return unrolled(from, to, colours);
  return everyToEvery(from, to, colours);
}

/** The window on the body's side, and the rays from its corners to the number that it becomes. */
function slidingWindow(
  { figure, x, y, width, height, depthX, depthY }: PlacedFigure,
  to: PlacedFigure,
  windowPx: number,
  { window }: DrawingColours,
): string {
  const share = Math.min(windowPx / (figure.shape as VolumeShape)[0], 1);
  // Over the upper middle, where it hides no label.
  const start = (1 - share) * 0.4;
  const corner = (across: number, down: number): Point => [
    x + width + depthX * across,
    y - depthY * across + height * down,
  ];
  const corners = [
    corner(start, start),
    corner(start + share, start),
    corner(start + share, start + share),
    corner(start, start + share),
  ];
  const target: Point = [to.x, to.y + to.height * 0.4];
  return (
    segments(
      corners.map((point) => [point, target] as const),
      window,
    ) + polygon(corners, 'none', window)
  );
}

/** A volume that is written or averaged into a vector: from its upper and lower end to those of the bar. */
function unrolled(
  { x, y, width, height, depthX, depthY }: PlacedFigure,
  to: PlacedFigure,
  { line }: DrawingColours,
): string {
  const right = x + width + depthX;
  return segments(
    [
      [
        [right, y - depthY],
        [to.x, to.y],
      ],
      [
        [right, y + height - depthY],
        [to.x, to.y + to.height],
      ],
    ],
    line,
  );
}

/** Dense: every number reads every number; some stand for all. */
function everyToEvery(from: PlacedFigure, to: PlacedFigure, colours: DrawingColours): string {
  const ends = (placed: PlacedFigure, x: number): Point[] => {
    const count = Math.min(placed.figure.shape[0], 7);
    return Array.from({ length: count }, (_, i) => [
      x,
      placed.y + (placed.height * (i + 0.5)) / count,
    ]);
  };
  const lines = ends(from, from.x + from.width + from.depthX).flatMap((start) =>
    ends(to, to.x).map((end) => [start, end] as const),
  );
  return segments(lines, mixed(colours.line, colours.ground, 0.45));
}
