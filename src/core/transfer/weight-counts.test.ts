import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countCut, countWeights, type CountedLayer } from './weight-counts.ts';

interface StoredLayer extends CountedLayer {
  readonly weights: { readonly length: number };
  readonly bias: { readonly length: number };
}

function layersOf(path: string): readonly StoredLayer[] {
  const file = new URL(`../../../public/models/${path}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).layers;
}

const eye = layersOf('eye/eye.json');
const behind = layersOf('eye-imagenet/head.json');

describe('countWeights', () => {
  it('counts a dense, a full and a depthwise layer', () => {
    const layer = { kernel: 3, inChannels: 4, outChannels: 8 };
    expect(countWeights([{ ...layer, op: 'conv', kernel: 1 }])).toEqual({ weights: 32, biases: 8 });
    expect(countWeights([{ ...layer, op: 'conv' }])).toEqual({ weights: 288, biases: 8 });
    expect(countWeights([{ ...layer, op: 'depthwise', inChannels: 8 }])).toEqual({
      weights: 72,
      biases: 8,
    });
  });

  it.each([
    ['the eye', eye],
    ['what it was cut from', behind],
  ])('counts as many numbers as the files of %s hold', (_, layers) => {
    const sum = (field: 'weights' | 'bias') =>
      layers.reduce((total, layer) => total + layer[field].length, 0);
    expect(countWeights(layers)).toEqual({ weights: sum('weights'), biases: sum('bias') });
  });
});

describe('countCut', () => {
  it('tells what stays, what goes and what learns', () => {
    expect(countCut(eye, behind, 3)).toEqual({
      frozen: { weights: 2_919_392, biases: 19_728 },
      removed: { weights: 1_689_600, biases: 2280 },
      learned: { weights: 960, biases: 3 },
    });
  });

  it('has nothing that learns before there is a class', () => {
    expect(countCut(eye, behind, 0).learned).toEqual({ weights: 0, biases: 0 });
  });
});
