import { boxOf } from './blobs.ts';

/** Side of the finished picture, and of the box that the digit fills in it. */
const DIGIT_PX = 28;
const BOX_PX = 20;

/**
 * Width of a stroke in MNIST's pictures, as `strokePx` measures it: 1.94 is their median, nine of ten lie
 * between 1.3 and 3.0.
 */
const usualStrokePx = 1.94;
const thinStrokePx = 1.5;

/**
 * Makes of a digit's ink what MNIST is made of (LeCun et al. 1998): scaled into 20 × 20 with its aspect
 * kept, antialiased, and moved by whole pixels so that its centre of mass lies in the middle of 28 × 28.
 *
 * MNIST's writers all had pens as wide as 2 of those pixels; thinner strokes, as of a pencil in a large
 * digit, are widened first.
 *
 * @param pixels places of the ink in a picture `widthPx` wide; at least one.
 * @returns `[28, 28]`, white ink on black, 0–255.
 */
export function normaliseDigit(pixels: readonly number[], widthPx: number): Uint8Array {
  const ink = widened(inItsBox(pixels, widthPx));
  const scale = BOX_PX / Math.max(ink.widthPx, ink.heightPx);
  const [width, height] = [ink.widthPx, ink.heightPx].map((px) =>
    Math.max(1, Math.round(px * scale)),
  ) as [number, number];
  const small = shrunk(ink, width, height);
  const centre = centreOfMass(small, width, height);
  // Index 14 is the middle of MNIST's pictures. The whole digit stays inside them.
  const shift = (mean: number, px: number) =>
    Math.min(DIGIT_PX - px, Math.max(0, Math.round(DIGIT_PX / 2 - mean)));
  const [left, top] = [shift(centre.x, width), shift(centre.y, height)];
  const digit = new Uint8Array(DIGIT_PX ** 2);
  small.forEach((level, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    digit[(y + top) * DIGIT_PX + x + left] = Math.round(255 * level);
  });
  return digit;
}

/** Ink in a picture that is no larger than it needs. */
interface Mask {
  readonly widthPx: number;
  readonly heightPx: number;
  /** `[heightPx, widthPx]`, 1 where there is ink. */
  readonly data: Uint8Array;
}

function inItsBox(pixels: readonly number[], pictureWidthPx: number): Mask {
  const { xPx, yPx, widthPx, heightPx } = boxOf(pixels, pictureWidthPx);
  const data = new Uint8Array(widthPx * heightPx);
  for (const at of pixels) {
    const [x, y] = [at % pictureWidthPx, Math.floor(at / pictureWidthPx)];
    data[(y - yPx) * widthPx + x - xPx] = 1;
  }
  return { widthPx, heightPx, data };
}

/** Twice the area by the length of the outline, which is counted in sides of pixels. */
function strokePx(mask: Mask): number {
  let [area, outline] = [0, 0];
  for (let y = 0; y < mask.heightPx; y++) {
    for (let x = 0; x < mask.widthPx; x++) {
      if (!isInk(mask, x, y)) continue;
      area++;
      outline += isInk(mask, x - 1, y) ? 0 : 1;
      outline += isInk(mask, x + 1, y) ? 0 : 1;
      outline += isInk(mask, x, y - 1) ? 0 : 1;
      outline += isInk(mask, x, y + 1) ? 0 : 1;
    }
  }
  return (2 * area) / outline;
}

/** The same ink, as if it had been written with a pen of MNIST's usual width, if it is much thinner. */
function widened(mask: Mask): Mask {
  const stroke = strokePx(mask);
  const pixelPx = Math.max(mask.widthPx, mask.heightPx) / BOX_PX;
  if (stroke >= thinStrokePx * pixelPx) return mask;
  const radius = (usualStrokePx * pixelPx - stroke) / 2;
  const reach = Math.ceil(radius);
  const widthPx = mask.widthPx + 2 * reach;
  const heightPx = mask.heightPx + 2 * reach;
  const wide = { widthPx, heightPx, data: new Uint8Array(widthPx * heightPx) };
  const inked: number[] = [];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (isNear(mask, x - reach, y - reach, radius)) inked.push(y * widthPx + x);
    }
  }
  for (const at of inked) wide.data[at] = 1;
  return inItsBox(inked, widthPx);
}

function isNear(mask: Mask, x: number, y: number, radius: number): boolean {
  const reach = Math.floor(radius);
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      if (dx * dx + dy * dy <= radius * radius && isInk(mask, x + dx, y + dy)) return true;
    }
  }
  return false;
}

function isInk({ widthPx, heightPx, data }: Mask, x: number, y: number): boolean {
  return x >= 0 && x < widthPx && y >= 0 && y < heightPx && data[y * widthPx + x] === 1;
}

/** Share of ink in what each target pixel covers, `[height, width]`, 0–1. */
function shrunk(mask: Mask, width: number, height: number): Float32Array {
  const levels = new Float32Array(width * height);
  const [stepX, stepY] = [mask.widthPx / width, mask.heightPx / height];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      levels[y * width + x] = coverage(mask, x * stepX, y * stepY, stepX, stepY);
    }
  }
  return levels;
}

/** Share of a rectangle that is ink; its pixels at the edge count by the part that lies in it. */
function coverage(mask: Mask, left: number, top: number, width: number, height: number): number {
  const overlap = (pixel: number, from: number, length: number) =>
    Math.max(0, Math.min(pixel + 1, from + length) - Math.max(pixel, from));
  let ink = 0;
  for (let y = Math.floor(top); y < top + height; y++) {
    for (let x = Math.floor(left); x < left + width; x++) {
      if (isInk(mask, x, y)) ink += overlap(x, left, width) * overlap(y, top, height);
    }
  }
  return ink / (width * height);
}

function centreOfMass(levels: Float32Array, width: number, height: number) {
  let [mass, x, y] = [0, 0, 0];
  levels.forEach((level, at) => {
    mass += level;
    x += level * (at % width);
    y += level * Math.floor(at / width);
  });
  return mass > 0 ? { x: x / mass, y: y / mass } : { x: (width - 1) / 2, y: (height - 1) / 2 };
}
