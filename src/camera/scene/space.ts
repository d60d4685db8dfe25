/** A point or direction above the table: right, up, towards the camera. 1 is the centre square's side. */
export type Vec3 = readonly [x: number, y: number, z: number];

/** a + b · factor. */
export function add(a: Vec3, b: Vec3, factor = 1): Vec3 {
  return [a[0] + b[0] * factor, a[1] + b[1] * factor, a[2] + b[2] * factor];
}

/** a − b. */
export function subtract(a: Vec3, b: Vec3): Vec3 {
  return add(a, b, -1);
}

/** Scalar product. */
export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Vector product: at right angles to both. */
export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The same direction with length 1; a vector without length is returned as it is. */
export function normalise(a: Vec3): Vec3 {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}

/** Turned about the upright axis; from the right towards the camera for a positive angle. */
export function rotateY([x, y, z]: Vec3, angleRad: number): Vec3 {
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  return [x * cos - z * sin, y, x * sin + z * cos];
}

/** The direction with this angle about the upright axis (0 is right, π/2 the camera) and height. */
export function fromAngles(aroundRad: number, aboveRad: number): Vec3 {
  return rotateY([Math.cos(aboveRad), Math.sin(aboveRad), 0], aroundRad);
}

/** Linear interpolation. */
export function lerp(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** `value` kept within the limits. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** 0 up to `from`, 1 beyond `to`, smooth between (cubic Hermite). */
export function smoothStep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}

/** `count` numbers spread evenly from `from` to `to`, both included. */
export function spread(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => lerp(from, to, i / (count - 1)));
}
