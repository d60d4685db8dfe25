/** The fewest pixels across that a picture is brought to. */
export const fewestAcrossPx = 8;

/** Positions of the slider between the fewest pixels across and all: each step changes by some percent. */
export const acrossSteps = 60;

/** Where the slider stands for so many pixels across, of a picture that has `allPx`. */
export function acrossPosition(acrossPx: number, allPx: number): number {
  if (acrossPx >= allPx) return acrossSteps;
  const share = Math.log(acrossPx / fewestAcrossPx) / Math.log(allPx / fewestAcrossPx);
  return Math.round(acrossSteps * Math.min(1, Math.max(0, share)));
}

/** Pixels across at a position of the slider; undefined at its end, where the picture stays as it comes. */
export function acrossAt(position: number, allPx: number): number | undefined {
  if (position >= acrossSteps || allPx <= fewestAcrossPx) return undefined;
  return Math.round(fewestAcrossPx * (allPx / fewestAcrossPx) ** (position / acrossSteps));
}

/** Sides of the course's face of numbers, in pixels. */
export const courseSides = { long: 16, short: 12 } as const;

/** Pixels across of the course's face, lying or upright as the picture is. */
export function courseAcrossPx(widthPx: number, heightPx: number): number {
  return widthPx >= heightPx ? courseSides.long : courseSides.short;
}
