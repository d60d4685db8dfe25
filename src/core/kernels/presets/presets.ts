import { box } from './box.ts';
import { emboss } from './emboss.ts';
import { gabor } from './gabor.ts';
import { gaussian } from './gaussian.ts';
import { identity } from './identity.ts';
import { laplacian } from './laplacian.ts';
import { motionBlur } from './motion-blur.ts';
import { outline } from './outline.ts';
import type { Preset } from './preset.ts';
import { prewittX } from './prewitt-x.ts';
import { prewittY } from './prewitt-y.ts';
import { randomBalanced } from './random-balanced.ts';
import { random } from './random.ts';
import { scharrX } from './scharr-x.ts';
import { scharrY } from './scharr-y.ts';
import { sharpen } from './sharpen.ts';
import { sobel } from './sobel.ts';
import { sobelX } from './sobel-x.ts';
import { sobelY } from './sobel-y.ts';
import { unsharp } from './unsharp.ts';

/** Every kernel with a name, from those that blur to those that find edges. */
export const presets: readonly Preset[] = [
  identity,
  box,
  gaussian,
  sharpen,
  unsharp,
  emboss,
  outline,
  laplacian,
  sobelX,
  sobelY,
  sobel,
  prewittX,
  prewittY,
  scharrX,
  scharrY,
  gabor,
  motionBlur,
  randomBalanced,
  random,
];

/** The entry of that name, if there is one. */
export function findPreset(id: string): Preset | undefined {
  return presets.find((entry) => entry.id === id);
}
