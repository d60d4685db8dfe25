/** Which source pixels make one output pixel along one axis, and with what weights. */
interface AxisTaps {
  /** First source pixel of each output pixel. */
  readonly first: Int32Array;
  /** Number of source pixels of each output pixel. */
  readonly count: Int32Array;
  /** `[outPx, stride]`: weights that sum to 1 for each output pixel. */
  readonly weights: Float32Array;
  readonly stride: number;
}

/**
 * Taps of the triangle filter. When shrinking, the triangle is as wide as two output pixels, so
 * every source pixel counts and none aliases; when enlarging, it is plain linear interpolation.
 * The same definition as Pillow's reducing `BILINEAR`.
 */
function triangleTaps(inPx: number, outPx: number): AxisTaps {
  const scale = inPx / outPx;
  const radius = Math.max(scale, 1);
  const stride = 2 * Math.ceil(radius) + 1;
  const first = new Int32Array(outPx);
  const count = new Int32Array(outPx);
  const weights = new Float32Array(outPx * stride);
  for (let out = 0; out < outPx; out++) {
    const centre = (out + 0.5) * scale;
    const from = Math.max(0, Math.floor(centre - radius + 0.5));
    const to = Math.min(inPx, Math.floor(centre + radius + 0.5));
    const heights = Array.from({ length: to - from }, (_, tap) =>
      Math.max(0, 1 - Math.abs(from + tap + 0.5 - centre) / radius),
    );
    const total = heights.reduce((sum, height) => sum + height, 0);
    first[out] = from;
    count[out] = to - from;
    heights.forEach((height, tap) => (weights[out * stride + tap] = height / total));
  }
  return { first, count, weights, stride };
}

/**
 * Resizes square RGBA pictures to square RGB tensors, antialiased, with a gain and a shift folded
 * in. Made once for a pair of sizes, because it runs on every frame: it allocates nothing later.
 */
export class SquareResizer {
  readonly inPx: number;
  readonly outPx: number;
  readonly #taps: AxisTaps;
  /** `[inPx, outPx, 3]`: rows as in the source, columns as in the output. */
  readonly #narrowed: Float32Array;

  constructor(inPx: number, outPx: number) {
    this.inPx = inPx;
    this.outPx = outPx;
    this.#taps = triangleTaps(inPx, outPx);
    this.#narrowed = new Float32Array(inPx * outPx * 3);
  }

  /**
   * Writes `value · gain + shift` of the resized picture into `out`.
   *
   * @param rgba `[inPx, inPx, 4]`, 0–255; alpha is ignored.
   * @param out `[outPx, outPx, 3]`, overwritten.
   */
  resize(rgba: Uint8ClampedArray, out: Float32Array, gain = 1, shift = 0): void {
    this.#narrow(rgba);
    this.#shorten(out, gain, shift);
  }

  /** Along x: `[inPx, inPx, 4]` → `[inPx, outPx, 3]`. */
  #narrow(rgba: Uint8ClampedArray): void {
    const { first, count, weights, stride } = this.#taps;
    const { inPx, outPx } = this;
    const narrowed = this.#narrowed;
    let to = 0;
    for (let y = 0; y < inPx; y++) {
      for (let x = 0; x < outPx; x++) {
        let red = 0;
        let green = 0;
        let blue = 0;
        let from = (y * inPx + first[x]!) * 4;
        const end = x * stride + count[x]!;
        for (let tap = x * stride; tap < end; tap++, from += 4) {
          const weight = weights[tap]!;
          red += weight * rgba[from]!;
          green += weight * rgba[from + 1]!;
          blue += weight * rgba[from + 2]!;
        }
        narrowed[to++] = red;
        narrowed[to++] = green;
        narrowed[to++] = blue;
      }
    }
  }

  /** Along y: `[inPx, outPx, 3]` → `[outPx, outPx, 3]`, whole rows at a time. */
  #shorten(out: Float32Array, gain: number, shift: number): void {
    const { first, count, weights, stride } = this.#taps;
    const narrowed = this.#narrowed;
    const rowLength = this.outPx * 3;
    for (let y = 0; y < this.outPx; y++) {
      const row = y * rowLength;
      out.fill(shift, row, row + rowLength);
      for (let tap = 0; tap < count[y]!; tap++) {
        const weight = weights[y * stride + tap]! * gain;
        const from = (first[y]! + tap) * rowLength;
        for (let i = 0; i < rowLength; i++) out[row + i]! += weight * narrowed[from + i]!;
      }
    }
  }
}
