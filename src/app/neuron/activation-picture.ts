import type { Chain, ConvolutionStage, Stage } from '../../core/kernels/chain.ts';
import {
  unitFunction,
  type CourseActivation,
  type UnitSettings,
} from '../../core/neuron/activations/unit-function.ts';

/** Gray levels that are one unit of x, and the level that is 0: a picture spans x from −4 to 4. */
const unitLevels = 32;
const middleLevel = 128;

/** Which x a gray level is, about −4 … 4. */
export function xOfLevel(level: number): number {
  return (level - middleLevel) / unitLevels;
}

const [darkest, brightest] = [xOfLevel(0), xOfLevel(255)];

/** One weight for each pixel by itself. */
function scaling(weight: number, bias: number): ConvolutionStage {
  return {
    kind: 'convolution',
    on: true,
    kernel: { size: 1, planes: [[weight]] },
    divisor: 1,
    bias,
    channels: 'gray',
    stridePx: 1,
    dilation: 1,
    padding: 'valid',
    flipped: false,
  };
}

/**
 * A chain that puts each pixel's gray value x = (level − 128) / 32 through an activation, and spreads what
 * comes out over the range of a screen.
 *
 * @returns with whether numbers below zero can come out.
 */
export function activationChain(
  id: CourseActivation,
  settings: UnitSettings,
): { readonly chain: Chain; readonly isSigned: boolean } {
  const { value } = unitFunction(id, settings);
  const outputs = Array.from({ length: 257 }, (_, i) =>
    value(darkest + ((brightest - darkest) * i) / 256),
  );
  const largest = Math.max(...outputs.map(Math.abs), 1e-3);
  const stages: Stage[] = [scaling(1, -middleLevel), stageOf(id, settings)];
  // The largest number of the curve is the brightest of the picture.
  stages.push(scaling(255 / (unitLevels * largest), 0));
  return { chain: { stages }, isSigned: Math.min(...outputs) < 0 };
}

function stageOf(id: CourseActivation, { alpha, lines: [first, second] }: UnitSettings): Stage {
  if (id === 'maxout') {
    return {
      ...scaling(first.weight, first.bias * unitLevels),
      second: {
        kernel: { size: 1, planes: [[second.weight]] },
        divisor: 1,
        bias: second.bias * unitLevels,
        combine: 'maxout',
      },
    };
  }
  const parameters = id === 'elu' ? { alpha } : {};
  return { kind: 'activation', on: true, id, parameters, unitLevels };
}
