import type { Random } from '../src/core/random.ts';

/** How a camera sees a code on a screen. */
export interface Shot {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Side of the code with its quiet zone, in heights of the picture. */
  readonly size: number;
  /** Turned away from the camera, in degrees. */
  readonly tiltDegrees?: number;
  /** Turned about the line of sight, in degrees. */
  readonly rollDegrees?: number;
  /** Standard deviation of the blur, in pixels. */
  readonly blurPx?: number;
  /** What black and white look like, 0–255. */
  readonly black?: number;
  readonly white?: number;
  /** Standard deviation of the noise. */
  readonly noise?: number;
}

/** How far the camera is from the code, in heights of the picture: nearer means stronger perspective. */
const distance = 1.8;

/**
 * Films a code, true where dark and without its quiet zone: its brightness in every pixel,
 * `[heightPx, widthPx]`, 0–255.
 */
export function filmCode(
  modules: readonly (readonly boolean[])[],
  shot: Shot,
  random: Random,
): Uint8ClampedArray {
  const { widthPx, heightPx, black = 30, white = 225, noise = 6, blurPx = 0.8 } = shot;
  const tilt = ((shot.tiltDegrees ?? 0) * Math.PI) / 180;
  const roll = ((shot.rollDegrees ?? 0) * Math.PI) / 180;
  const quietZone = 4;
  const side = modules.length + 2 * quietZone;
  const scene = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      // The ray through the pixel, met with the tilted plane of the screen.
      const rayX = (x + 0.5 - widthPx / 2) / heightPx;
      const rayY = (y + 0.5 - heightPx / 2) / heightPx;
      const across = (rayX * distance) / (distance * Math.cos(tilt) - rayX * Math.sin(tilt));
      const down = rayY * (1 + (across * Math.sin(tilt)) / distance);
      const u = (across * Math.cos(roll) + down * Math.sin(roll)) / shot.size + 0.5;
      const v = (-across * Math.sin(roll) + down * Math.cos(roll)) / shot.size + 0.5;
      const isOnCode = u >= 0 && u < 1 && v >= 0 && v < 1;
      const dark = modules[Math.floor(v * side) - quietZone]?.[Math.floor(u * side) - quietZone];
      // Around the code is the room, darker than the screen.
      scene[y * widthPx + x] = !isOnCode ? 0.5 * (black + white) : dark ? black : white;
    }
  }
  const seen = blurred(scene, widthPx, heightPx, blurPx);
  return Uint8ClampedArray.from(seen, (value) => value + noise * random.normal());
}

/** Gaussian blur, first along the rows, then along the columns. */
function blurred(values: Float32Array, widthPx: number, heightPx: number, sigma: number) {
  const reach = Math.ceil(2.5 * sigma);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const sum = kernel.reduce((a, b) => a + b);
  const pass = (from: Float32Array, stepX: number, stepY: number) => {
    const to = new Float32Array(from.length);
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        let total = 0;
        for (let i = -reach; i <= reach; i++) {
          const atX = Math.min(widthPx - 1, Math.max(0, x + i * stepX));
          const atY = Math.min(heightPx - 1, Math.max(0, y + i * stepY));
          total += kernel[i + reach]! * from[atY * widthPx + atX]!;
        }
        to[y * widthPx + x] = total / sum;
      }
    }
    return to;
  };
  return pass(pass(values, 1, 0), 0, 1);
}
