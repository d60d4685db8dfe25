import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activations } from '../../src/core/kernels/activations/activations.ts';
import type { ConvolutionStage, Stage } from '../../src/core/kernels/chain.ts';
import { poolings } from '../../src/core/kernels/pooling/poolings.ts';
import { presets } from '../../src/core/kernels/presets/presets.ts';
import { runChain } from '../../src/core/kernels/run-chain.ts';
import { initialValues } from '../../src/core/parameter-values.ts';
import { Random } from '../../src/core/random.ts';
import type { Precision } from '../../src/vision/gpu.ts';
import type { Vision } from '../../src/vision/vision.ts';
import { isLong } from './long.ts';
import { pairwise } from './pairwise.ts';
import { arrayOf, convolution, newVision, precisions, testPicture } from './vision-kit.ts';

/**
 * Whole floats run the programs of half ones without the clamp at their end: in the short run
 * vision-golden.test.ts and vision-drawing.test.ts have them.
 */
const tested = precisions.filter((precision) => isLong || precision !== 'float32');

/** How far a sum may be off, as a part of the sum of its products' sizes. */
const tolerance: Record<Precision, number> = { float32: 1e-3, packed32: 1e-3, float16: 4e-3 };

/** The largest difference of a stage's numbers from the textbook's, the last of a chain's. */
function largestError(vision: Vision, picture: ImageData, stages: readonly Stage[]): number {
  vision.upload(picture, picture.width, picture.height);
  const states = vision.setChain({ stages });
  const reference = runChain(arrayOf(picture), { stages });
  if (!reference.ok) throw new Error(reference.trouble.trouble.kind);
  const expected = reference.value.at(-1)!;
  const { heightPx, widthPx, channels } = expected;
  expect(states.at(-1)).toEqual({ ok: true, value: { heightPx, widthPx, channels } });
  const actual = vision.read(stages.length - 1)!;
  expect([actual.heightPx, actual.widthPx, actual.channels]).toEqual([heightPx, widthPx, channels]);
  // A half float ends there: what is larger stays at the end rather than to become infinite.
  const end = vision.precision === 'float16' ? 65_504 : Infinity;
  let largest = 0;
  for (let i = 0; i < expected.data.length; i++) {
    const wanted = Math.min(end, Math.max(-end, expected.data[i]!));
    largest = Math.max(largest, Math.abs(actual.data[i]! - wanted));
  }
  return largest;
}

/** Σ|v·k| of one sum, at most: what an error is measured against. */
function largestSum({ kernel, divisor, channels }: ConvolutionStage): number {
  const planes = channels === 'summed' ? kernel.planes : kernel.planes.slice(0, 1);
  return (planes.flat().reduce((sum, w) => sum + Math.abs(w), 0) * 255) / Math.abs(divisor);
}

describe.each(tested)('in %s', (precision) => {
  // One for all: programs take longer to compile than to run.
  let vision: Vision;
  beforeAll(() => {
    vision = newVision(precision);
  });
  afterAll(() => vision.dispose());

  it('convolves as the textbook does, whatever padding, stride, dilation, size, channels and turn', () => {
    const random = new Random(5);
    const cases = pairwise({
      padding: ['valid', 'zeros', 'reflect', 'replicate'],
      stridePx: [1, 2, 3, 4],
      dilation: [1, 2, 3],
      size: [1, 3, 5, 7],
      channels: ['gray', 'each', 'summed'],
      flipped: [false, true],
      second: ['none', 'magnitude', 'maxout'],
    });
    expect(cases.length).toBeLessThanOrEqual(60);
    for (const { size, second, ...rest } of cases) {
      const planes = () =>
        [0, 1, 2].map(() => Array.from({ length: size * size }, () => 2 * random.uniform() - 1));
      const stage = convolution(planes(), {
        ...rest,
        divisor: 1.5,
        bias: 12,
        ...(second !== 'none' && {
          second: { kernel: { size, planes: planes() }, divisor: 2, bias: -7, combine: second },
        }),
      });
      const error = largestError(vision, testPicture(41, 30), [stage]);
      const sums =
        largestSum(stage) + (stage.second ? largestSum({ ...stage, ...stage.second }) : 0);
      expect(error / sums, JSON.stringify({ size, second, ...rest })).toBeLessThan(
        tolerance[precision],
      );
    }
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    'has the preset %s',
    (_, preset) => {
      for (const size of preset.sizes) {
        const { kernel, ...rest } = preset.make(size, initialValues(preset.parameters));
        const stage = { ...convolution(kernel.planes), ...rest, kernel };
        const error = largestError(vision, testPicture(41, 30), [stage]);
        const sums =
          largestSum(stage) + (stage.second ? largestSum({ ...stage, ...stage.second }) : 0);
        expect(error / sums, `size ${size}`).toBeLessThan(tolerance[precision]);
      }
    },
  );

  it.each(activations.map((entry) => [entry.id, entry] as const))(
    'has the activation %s',
    (_, entry) => {
      // Negative and positive numbers, small and large.
      const spread = convolution([[3]], { channels: 'each', bias: -380 });
      const activation = {
        kind: 'activation',
        on: true,
        id: entry.id,
        parameters: initialValues(entry.parameters),
        unitLevels: entry.initialUnitLevels,
      } as const;
      const error = largestError(vision, testPicture(40, 30), [spread, activation]);
      expect(error).toBeLessThan(tolerance[precision] * 400);
    },
  );

  it.each(
    poolings.flatMap((entry) =>
      [
        [2, 2],
        [3, 2],
        [5, 5],
        [8, 3],
      ].map(([sizePx, stridePx]) => [entry.id, sizePx!, stridePx!, entry] as const),
    ),
  )('has the pooling %s of %i by %i', (_, sizePx, stridePx, entry) => {
    const pooling = {
      kind: 'pooling',
      on: true,
      id: entry.id,
      parameters: initialValues(entry.parameters),
      sizePx,
      stridePx,
    } as const;
    const signed = convolution([[1]], { channels: 'each', bias: -90 });
    for (const stages of [[pooling], [signed, pooling]]) {
      const error = largestError(vision, testPicture(41, 30), stages);
      expect(error).toBeLessThan(tolerance[precision] * 255);
    }
  });
});
