import knownAnswer from './known-answer.json';

/** Side of the synthetic picture, in pixels. */
export const KNOWN_SIZE_PX = 128;

/** How alike the answer must be to the known one. Half-float GPUs reach 0.999, broken ones 0.9. */
const MIN_COSINE = 0.99;

/**
 * The synthetic picture that every conversion of the eye was verified on,
 * v[y][x][c] = (7y + 13x + 29c + xy mod 31) mod 256, as RGBA `[sidePx, sidePx, 4]`.
 */
export function knownPicture(sidePx: number): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(sidePx * sidePx * 4).fill(255);
  for (let y = 0; y < sidePx; y++) {
    for (let x = 0; x < sidePx; x++) {
      for (let c = 0; c < 3; c++) {
        pixels[(y * sidePx + x) * 4 + c] = (7 * y + 13 * x + 29 * c + ((x * y) % 31)) % 256;
      }
    }
  }
  return pixels;
}

/** Cosine of the angle between two embeddings, −1–1; NaN if either holds one. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!;
    aa += a[i]! * a[i]!;
    bb += b[i]! * b[i]!;
  }
  return dot / Math.sqrt(aa * bb);
}

/** Whether an embedding of the synthetic picture at 128 px is the known one. */
export function isKnownAnswer(embedding: Float32Array): boolean {
  return (
    embedding.length === knownAnswer.features.length &&
    cosine(embedding, knownAnswer.features) >= MIN_COSINE
  );
}
