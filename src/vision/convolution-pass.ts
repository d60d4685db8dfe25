import { lumaGlsl } from '../core/image/luma.ts';
import type { ChannelMode, ConvolutionStage, Padding, WeightedSum } from '../core/kernels/chain.ts';
import { weightIndex } from '../core/kernels/convolve.ts';
import { kernelSpanPx, outputLength } from '../core/kernels/output-size.ts';
import { paddingPx, reflectedGlsl } from '../core/kernels/padding.ts';
import type { Factors } from '../core/kernels/separable.ts';
import { readerGlsl, shaderHead, writerGlsl } from './glsl.ts';
import type { GpuImage } from './gpu-image.ts';
import type { Precision } from './gpu.ts';
import type { Pass } from './pass.ts';

/** What the loops of a program look like: all else of a convolution is a uniform. */
interface LoopShape {
  readonly rows: number;
  readonly columns: number;
  readonly padding: Padding;
  readonly channels: ChannelMode;
  readonly combine: 'magnitude' | 'maxout' | 'none';
  readonly coding: GpuImage['coding'];
}

/** What lies under the kernel at `p`, where that may be beyond the edge. */
const paddedGlsl: Record<Padding, string> = {
  valid: '',
  replicate: 'vec3 padded(ivec2 p) { return imageRaw(clamp(p, ivec2(0), size - 1)); }',
  zeros: `vec3 padded(ivec2 p) {
  ivec2 inside = clamp(p, ivec2(0), size - 1);
  return inside == p ? imageRaw(inside) : vec3(0.0);
}`,
  reflect: `${reflectedGlsl}
vec3 padded(ivec2 p) { return imageRaw(ivec2(reflected(p.x, size.x), reflected(p.y, size.y))); }`,
};

function convolutionText(shape: LoopShape, precision: Precision): string {
  const { rows, columns, channels, combine } = shape;
  const two = combine !== 'none';
  // Sums are linear: gray is made once of the sums, not of every pixel under the kernel.
  const total = (sum: string) =>
    ({
      gray: `vec3(luma(${sum}))`,
      each: sum,
      summed: `vec3(${sum}.r + ${sum}.g + ${sum}.b)`,
    })[channels];
  const combined = {
    none: 'a',
    magnitude: 'sqrt(a * a + b * b)',
    maxout: 'max(a, b)',
  }[combine];
  const term = (read: string, cell: string, at: string) => `
        vec3 value = ${read}(first + ${at} * dilation);
        sum += value * weights[${cell}];
        ${two ? `secondSum += value * secondWeights[${cell}];` : ''}`;
  // Written out one by one: software GPUs take half the time of a loop.
  const sumOut = (read: string) =>
    Array.from({ length: rows * columns }, (_, cell) => {
      const at = `ivec2(${cell % columns}, ${Math.floor(cell / columns)})`;
      return `{${term(read, String(cell), at)} }`;
    }).join('\n');
  const sumUp = (read: string) => `
    for (int row = 0; row < ${rows}; row++) {
      for (int column = 0; column < ${columns}; column++) {
${term(read, `row * ${columns} + column`, 'ivec2(column, row)')}
      }
    }`;
  return `${shaderHead}${readerGlsl('image', shape.coding, precision)}${writerGlsl(precision)}${lumaGlsl}
uniform ivec2 size;
uniform ivec2 stride;
uniform ivec2 beyond;
uniform int dilation;
uniform vec3 weights[${rows * columns}];
uniform float divisor;
uniform float bias;
${two ? `uniform vec3 secondWeights[${rows * columns}];\nuniform float secondDivisor;\nuniform float secondBias;` : ''}
${paddedGlsl[shape.padding]}
void main() {
  ivec2 first = ivec2(gl_FragCoord.xy) * stride - beyond;
  vec3 sum = vec3(0.0);
  ${two ? 'vec3 secondSum = vec3(0.0);' : ''}
  ${
    shape.padding === 'valid'
      ? sumOut('imageRaw')
      : `ivec2 last = first + ivec2(${columns - 1}, ${rows - 1}) * dilation;
  // Most of a picture is not its edge.
  if (min(first, ivec2(0)) == ivec2(0) && max(last, size - 1) == size - 1) {${sumOut('imageRaw')}
  } else {${sumUp('padded')}
  }`
  }
  sum *= imageUnit;
  ${two ? 'secondSum *= imageUnit;' : ''}
  vec3 a = ${total('sum')} / divisor + bias;
  ${two ? `vec3 b = ${total('secondSum')} / secondDivisor + secondBias;` : ''}
  write(${combined});
}`;
}

/** Weights as the program reads them: in the order of the window, three numbers each. */
function weightUniform({ kernel }: WeightedSum, stage: ConvolutionStage): Float32Array {
  const { size, planes } = kernel;
  const weights = new Float32Array(size * size * 3);
  for (let cell = 0; cell < size * size; cell++) {
    const row = Math.floor(cell / size);
    const at = weightIndex(size, row, cell % size, stage.flipped);
    for (let channel = 0; channel < 3; channel++) {
      const plane = stage.channels === 'summed' ? channel : 0;
      weights[cell * 3 + channel] = planes[plane]![at]!;
    }
  }
  return weights;
}

function passOf(shape: LoopShape, precision: Precision, uniforms: Pass['uniforms']): Pass {
  return {
    key: `convolution:${Object.values(shape).join(':')}`,
    fragment: () => convolutionText(shape, precision),
    uniforms,
  };
}

/** A convolution in one pass. */
export function convolutionPass(
  stage: ConvolutionStage,
  input: GpuImage,
  precision: Precision,
): Pass {
  const { kernel, padding, channels, dilation, stridePx, second } = stage;
  const { size } = kernel;
  const beyondPx = paddingPx(size, dilation, padding);
  const combine = second?.combine ?? 'none';
  const shape: LoopShape = {
    rows: size,
    columns: size,
    padding,
    channels,
    combine,
    coding: input.coding,
  };
  return passOf(shape, precision, {
    image: input.texture,
    size: [input.widthPx, input.heightPx],
    stride: [stridePx, stridePx],
    beyond: [beyondPx, beyondPx],
    dilation,
    weights: weightUniform(stage, stage),
    divisor: stage.divisor,
    bias: stage.bias,
    ...(second && {
      secondWeights: weightUniform(second, stage),
      secondDivisor: second.divisor,
      secondBias: second.bias,
    }),
  });
}

/** The two passes of a separable convolution: along the rows, then, of its result, along the columns. */
export function separatedPasses(
  stage: ConvolutionStage,
  { column, row }: Factors,
  input: GpuImage,
  precision: Precision,
): {
  readonly widthPx: number;
  readonly along: Pass;
  readonly across: (between: GpuImage) => Pass;
} {
  const { padding, dilation, stridePx, flipped, channels } = stage;
  const count = row.length;
  const beyondPx = paddingPx(count, dilation, padding);
  const threefold = (line: readonly number[]) => {
    const turned = flipped ? [...line].reverse() : line;
    return Float32Array.from(turned.flatMap((weight) => [weight, weight, weight]));
  };
  const common = { padding, combine: 'none' } as const;
  const { coding } = input;
  return {
    widthPx: outputLength(input.widthPx, kernelSpanPx(count, dilation), beyondPx, stridePx),
    along: passOf({ rows: 1, columns: count, ...common, channels, coding }, precision, {
      image: input.texture,
      size: [input.widthPx, input.heightPx],
      stride: [stridePx, 1],
      beyond: [beyondPx, 0],
      dilation,
      weights: threefold(row),
      divisor: 1,
      bias: 0,
    }),
    across: (between) =>
      passOf(
        { rows: count, columns: 1, ...common, channels: 'each', coding: 'levels' },
        precision,
        {
          image: between.texture,
          size: [between.widthPx, between.heightPx],
          stride: [1, stridePx],
          beyond: [0, beyondPx],
          dilation,
          weights: threefold(column),
          divisor: stage.divisor,
          bias: stage.bias,
        },
      ),
  };
}
