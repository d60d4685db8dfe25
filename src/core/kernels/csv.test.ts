import { describe, expect, it } from 'vitest';
import type { Chain } from './chain.ts';
import { explanationCsv } from './csv.ts';
import { explainPixel } from './explain-pixel.ts';
import { LazyChain } from './lazy-chain.ts';
import { pixelsOfArray } from './pixels.ts';
import { convolutionStage } from './stages.fixture.ts';

const image = { heightPx: 2, widthPx: 3, channels: 1, data: Float32Array.of(1, 2, 3, 4, 5, 6.5) };

function csvOf(chain: Chain, stage: number): string {
  const lazy = LazyChain.on(pixelsOfArray(image), chain);
  if (!lazy.ok) throw new Error('It fits.');
  return explanationCsv(explainPixel(lazy.value, stage, 0, 1, 0));
}

describe('the numbers of a window', () => {
  it('are a table of products for a convolution', () => {
    const sum = { kernel: { size: 1, planes: [[-0.5]] }, divisor: 1, bias: 0 } as const;
    const stage = convolutionStage([[-0.5]], { second: { ...sum, combine: 'maxout' } });
    expect(csvOf({ stages: [stage] }, 0)).toBe(
      'kernel,y,x,channel,value,weight,product\r\n1,0,1,0,2,-0.5,-1\r\n2,0,1,0,2,-0.5,-1\r\n',
    );
  });

  it('are a table of shares for a pooling, and input and output for an activation', () => {
    const pooling = {
      kind: 'pooling',
      on: true,
      id: 'max',
      parameters: {},
      sizePx: 2,
      stridePx: 1,
    } as const;
    const relu = {
      kind: 'activation',
      on: true,
      id: 'relu',
      parameters: {},
      unitLevels: 1,
    } as const;
    const chain = { stages: [pooling, relu] };
    expect(csvOf(chain, 0)).toBe(
      'y,x,channel,value,share\r\n0,1,0,2,0\r\n0,2,0,3,0\r\n1,1,0,5,0\r\n1,2,0,6.5,1\r\n',
    );
    expect(csvOf(chain, 1)).toBe('y,x,channel,input,output\r\n0,1,0,6.5,6.5\r\n');
  });
});
