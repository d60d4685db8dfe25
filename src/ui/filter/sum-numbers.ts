/** Decimals that say a picture's gray, 0.299 R + 0.587 G + 0.114 B, exactly, and then some. */
const mostDecimals = 4;

/** How the numbers of a written sum are written. */
export interface SumNumbers {
  /** Whether all of them are written in full: what is on the screen adds up to the last digit. */
  readonly isExact: boolean;
  /** The number with a true minus sign. */
  readonly write: (value: number) => string;
}

/**
 * A way to write the values, products and the sum of a weighted sum alike, so that a person with a
 * calculator gets what is written: in full where up to four decimals are enough, else all in hundredths.
 */
export function sumNumbers(numbers: readonly number[]): SumNumbers {
  const isExact = numbers.every((value) => {
    const scaled = value * 10 ** mostDecimals;
    return Math.abs(scaled - Math.round(scaled)) < 1e-5 * Math.max(1, Math.abs(value));
  });
  return {
    isExact,
    write: (value) => {
      const text = isExact ? String(Number(value.toFixed(mostDecimals))) : value.toFixed(2);
      return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
    },
  };
}
