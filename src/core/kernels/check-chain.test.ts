import { describe, expect, it } from 'vitest';
import type { Chain, ConvolutionStage, Stage } from './chain.ts';
import { checkChain } from './check-chain.ts';
import { randomChain } from './random-chain.fixture.ts';
import { convolutionStage, poolingStage } from './stages.fixture.ts';

const convolution = convolutionStage([[1, 2, 3, 4, 5, 6, 7, 8, 9]]);
const pooling = poolingStage();

function chain(...stages: Stage[]): Chain {
  return { stages };
}

function withWeight(cell: number, weight: number | undefined): ConvolutionStage {
  const plane = convolution.kernel.planes[0]!.with(cell, weight as number);
  return { ...convolution, kernel: { size: 3, planes: [plane] } };
}

describe('checkChain', () => {
  it('finds nothing in sound chains', () => {
    for (let seed = 0; seed < 300; seed++) expect(checkChain(randomChain(seed))).toEqual([]);
  });

  it.each([
    [NaN, 'not-a-number'],
    [1e30, 'too-large'],
    [-1e30, 'too-large'],
    [Infinity, 'too-large'],
    [undefined, 'empty-cell'],
  ])('finds %s in a kernel and names stage and cell', (weight, kind) => {
    expect(checkChain(chain(pooling, withWeight(5, weight)))).toMatchObject([
      {
        stage: 1,
        trouble: { kind, place: { of: 'weight', kernel: 0, plane: 0, row: 1, column: 2 } },
      },
    ]);
  });

  it('looks into the second kernel and every plane', () => {
    const plane = convolution.kernel.planes[0]!;
    const second = {
      kernel: { size: 3, planes: [plane, plane, plane.with(0, NaN)] },
      divisor: 0,
      bias: 2e6,
      combine: 'maxout',
    } as const;
    const kernel = { size: 3, planes: [plane, plane, plane] } as const;
    const stage: Stage = { ...convolution, channels: 'summed', kernel, second };
    expect(checkChain(chain(stage)).map(({ trouble }) => trouble)).toMatchObject([
      { kind: 'not-a-number', place: { kernel: 1, plane: 2, row: 0, column: 0 } },
      { kind: 'zero-divisor', place: { of: 'divisor', kernel: 1 } },
      { kind: 'too-large', place: { of: 'bias', kernel: 1 } },
    ]);
    const short: Stage = { ...convolution, channels: 'summed' };
    expect(checkChain(chain(short))).toHaveLength(18);
  });

  it.each<[string, Stage]>([
    ['size', { ...convolution, kernel: { size: 4 as 3, planes: [[1]] } }],
    ['stride', { ...convolution, stridePx: 5 }],
    ['stride', { ...convolution, stridePx: 1.5 }],
    ['dilation', { ...convolution, dilation: 0 }],
    ['size', { ...pooling, sizePx: 9 } as Stage],
    ['stride', { ...pooling, stridePx: 0 } as Stage],
    ['unit', { kind: 'activation', on: true, id: 'relu', parameters: {}, unitLevels: 0 }],
    ['parameter', { ...pooling, id: 'mixed', parameters: { alpha: 1.5 } } as Stage],
  ])('says that the %s is out of range', (of, stage) => {
    expect(checkChain(chain(stage))).toMatchObject([
      { stage: 0, trouble: { kind: 'out-of-range', place: { of } } },
    ]);
  });

  it('knows the names of the tables', () => {
    expect(checkChain(chain({ ...pooling, id: 'median' } as Stage))).toEqual([
      { stage: 0, trouble: { kind: 'unknown-entry', id: 'median' } },
    ]);
  });

  it('counts the stages and follows the sizes', () => {
    expect(checkChain(chain(...new Array<Stage>(7).fill(pooling)))).toMatchObject([
      { stage: 6, trouble: { kind: 'too-many-stages' } },
    ]);
    const shape = { heightPx: 6, widthPx: 8, channels: 3 };
    expect(checkChain(chain(pooling, pooling, pooling), shape)).toMatchObject([
      { stage: 2, trouble: { kind: 'window-larger-than-picture' } },
    ]);
    expect(checkChain(chain(pooling, pooling), shape)).toEqual([]);
  });
});
