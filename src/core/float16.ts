/**
 * Numbers in 16 bits, IEEE 754 binary16: 1 bit sign, 5 bits exponent, 10 bits fraction. Eleven
 * significant bits are plenty for what a network passes on from layer to layer, in half the memory.
 */

/** Largest number that 16 bits hold. */
const largest = 65504;

const number = new Float32Array(1);
const bits = new Uint32Array(number.buffer);

/** Packs numbers, rounded to the nearest (ties to even); larger ones than ±65,504 become that. */
export function packFloat16(values: Float32Array): Uint16Array {
  return Uint16Array.from(values, toFloat16);
}

/**
 * Unpacks numbers: the reverse of `packFloat16`.
 *
 * @param out of the same length, overwritten.
 */
export function unpackFloat16(
  packed: Uint16Array,
  out: Float32Array = new Float32Array(packed.length),
): Float32Array {
  for (let i = 0; i < packed.length; i++) out[i] = numberOf[packed[i]!]!;
  return out;
}

function toFloat16(value: number): number {
  number[0] = Math.max(-largest, Math.min(largest, value));
  const single = bits[0]!;
  const sign = (single >>> 16) & 0x8000;
  const magnitude = single & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  // Below 2⁻¹⁴ the exponent stays at its lowest and the steps are of 2⁻²⁴ each.
  if (magnitude < 0x38800000) return sign | roundToEven(Math.abs(number[0]!) * 2 ** 24);
  // The exponent's bias becomes 15 instead of 127, and 13 bits of the fraction go. Rounding up may
  // carry into the exponent, which is then right, too.
  const rebiased = magnitude - (112 << 23);
  return sign | ((rebiased + 0xfff + ((rebiased >>> 13) & 1)) >>> 13);
}

function roundToEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value - Math.trunc(value)) === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}

function fromFloat16(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** All 65,536 of them: looking up is several times as quick as working out. */
const numberOf = Float32Array.from({ length: 0x10000 }, (_, half) => fromFloat16(half));
