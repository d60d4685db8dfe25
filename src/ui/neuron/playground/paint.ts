import type { OutputKind } from '../../../core/neuron/mlp/architecture.ts';
import { rgbOf } from '../rgb-of.ts';

type Rgb = ReturnType<typeof rgbOf>;

/** Steps from the ground to a full colour. */
const steps = 64;
/** The fullest that a picture gets: points of the same colour still stand out. */
const fullest = 0.72;

/** Colours of pictures, each from the ground up to its fullest, as 32-bit pixels. */
export interface Palette {
  readonly classes: readonly Uint32Array[];
  readonly plus: Uint32Array;
  readonly minus: Uint32Array;
}

/** Reads the theme's colours where an element stands. */
export function paletteAt(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string): Rgb => rgbOf(style.getPropertyValue(name));
  const ground = colour('--ground');
  const ramp = (name: string): Uint32Array => rampOf(ground, colour(name));
  return {
    classes: [0, 1, 2, 3, 4, 5].map((k) => ramp(`--class-${k}`)),
    plus: ramp('--plus'),
    minus: ramp('--minus'),
  };
}

function rampOf(from: Rgb, to: Rgb): Uint32Array {
  return Uint32Array.from({ length: steps + 1 }, (_, step) => {
    const share = (fullest * step) / steps;
    const [r, g, b] = from.map((c, i) => Math.round(c + share * (to[i]! - c))) as [
      number,
      number,
      number,
    ];
    // Bytes r, g, b, a in memory: all that runs a browser is little-endian.
    return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
  });
}

/** A share 0–1 of a ramp; what is no number is the ground. */
function at(ramp: Uint32Array, share: number): number {
  return ramp[Math.min(steps, Math.max(0, Math.round(share * steps))) || 0]!;
}

/**
 * Paints what a network says: the likeliest class, the fuller the surer; of real numbers the size.
 *
 * @param answers `[pixels, outputCount]`.
 * @param isDiscrete whether only the class or the sign counts, and not how sure it is.
 */
export function paintAnswers(
  pixels: Uint32Array,
  answers: Float64Array,
  output: OutputKind,
  isDiscrete: boolean,
  { classes, plus, minus }: Palette,
): void {
  const width = answers.length / pixels.length;
  for (let i = 0; i < pixels.length; i++) {
    if (output === 'softmax') {
      let best = 0;
      for (let k = 1; k < width; k++) {
        if (answers[i * width + k]! > answers[i * width + best]!) best = k;
      }
      const sure = (answers[i * width + best]! - 1 / width) / (1 - 1 / width);
      pixels[i] = at(classes[best]!, isDiscrete ? 1 : sure);
    } else if (output === 'sigmoid') {
      const signed = 2 * answers[i]! - 1;
      pixels[i] = at(classes[signed >= 0 ? 1 : 0]!, isDiscrete ? 1 : Math.abs(signed));
    } else {
      const value = answers[i]!;
      pixels[i] = at(value >= 0 ? plus : minus, isDiscrete ? 1 : Math.abs(value));
    }
  }
}

/** Paints numbers by their sign and size; `largest` is the fullest. */
export function paintSigned(
  pixels: Uint32Array,
  values: Float64Array,
  largest: number,
  { plus, minus }: Palette,
): void {
  for (let i = 0; i < pixels.length; i++) {
    const value = values[i]!;
    pixels[i] = at(value >= 0 ? plus : minus, Math.abs(value) / largest);
  }
}

/** The largest size of numbers, but at least 1: what is nearly nothing is not blown up. */
export function largestOf(values: Float64Array): number {
  let largest = 1;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (size > largest && size < Infinity) largest = size;
  }
  return largest;
}

/** A canvas of a few pixels that is painted again and again. */
export class PixelCanvas {
  readonly pixels: Uint32Array;
  readonly #context: CanvasRenderingContext2D;
  readonly #image: ImageData;

  constructor(canvas: HTMLCanvasElement, side: number) {
    canvas.width = canvas.height = side;
    this.#context = canvas.getContext('2d')!;
    this.#image = new ImageData(side, side);
    this.pixels = new Uint32Array(this.#image.data.buffer);
  }

  put(): void {
    this.#context.putImageData(this.#image, 0, 0);
  }
}
