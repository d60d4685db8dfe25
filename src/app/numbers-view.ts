import type { Frame, FrameSource } from '../camera/frame.ts';
import { cellMeans } from '../core/image/cell-means.ts';

/** A part of a frame, in its own pixels. */
export interface FrameRegion {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What is wanted of the numbers of a picture. */
export interface NumbersWish {
  readonly columns: number;
  readonly rows: number;
  readonly timesPerSecond: number;
  /** Which part of a frame of this size is divided into cells; undefined: none for now. */
  readonly region: (widthPx: number, heightPx: number) => FrameRegion | undefined;
  /** Takes the gray value of each cell, `[rows, columns]`, 0–255; the array is used again. */
  readonly onNumbers: (grays: Uint8ClampedArray) => void;
}

/** Pixels of a cell along each axis when it is averaged: many enough for a mean, few enough to be quick. */
const cellPx = 8;

/**
 * Tells the mean gray values of a picture's cells while it lives, or once while it is held, until the
 * returned function is called.
 */
export function followNumbers(source: FrameSource, wish: NumbersWish): () => void {
  const { columns, rows, timesPerSecond, region, onNumbers } = wish;
  const canvas = document.createElement('canvas');
  canvas.width = columns * cellPx;
  canvas.height = rows * cellPx;
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('No 2-D canvas');
  const grays = new Uint8ClampedArray(columns * rows);
  let nextMs = 0;
  const read = (frame: Frame) => {
    if (frame.timeMs < nextMs) return;
    const part = region(frame.widthPx, frame.heightPx);
    if (!part) return;
    nextMs = frame.timeMs + 1000 / timesPerSecond;
    const { width, height } = canvas;
    context.drawImage(
      frame.image,
      part.xPx,
      part.yPx,
      part.widthPx,
      part.heightPx,
      0,
      0,
      width,
      height,
    );
    const { data } = context.getImageData(0, 0, width, height);
    cellMeans(data, width, height, columns, rows, grays);
    onNumbers(grays);
  };
  const present = source.current();
  if (present) read(present);
  return source.onFrame(read);
}
