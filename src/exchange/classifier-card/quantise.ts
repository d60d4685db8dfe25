/** Numbers in 8 bits each, with one scale for all: value ≈ scale · level. */
export interface Quantised {
  readonly scale: number;
  /** −127 … 127. */
  readonly levels: Int8Array<ArrayBuffer>;
}

/** Rounds numbers to 255 levels, evenly spaced up to the largest of them. */
export function quantise(values: Float32Array): Quantised {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // Rounded to what is written, so that sender and receiver multiply by the same number.
  const scale = Math.fround(largest / 127);
  return { scale, levels: Int8Array.from(values, (value) => Math.round(value / (scale || 1))) };
}

/** The numbers that the levels stand for. */
export function dequantise({ scale, levels }: Quantised): Float32Array<ArrayBuffer> {
  return Float32Array.from(levels, (level) => scale * level);
}
