import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { activate } from './activate.ts';
import type { Chain } from './chain.ts';
import { combine } from './convolve.ts';
import { explainPixel } from './explain-pixel.ts';
import { LazyChain } from './lazy-chain.ts';
import { pixelsOfArray, pixelsOfRgba } from './pixels.ts';
import { randomChain, randomImage } from './random-chain.fixture.ts';
import { runChain } from './run-chain.ts';
import { convolutionStage } from './stages.fixture.ts';

function lazyOn(image: Parameters<typeof pixelsOfArray>[0], chain: Chain): LazyChain {
  const outcome = LazyChain.on(pixelsOfArray(image), chain);
  if (!outcome.ok) throw new Error(outcome.trouble.trouble.kind);
  return outcome.value;
}

/** Every case in which a random chain fits a picture, with the picture's outputs and pixels to ask for. */
function* randomCases(chainCount: number, pixelCount: number) {
  let found = 0;
  for (let seed = 1; found < chainCount; seed++) {
    const random = new Random(seed);
    const channels = seed % 3 === 0 ? 1 : 3;
    const image = randomImage(seed, 13 + random.integer(20), 13 + random.integer(20), channels);
    const chain = randomChain(seed);
    const outputs = runChain(image, chain);
    if (!outputs.ok) continue;
    found++;
    const lazy = lazyOn(image, chain);
    for (let i = 0; i < pixelCount; i++) {
      const stage = random.integer(chain.stages.length);
      const output = outputs.value[stage]!;
      const y = random.integer(output.heightPx);
      const x = random.integer(output.widthPx);
      const channel = random.integer(output.channels);
      const value = output.data[(y * output.widthPx + x) * output.channels + channel]!;
      yield { lazy, chain, stage, y, x, channel, value };
    }
  }
}

describe('LazyChain', () => {
  it('gives exactly the numbers of the whole run', () => {
    let notNaN = 0;
    for (const { lazy, stage, y, x, channel, value } of randomCases(60, 20)) {
      expect(lazy.output(stage).at(y, x, channel)).toBe(value);
      if (!Number.isNaN(value)) notNaN++;
    }
    expect(notNaN).toBe(1200);
  });

  it('reads the bytes of a canvas', () => {
    const rgba = Uint8ClampedArray.of(1, 2, 3, 255, 4, 5, 6, 255);
    expect(pixelsOfRgba(rgba, 2, 1).at(0, 1, 2)).toBe(6);
    expect(pixelsOfRgba(rgba, 1, 2).at(1, 0, 0)).toBe(4);
  });

  it('asks only for what leads to the pixel, and once', () => {
    let reads = 0;
    const source = {
      heightPx: 480,
      widthPx: 640,
      channels: 1,
      at: () => {
        reads++;
        return 1;
      },
    };
    const box = new Array<number>(9).fill(1);
    const stage = convolutionStage([box], { channels: 'each', divisor: 9 });
    const outcome = LazyChain.on(source, { stages: [stage, stage] });
    if (!outcome.ok) throw new Error('It fits.');
    outcome.value.output(1).at(200, 300, 0);
    expect(reads).toBe(81);
    outcome.value.output(1).at(200, 301, 0);
    expect(reads).toBe(81 + 27);
  });
});

describe('explainPixel', () => {
  it('adds up to the pixel, through every stage of random chains', () => {
    const kinds = new Set<string>();
    for (const { lazy, chain, stage, y, x, channel, value } of randomCases(60, 20)) {
      const explained = explainPixel(lazy, stage, y, x, channel);
      kinds.add(explained.kind);
      expect(explained.result).toBe(value);
      const input = lazy.output(stage - 1);
      if (explained.kind === 'convolution') {
        const sums = [explained.first, explained.second].filter((sum) => sum !== undefined);
        for (const { terms, sum, divisor, bias, result } of sums) {
          expect(terms.reduce((total, term) => total + term.value * term.weight, 0)).toBe(sum);
          expect(sum / divisor + bias).toBe(result);
          for (const { from, outside, y: windowY, value: taken } of terms) {
            if (!from) expect([taken, outside]).toEqual([0, true]);
            else if (!outside) expect(from.y).toBe(windowY);
          }
        }
        const [first, second] = sums;
        const how = explained.second?.combine;
        const total = how ? combine(how, first!.result, second!.result) : first!.result;
        expect(Math.fround(total)).toBe(value);
      } else if (explained.kind === 'activation') {
        const asked = chain.stages[stage]!;
        if (asked.kind !== 'activation') throw new Error('It is one.');
        expect(Math.fround(activate(asked, input.at(y, x, channel)))).toBe(value);
        expect(explained.inputUnits * asked.unitLevels).toBeCloseTo(explained.input, 6);
      } else if (explained.kind === 'pooling') {
        for (const cell of explained.values) {
          expect(input.at(cell.y, cell.x, channel)).toBe(cell.value);
        }
        const { winner } = explained;
        if (winner !== undefined) expect(explained.values[winner]!.value).toBe(value);
      }
    }
    expect([...kinds].sort()).toEqual(['activation', 'convolution', 'off', 'pooling']);
  });

  it('names where values beyond the edge come from, and the weight that met them', () => {
    const image = {
      heightPx: 3,
      widthPx: 3,
      channels: 1,
      data: Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]),
    };
    const stage = convolutionStage([[10, 20, 30, 40, 50, 60, 70, 80, 90]], {
      padding: 'reflect',
      flipped: true,
    });
    const explained = explainPixel(lazyOn(image, { stages: [stage] }), 0, 0, 0, 0);
    if (explained.kind !== 'convolution') throw new Error('It is one.');
    expect(explained.first.terms[0]).toEqual({
      y: -1,
      x: -1,
      channel: 0,
      from: { y: 1, x: 1 },
      outside: true,
      value: 5,
      weight: 90,
      product: 450,
    });
  });
});
