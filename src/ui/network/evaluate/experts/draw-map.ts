import type { SizePx } from '../../../../core/image/size-px.ts';
import type { Point } from '../../../picture-point.ts';
import type { MapSprites } from './map-sprites.ts';

/** All that the canvas shows; places are CSS pixels from its top left. */
export interface MapScene {
  readonly area: SizePx;
  readonly points: readonly (Point & { readonly mark: number; readonly isTest: boolean })[];
  /** How many times as large as the whole map it is seen. */
  readonly zoomedBy: number;
  /** Photographs in place of marks: index of the point, and its picture once that has come. */
  readonly photos: readonly (readonly [number, HTMLImageElement | undefined])[];
  readonly photoPx: number;
  /** Index of the photograph that is looked at, −1 if none is. */
  readonly selected: number;
  /** Indices of the photographs most alike that one, or the live picture. */
  readonly lit: ReadonlySet<number>;
  /** Indices of the photographs that deserve a look. */
  readonly suspects: ReadonlySet<number>;
  /** The live picture. */
  readonly live?: Point;
  /** Where both axes are zero. */
  readonly centre?: Point;
}

const smallestMarkPx = 9;
const largestMarkPx = 22;
/** Width from which marks have their full size, and what is left of it on the narrowest map. */
const roomyPx = 560;
const smallestPart = 0.6;

/** Draws the map: axes, marks or photographs, rings around what is told of, and the live picture on top. */
export function drawMap(canvas: HTMLCanvasElement, sprites: MapSprites, scene: MapScene): void {
  const { widthPx, heightPx } = scene.area;
  const ratio = devicePixelRatio;
  const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  if (scene.centre) drawAxes(context, sprites, scene.area, scene.centre);
  const crowd = Math.min(1, 30 / Math.sqrt(Math.max(1, scene.points.length)));
  // On a phone the same photographs lie closer, and their marks would run into one.
  const room = Math.min(1, Math.max(smallestPart, widthPx / roomyPx));
  const sizePx = Math.min(
    largestMarkPx,
    room * (smallestMarkPx + 7 * crowd) + 2.5 * Math.log2(scene.zoomedBy),
  );
  scene.points.forEach((point, index) => {
    if (!scene.lit.has(index) && index !== scene.selected) {
      sprites.draw(context, point.mark, point, sizePx, point.isTest);
    }
  });
  drawLines(context, sprites, scene);
  for (const index of scene.lit) drawPoint(context, sprites, scene, index, sizePx + 6);
  for (const [index, picture] of scene.photos) {
    if (picture) drawPhoto(context, sprites, scene, index, picture);
  }
  if (scene.photos.length === 0) {
    context.setLineDash([3, 3]);
    for (const index of scene.suspects) {
      drawRing(context, scene.points[index], sizePx / 2 + 6, sprites.colour('--danger'), 2.5);
    }
    context.setLineDash([]);
  }
  if (scene.selected >= 0) {
    if (scene.photos.length === 0) drawPoint(context, sprites, scene, scene.selected, sizePx + 8);
    const radiusPx = scene.photos.length > 0 ? scene.photoPx * 0.72 : sizePx / 2 + 9;
    drawRing(context, scene.points[scene.selected], radiusPx, sprites.colour('--ink'), 3);
  }
  if (scene.live) drawLive(context, sprites, scene.live);
}

function drawAxes(
  context: CanvasRenderingContext2D,
  sprites: MapSprites,
  { widthPx, heightPx }: SizePx,
  { x, y }: Point,
): void {
  context.strokeStyle = sprites.colour('--line');
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(widthPx, y);
  context.moveTo(x, 0);
  context.lineTo(x, heightPx);
  context.stroke();
}

/** From what is asked about to the photographs most alike it. */
function drawLines(
  context: CanvasRenderingContext2D,
  sprites: MapSprites,
  { points, lit, selected, live }: MapScene,
): void {
  const from = selected >= 0 ? points[selected] : live;
  if (!from) return;
  context.strokeStyle = sprites.colour('--ink-soft');
  context.lineWidth = 1.25;
  context.beginPath();
  for (const index of lit) {
    const to = points[index];
    if (!to) continue;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.stroke();
}

function drawPoint(
  context: CanvasRenderingContext2D,
  sprites: MapSprites,
  { points }: MapScene,
  index: number,
  sizePx: number,
): void {
  const point = points[index];
  if (!point) return;
  sprites.draw(context, point.mark, point, sizePx, point.isTest);
  drawRing(context, point, sizePx / 2 + 3, sprites.colour('--ink'), 1.5);
}

function drawPhoto(
  context: CanvasRenderingContext2D,
  sprites: MapSprites,
  { points, photoPx, lit, suspects }: MapScene,
  index: number,
  picture: HTMLImageElement,
): void {
  const point = points[index]!;
  const [x, y] = [point.x - photoPx / 2, point.y - photoPx / 2];
  context.drawImage(picture, x, y, photoPx, photoPx);
  context.strokeStyle = sprites.markColour(point.mark);
  context.lineWidth = lit.has(index) ? 4 : 2.5;
  if (point.isTest) context.setLineDash([4, 3]);
  context.strokeRect(x, y, photoPx, photoPx);
  if (suspects.has(index)) {
    context.setLineDash([3, 3]);
    context.strokeStyle = sprites.colour('--danger');
    context.lineWidth = 2.5;
    context.strokeRect(x - 4, y - 4, photoPx + 8, photoPx + 8);
  }
  context.setLineDash([]);
  sprites.draw(context, point.mark, { x: x + 5, y: y + 5 }, 11, point.isTest);
}

function drawRing(
  context: CanvasRenderingContext2D,
  at: Point | undefined,
  radiusPx: number,
  colour: string,
  lineWidth: number,
): void {
  if (!at) return;
  context.strokeStyle = colour;
  context.lineWidth = lineWidth;
  context.beginPath();
  context.arc(at.x, at.y, radiusPx, 0, 2 * Math.PI);
  context.stroke();
}

/** A ring with a dot, in ink on its ground, so that it is seen over any point. */
function drawLive(context: CanvasRenderingContext2D, sprites: MapSprites, at: Point): void {
  drawRing(context, at, 13, sprites.colour('--ground'), 7);
  drawRing(context, at, 13, sprites.colour('--accent'), 3.5);
  context.fillStyle = sprites.colour('--accent');
  context.beginPath();
  context.arc(at.x, at.y, 3.5, 0, 2 * Math.PI);
  context.fill();
}
