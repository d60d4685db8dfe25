/*
 * A card is made of bytes in this order, numbers with their lowest byte first:
 *
 *   1  version of this layout
 *   2  classes (n)
 *   2  corrections (m)
 *   2  numbers in an embedding (d)
 *   2  bytes of text (t)
 *   t  text in UTF-8: eye, project and the classes' names, a line feed between each two
 *   4  when it was sent, in seconds since 1970
 *   4  temperature           float32
 *   4  strictness            float32
 *   n times
 *     1  mark
 *     4  threshold           float32
 *     4  bias                float32
 *     4  scale of weights    float32
 *     d  weights             int8
 *     d  direction of the class mean, int8: only cosines are taken to it, so it needs no scale
 *   m times
 *     2  class, −1 for none of them
 *     d  direction of the embedding, int8
 *   4  check sum (CRC-32) of all before it
 */

/** Version of the layout that this code writes; it reads all up to it. */
export const cardVersion = 1;

/** Bytes before the text. */
export const headLength = 9;

/** Bytes of the check sum. */
export const checkLength = 4;

/** What the length of a card depends on. */
export interface CardCounts {
  readonly classCount: number;
  readonly correctionCount: number;
  readonly dimension: number;
  readonly textLength: number;
}

/** Bytes of a whole card. */
export function cardLength(counts: CardCounts): number {
  const { classCount, correctionCount, dimension, textLength } = counts;
  const perClass = 13 + 2 * dimension;
  const perCorrection = 2 + dimension;
  const figures = 12 + classCount * perClass + correctionCount * perCorrection;
  return headLength + textLength + figures + checkLength;
}
