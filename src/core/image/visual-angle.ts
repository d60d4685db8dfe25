const perDegree = Math.PI / 180;

/**
 * Where the nerve leaves the eye there are neither rods nor cones. Its middle lies 15.5° from where one
 * looks, towards the temple, and 1.5° below; it is about 5.5° wide and 7.5° high (Armaly 1969, Archives of
 * Ophthalmology 81: 192–201; Rohrschneider 2004, IOVS 45: 3257–3258).
 */
export const blindSpot = {
  outwardDegrees: 15.5,
  belowDegrees: 1.5,
  widthDegrees: 5.5,
  heightDegrees: 7.5,
} as const;

/** Sides of a bank card in mm (ISO/IEC 7810, ID-1). */
export const bankCard = { longMm: 85.6, shortMm: 53.98 } as const;

/**
 * The angle, in degrees, between two points on a flat screen `apartMm` from each other, for an eye that is
 * `awayMm` straight in front of one of them.
 */
export function visualAngleDegrees(apartMm: number, awayMm: number): number {
  return Math.atan2(apartMm, awayMm) / perDegree;
}

/** How far away, in mm, an eye sees two points `apartMm` from each other under `degrees` (0–90, both excluded). */
export function distanceForAngleMm(apartMm: number, degrees: number): number {
  return apartMm / Math.tan(degrees * perDegree);
}

/** How far apart, in mm, two points must be to be seen under `degrees` by an eye `awayMm` away. */
export function separationForAngleMm(awayMm: number, degrees: number): number {
  return awayMm * Math.tan(degrees * perDegree);
}
