import { describe, expect, it } from 'vitest';
import type { ConvolutionStage } from './chain.ts';
import { chainShapes, outputLength, stageShape } from './output-size.ts';
import { convolutionStage, poolingStage } from './stages.fixture.ts';

const convolution = convolutionStage([new Array<number>(9).fill(1)], { channels: 'each' });
const pooling = poolingStage();
const picture = { heightPx: 7, widthPx: 9, channels: 3 };

describe('stageShape', () => {
  it('follows the formula', () => {
    expect(outputLength(7, 3, 0, 1)).toBe(5);
    expect(outputLength(32, 5, 2, 2)).toBe(16);
    const shape = (change: Partial<ConvolutionStage>) =>
      stageShape({ ...convolution, ...change }, picture);
    expect(shape({})).toEqual({ ok: true, value: { heightPx: 5, widthPx: 7, channels: 3 } });
    expect(shape({ padding: 'zeros', stridePx: 2 })).toMatchObject({
      value: { heightPx: 4, widthPx: 5 },
    });
    expect(shape({ padding: 'reflect', dilation: 3 })).toMatchObject({ value: { heightPx: 7 } });
    expect(shape({ dilation: 2, channels: 'gray' })).toMatchObject({
      value: { heightPx: 3, channels: 1 },
    });
    expect(stageShape(pooling, picture)).toMatchObject({ value: { heightPx: 3, widthPx: 4 } });
  });

  it('says what does not fit', () => {
    expect(stageShape({ ...convolution, dilation: 4 as number }, picture)).toEqual({
      ok: false,
      trouble: { kind: 'kernel-larger-than-picture', wantedPx: 9, availablePx: 7 },
    });
    expect(stageShape({ ...pooling, sizePx: 8 }, picture)).toMatchObject({
      trouble: { kind: 'window-larger-than-picture', wantedPx: 8 },
    });
    expect(stageShape({ ...pooling, stridePx: 8 }, picture)).toEqual({
      ok: false,
      trouble: { kind: 'stride-larger-than-picture', wantedPx: 8, availablePx: 7 },
    });
  });

  it('lets a stage that is off pass everything', () => {
    expect(stageShape({ ...pooling, on: false, sizePx: 99 }, picture)).toEqual({
      ok: true,
      value: picture,
    });
  });
});

describe('chainShapes', () => {
  it('goes stage by stage and ends with the first trouble', () => {
    const shapes = chainShapes({ stages: [pooling, pooling, pooling, convolution] }, picture);
    expect(shapes.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(shapes[1]).toMatchObject({ value: { heightPx: 1, widthPx: 2 } });
  });
});
