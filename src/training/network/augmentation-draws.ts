import type { Random } from '../../core/random.ts';
import type { Augmentation } from './types.ts';

/** Strongest values, each at strength 1. */
const strongest = {
  /** Share of the side. */
  shift: 0.2,
  rotateRad: Math.PI / 6,
  zoom: 1.3,
  light: 0.4,
  colour: 0.3,
};

/** What contrast spreads from, of 0 … 255. */
const MIDDLE_GRAY = 127.5;

/** What is done to the pictures of one batch, `n` of them. */
export interface AugmentationDraws {
  /** `[n, 8]`: for each picture the projective map from where a pixel lands to where it comes from. */
  readonly transforms: Float32Array;
  /** `[n, channels]`: v ← gain · v + offset, for v in 0 … 255. */
  readonly gains: Float32Array;
  readonly offsets: Float32Array;
  /** `[n]`, in pixels. */
  readonly cutOutX: Float32Array;
  readonly cutOutY: Float32Array;
}

/** Whether anything is changed at all. */
export function isAugmented(augmentation: Augmentation): boolean {
  return Object.values(augmentation).some((strength) => strength > 0);
}

/** Whether pixels move. */
export function movesPixels({ flip, shift, rotate, zoom }: Augmentation): boolean {
  return Math.max(flip, shift, rotate, zoom) > 0;
}

/** Whether values change by a gain and an offset. */
export function changesLevels({ light, colour }: Augmentation, channels: 1 | 3): boolean {
  return light > 0 || (colour > 0 && channels === 3);
}

/** Draws the changes of `n` pictures. Each picture draws as often, whatever is switched off. */
export function drawAugmentation(
  augmentation: Augmentation,
  n: number,
  sizePx: number,
  channels: 1 | 3,
  random: Random,
): AugmentationDraws {
  const draws = {
    transforms: new Float32Array(n * 8),
    gains: new Float32Array(n * channels),
    offsets: new Float32Array(n * channels),
    cutOutX: new Float32Array(n),
    cutOutY: new Float32Array(n),
  };
  for (let i = 0; i < n; i++) {
    draws.transforms.set(drawTransform(augmentation, sizePx, random), i * 8);
    const { gains, offset } = drawLevels(augmentation, channels, random);
    draws.gains.set(gains, i * channels);
    draws.offsets.fill(offset, i * channels, (i + 1) * channels);
    draws.cutOutX[i] = random.uniform() * sizePx;
    draws.cutOutY[i] = random.uniform() * sizePx;
  }
  return draws;
}

/** Uniform in −1 … 1. */
function signed(random: Random): number {
  return 2 * random.uniform() - 1;
}

/**
 * Mirrors, turns, scales and moves about the centre, in one map. A pixel that lands at (x, y) comes from
 * (t₀x + t₁y + t₂, t₃x + t₄y + t₅): the inverse of what is seen to happen.
 */
function drawTransform(
  { flip, shift, rotate, zoom }: Augmentation,
  sizePx: number,
  random: Random,
): number[] {
  const mirror = random.uniform() < flip / 2 ? -1 : 1;
  const angle = rotate * strongest.rotateRad * signed(random);
  const scale = strongest.zoom ** (zoom * signed(random));
  const moveX = shift * strongest.shift * sizePx * signed(random);
  const moveY = shift * strongest.shift * sizePx * signed(random);
  const centre = (sizePx - 1) / 2;
  const cos = Math.cos(angle) / scale;
  const sin = Math.sin(angle) / scale;
  const row = (fromX: number, fromY: number) => [
    fromX,
    fromY,
    centre - fromX * (centre + moveX) - fromY * (centre + moveY),
  ];
  return [...row(mirror * cos, mirror * sin), ...row(-sin, cos), 0, 0];
}

/** Brightness multiplies; contrast spreads about middle gray; colour multiplies each channel by its own. */
function drawLevels({ light, colour }: Augmentation, channels: 1 | 3, random: Random) {
  const brightness = 1 + light * strongest.light * signed(random);
  const contrast = 1 + light * strongest.light * signed(random);
  const tints = Array.from({ length: 3 }, () => 1 + colour * strongest.colour * signed(random));
  return {
    gains: Array.from(
      { length: channels },
      (_, c) => brightness * contrast * (channels === 3 ? tints[c]! : 1),
    ),
    offset: MIDDLE_GRAY * (1 - contrast) * brightness,
  };
}
