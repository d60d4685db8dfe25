import type { Frame, FrameSource } from '../camera/frame.ts';
import { dimLight } from '../core/image/dim-light.ts';

/** Enough to be seen to live. */
const picturesPerSecond = 10;
/** Longer side of the shown picture: rods see no finer. */
const longestPx = 320;
/** Bits of each channel by which colours are told apart: computed once for each, then looked up. */
const bits = 6;

/** A live picture as dim light would show it. Its owner calls `dispose()`. */
export class DimLightView {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #source: FrameSource;
  readonly #unsubscribe: () => void;
  /** Colours that were met since the light changed, as 0xBBGGRR; −1: not yet. */
  readonly #seen = new Int32Array(2 ** (3 * bits)).fill(-1);
  #luxLog: number;
  #nextMs = 0;

  /** @param luxLog decimal logarithm of the illuminance in lux. */
  constructor(source: FrameSource, canvas: HTMLCanvasElement, luxLog: number) {
    const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
    if (!context) throw new Error('No 2-D canvas');
    this.#source = source;
    this.#canvas = canvas;
    this.#context = context;
    this.#luxLog = luxLog;
    this.#redraw();
    this.#unsubscribe = source.onFrame((frame) => {
      if (frame.timeMs >= this.#nextMs) this.#draw(frame);
    });
  }

  /** Changes the light; a held picture changes with it. */
  setLight(luxLog: number): void {
    if (luxLog === this.#luxLog) return;
    this.#luxLog = luxLog;
    this.#seen.fill(-1);
    this.#redraw();
  }

  dispose(): void {
    this.#unsubscribe();
  }

  #redraw(): void {
    const frame = this.#source.current();
    if (frame) this.#draw(frame);
  }

  #draw({ image, widthPx, heightPx, timeMs }: Frame): void {
    this.#nextMs = timeMs + 1000 / picturesPerSecond;
    const scale = Math.min(1, longestPx / Math.max(widthPx, heightPx));
    const width = Math.max(1, Math.round(widthPx * scale));
    const height = Math.max(1, Math.round(heightPx * scale));
    const canvas = this.#canvas;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    this.#context.drawImage(image, 0, 0, width, height);
    const picture = this.#context.getImageData(0, 0, width, height);
    this.#shade(picture.data);
    this.#context.putImageData(picture, 0, 0);
  }

  #shade(rgba: Uint8ClampedArray): void {
    const drop = 8 - bits;
    for (let at = 0; at < rgba.length; at += 4) {
      const red = rgba[at]! >> drop;
      const green = rgba[at + 1]! >> drop;
      const blue = rgba[at + 2]! >> drop;
      const key = (red << (2 * bits)) | (green << bits) | blue;
      let seen = this.#seen[key]!;
      if (seen < 0) seen = this.#seen[key] = this.#shadeOf(red, green, blue);
      rgba[at] = seen & 255;
      rgba[at + 1] = (seen >> 8) & 255;
      rgba[at + 2] = seen >> 16;
    }
  }

  /** One of the colours told apart, as dim light shows it. */
  #shadeOf(red: number, green: number, blue: number): number {
    const most = 2 ** bits - 1;
    const [r, g, b] = dimLight([red / most, green / most, blue / most], this.#luxLog);
    return Math.round(255 * r) | (Math.round(255 * g) << 8) | (Math.round(255 * b) << 16);
  }
}
