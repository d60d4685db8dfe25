/** A point of the drawing: `right` and `up` in the units of the vector, `near` towards the eye. */
export interface ProjectedPoint {
  readonly right: number;
  readonly up: number;
  readonly near: number;
}

/**
 * Where a point (x, y, z) is seen by an eye far away, so that parallels stay parallel (an orthographic
 * projection): turned about the upright axis z by `yawDeg`, then tipped towards the eye by `pitchDeg`.
 * At 0 and 0, x points to the right, z up and y away from the eye.
 */
export function project(
  point: readonly [number, number, number],
  yawDeg: number,
  pitchDeg: number,
): ProjectedPoint {
  const [x, y, z] = point;
  const yaw = (yawDeg * Math.PI) / 180;
  const pitch = (pitchDeg * Math.PI) / 180;
  const right = x * Math.cos(yaw) - y * Math.sin(yaw);
  const away = x * Math.sin(yaw) + y * Math.cos(yaw);
  return {
    right,
    up: z * Math.cos(pitch) + away * Math.sin(pitch),
    near: z * Math.sin(pitch) - away * Math.cos(pitch),
  };
}
