/** A place in the units of a picture. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line from place to place as an SVG path; where there is none, or it is no number, the pen is lifted. */
export function linePath(places: readonly (Place | undefined)[]): string {
  let path = '';
  let isDown = false;
  for (const place of places) {
    const isThere = place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y);
    if (isThere) path += `${isDown ? 'L' : 'M'}${short(place.x)} ${short(place.y)}`;
    isDown = isThere;
  }
  return path;
}

/** No finer than can be seen, and never with an exponent. */
function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
