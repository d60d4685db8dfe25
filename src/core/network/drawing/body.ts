import { isVolume } from '../shapes.ts';
import type { FigureKind } from './figures.ts';
import { bandWidth, type PlacedFigure } from './layout.ts';
import { element, polygon, rounded, segments, type Point } from './svg.ts';
import { mixed, type DrawingColours } from './theme.ts';

/** A box seen from the left front: front, top and right side; its bands run over front and top. */
export function drawBody(placed: PlacedFigure, colours: DrawingColours): string {
  const { figure, x, width } = placed;
  const { bands } = figure;
  const start = x + width - bandWidth * bands.length;
  const own = shades(colours.kinds[figure.kind], colours);
  const parts = [drawSide(placed, own), drawPart(placed, x, start, own)];
  bands.forEach((band, index) => {
    const left = start + bandWidth * index;
    parts.push(drawPart(placed, left, left + bandWidth, shades(colours.kinds[band], colours)));
    if (band === 'dropout') parts.push(drawHoles(placed, left, colours));
  });
  if (!isVolume(figure.shape)) parts.push(drawCells(placed, start - x, own));
  return parts.join('');
}

/** A small body for the legend, or a piece of a band. */
export function drawSample([x, y]: Point, kind: FigureKind, colours: DrawingColours): string {
  const shape = [1] as const;
  const box = { x, y, width: 14, height: 14, depthX: 5, depthY: 4, touches: false };
  if (!bandKinds.has(kind))
    return drawBody({ ...box, figure: { kind, shape, bands: [] } }, colours);
  const own = shades(colours.kinds[kind], colours);
  const piece = { ...box, figure: { kind, shape, bands: [] } };
  const left = x + bandWidth;
  const holes = kind === 'dropout' ? drawHoles(piece, left, colours) : '';
  return drawPart(piece, left, left + bandWidth, own) + holes;
}

const bandKinds = new Set<FigureKind>(['activation', 'batch-norm', 'dropout']);

/** One colour in the light that falls from above. */
interface Shades {
  readonly front: string;
  readonly top: string;
  readonly side: string;
  readonly edge: string;
}

function shades(colour: string, { ground, ink }: DrawingColours): Shades {
  const isNight = ground < ink;
  return {
    front: isNight ? mixed(colour, ground, 0.22) : mixed(colour, ground, 0.1),
    top: isNight ? mixed(colour, '#ffffff', 0.2) : mixed(colour, '#ffffff', 0.5),
    side: isNight ? mixed(colour, ground, 0.5) : mixed(colour, '#000000', 0.22),
    edge: isNight ? mixed(colour, ground, 0.78) : mixed(colour, '#000000', 0.55),
  };
}

/** Front and top of the box from `left` to `right`. */
function drawPart(
  { y, height, depthX, depthY }: PlacedFigure,
  left: number,
  right: number,
  { front, top, edge }: Shades,
): string {
  const lid: Point[] = [
    [left, y],
    [left + depthX, y - depthY],
    [right + depthX, y - depthY],
    [right, y],
  ];
  const face: Point[] = [
    [left, y],
    [right, y],
    [right, y + height],
    [left, y + height],
  ];
  return polygon(lid, top, edge) + polygon(face, front, edge);
}

function drawSide(
  { x, y, width, height, depthX, depthY }: PlacedFigure,
  { side, edge }: Shades,
): string {
  const right = x + width;
  const face: Point[] = [
    [right, y],
    [right + depthX, y - depthY],
    [right + depthX, y + height - depthY],
    [right, y + height],
  ];
  return polygon(face, side, edge);
}

/** Dropout leaves holes. */
function drawHoles({ y, height }: PlacedFigure, left: number, { ground }: DrawingColours): string {
  const x = left + bandWidth / 2;
  return element('path', {
    d: `M${rounded(x)} ${rounded(y + 2)}V${rounded(y + height - 1)}`,
    stroke: ground,
    'stroke-width': 3,
    'stroke-dasharray': '3 3',
    fill: 'none',
  });
}

/** A short vector shows its numbers. */
function drawCells(
  { figure, x, y, height }: PlacedFigure,
  width: number,
  { edge }: Shades,
): string {
  const count = figure.shape[0];
  if (count > 20) return '';
  const lines = Array.from({ length: count - 1 }, (_, i): [Point, Point] => {
    const down = y + (height * (i + 1)) / count;
    return [
      [x, down],
      [x + width, down],
    ];
  });
  return segments(lines, edge);
}
