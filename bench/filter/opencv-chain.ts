import openCvUrl from '@techstark/opencv-js/dist/opencv.js?url';
import type { SizePx } from '../../src/core/image/size-px.ts';
import { slopeDivisor, slopeX } from './chains.ts';
import { newCanvas } from './one-pixel.ts';

/** A matrix in OpenCV's memory. */
interface Mat {
  readonly data: Uint8Array;
  delete(): void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What we use of it. */
interface OpenCv {
  readonly Mat: { new (): Mat; ones(rows: number, columns: number, type: number): Mat } & (new (
    rows: number,
    columns: number,
    type: number,
  ) => Mat);
  readonly Point: new (x: number, y: number) => Point;
  readonly Size: new (width: number, height: number) => Size;
  readonly CV_8UC4: number;
  readonly CV_8U: number;
  readonly CV_32F: number;
  readonly COLOR_RGBA2GRAY: number;
  readonly INTER_NEAREST: number;
  readonly BORDER_CONSTANT: number;
  matFromArray(rows: number, columns: number, type: number, values: readonly number[]): Mat;
  cvtColor(from: Mat, to: Mat, code: number): void;
  filter2D(
    from: Mat,
    to: Mat,
    depth: number,
    kernel: Mat,
    anchor: Point,
    delta: number,
    border: number,
  ): void;
  dilate(from: Mat, to: Mat, kernel: Mat, anchor: Point): void;
  resize(from: Mat, to: Mat, size: Size, fx: number, fy: number, how: number): void;
  imshow(canvas: HTMLCanvasElement, picture: Mat): void;
}

declare global {
  interface Window {
    /** Empty until its runtime has come. */
    cv?: Partial<OpenCv> & { onRuntimeInitialized?: () => void };
  }
}

/** Loads it as its own page would, by a script; 10 MB. In a box, as it is a promise of itself for ever. */
async function loadOpenCv(): Promise<{ readonly cv: OpenCv }> {
  const script = document.createElement('script');
  script.src = openCvUrl;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${openCvUrl} cannot be loaded`));
    document.head.append(script);
  });
  const cv = window.cv!;
  if (!cv.Mat) await new Promise<void>((resolve) => (cv.onRuntimeInitialized = resolve));
  return { cv: cv as OpenCv };
}

/**
 * The chain on the processor: gray, `filter2D`, whose 8-bit result is cut at 0 as by a ReLU, `dilate` by
 * 2 × 2, every second pixel by `resize`.
 */
export class OpenCvChain {
  readonly canvas = newCanvas(1, 1);
  readonly #cv: OpenCv;
  readonly #size: SizePx;
  readonly #reader: CanvasRenderingContext2D;
  readonly #source: Mat;
  readonly #kernel: Mat;
  readonly #window: Mat;
  readonly #mats: readonly [Mat, Mat, Mat, Mat];

  private constructor(cv: OpenCv, size: SizePx) {
    const { widthPx, heightPx } = size;
    this.#cv = cv;
    this.#size = size;
    this.#reader = newCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true })!;
    this.#source = new cv.Mat(heightPx, widthPx, cv.CV_8UC4);
    this.#kernel = cv.matFromArray(
      3,
      3,
      cv.CV_32F,
      slopeX.map((weight) => weight / slopeDivisor),
    );
    this.#window = cv.Mat.ones(2, 2, cv.CV_8U);
    this.#mats = [new cv.Mat(), new cv.Mat(), new cv.Mat(), new cv.Mat()];
  }

  static async open(size: SizePx): Promise<OpenCvChain> {
    const { cv } = await loadOpenCv();
    return new OpenCvChain(cv, size);
  }

  /** Shows the present frame's picture. */
  run(video: HTMLVideoElement): void {
    const cv = this.#cv;
    const { widthPx, heightPx } = this.#size;
    const [gray, sloped, dilated, pooled] = this.#mats;
    this.#reader.drawImage(video, 0, 0, widthPx, heightPx);
    this.#source.data.set(this.#reader.getImageData(0, 0, widthPx, heightPx).data);
    cv.cvtColor(this.#source, gray, cv.COLOR_RGBA2GRAY);
    const middle = new cv.Point(-1, -1);
    cv.filter2D(gray, sloped, cv.CV_8U, this.#kernel, middle, 0, cv.BORDER_CONSTANT);
    cv.dilate(sloped, dilated, this.#window, new cv.Point(0, 0));
    const half = new cv.Size(widthPx / 2, heightPx / 2);
    cv.resize(dilated, pooled, half, 0, 0, cv.INTER_NEAREST);
    cv.imshow(this.canvas, pooled);
  }

  dispose(): void {
    for (const mat of [this.#source, this.#kernel, this.#window, ...this.#mats]) mat.delete();
  }
}
