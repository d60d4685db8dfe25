/** CSS pixels in a millimetre that a slider may be set to: from a large projection to a small phone. */
export const pxPerMmRange = { min: 0.4, max: 9, step: 0.02 } as const;

/**
 * CSS pixels in a millimetre of the screen, before anyone measured: browsers do not know it. Phones draw
 * about 6 (390 px across 65 mm), tablets 5.2 (132 points an inch), a computer's 96 an inch.
 *
 * @param isTouch whether a finger is the main pointer.
 * @param shortSidePx the screen's short side in CSS pixels.
 */
export function assumedPxPerMm(isTouch: boolean, shortSidePx: number): number {
  if (!isTouch) return 96 / 25.4;
  return shortSidePx < 600 ? 6 : 5.2;
}
