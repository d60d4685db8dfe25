import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import type { LayerDescription } from '../description.ts';
import { planNetwork } from '../plan-network.ts';
import type { NetworkPlan } from '../plan.ts';
import { lenet5 } from '../presets/lenet5.ts';
import { randomPlan } from '../random-network.fixture.ts';
import { runReference } from '../reference/run-reference.ts';
import { countOf, isVolume, type VolumeShape } from '../shapes.ts';
import { placeOf } from './flatten.ts';
import { frozen, planOf } from './frozen-pass.fixture.ts';
import type { Unit } from './frozen-pass.ts';
import {
  fieldsOfLayer,
  fieldThrough,
  receptiveField,
  type FieldOfPlaces,
} from './receptive-field.ts';

/** Which pixels change a unit, by layer and index, when their numbers are moved. */
function pixelsThatChange(
  plan: NetworkPlan,
  seed: number,
): (layer: number, index: number) => number[] {
  const { weights, picture, outputs } = frozen(plan, seed);
  const { sizePx, channels } = plan.description.input;
  const changed = outputs.map((data) => Array.from(data!, () => [] as number[]));
  for (let pixel = 0; pixel < sizePx * sizePx; pixel++) {
    const moved = picture.slice();
    for (let channel = 0; channel < channels; channel++) moved[pixel * channels + channel]! += 3.7;
    runReference(plan, weights, moved).forEach(({ data }, layer) =>
      data.forEach((value, index) => {
        if (value !== outputs[layer]![index]) changed[layer]![index]!.push(pixel);
      }),
    );
  }
  return (layer, index) => changed[layer]![index]!;
}

function unitAt(plan: NetworkPlan, layer: number, index: number): Unit {
  const shape = plan.layers[layer]!.outShape;
  const place = isVolume(shape) ? placeOf(shape, index) : { y: 0, x: 0, channel: index };
  return { layer, ...place };
}

/** The smallest rectangle around pixels of a square. */
function boundsOf(pixels: readonly number[], sidePx: number) {
  const ys = pixels.map((pixel) => Math.floor(pixel / sidePx));
  const xs = pixels.map((pixel) => pixel % sidePx);
  const [topPx, leftPx] = [Math.min(...ys), Math.min(...xs)];
  return {
    topPx,
    leftPx,
    heightPx: Math.max(...ys) - topPx + 1,
    widthPx: Math.max(...xs) - leftPx + 1,
  };
}

function holds({ topPx, leftPx, heightPx, widthPx }: FieldOfPlaces, y: number, x: number): boolean {
  return y >= topPx && y < topPx + heightPx && x >= leftPx && x < leftPx + widthPx;
}

const conv = (kernelPx: number, stridePx: number, padding: 'same' | 'valid'): LayerDescription => ({
  kind: 'conv',
  filters: 2,
  kernelPx,
  stridePx,
  padding,
});
const average: LayerDescription = { kind: 'pool', id: 'average', sizePx: 2, stridePx: 2 };
const flatten: LayerDescription = { kind: 'flatten' };
const smooth: LayerDescription = { kind: 'activation', id: 'leaky-relu' };

describe('receptiveField', () => {
  // Layers in which every number of a window counts, whatever the others.
  it.each<[string, LayerDescription[]]>([
    ['valid', [conv(3, 1, 'valid'), smooth, conv(2, 1, 'valid'), flatten]],
    ['same', [conv(5, 1, 'same'), smooth, average, conv(3, 1, 'same'), flatten]],
    ['strides', [conv(3, 2, 'same'), { kind: 'batch-norm' }, conv(3, 2, 'same'), flatten]],
    ['gaps', [conv(1, 3, 'valid'), conv(2, 1, 'same'), flatten, { kind: 'dense', units: 3 }]],
    ['average', [average, conv(2, 2, 'valid'), { kind: 'global-average' }]],
    ['vector', [conv(3, 1, 'valid'), flatten, smooth, { kind: 'dropout', rate: 0.5 }]],
  ])('is the rectangle around the pixels that change the unit: %s', (_, layers) => {
    const plan = planOf(layers, 11);
    const changing = pixelsThatChange(plan, 5);
    plan.layers.forEach(({ outShape }, layer) => {
      for (let index = 0; index < countOf(outShape); index++) {
        const { picture } = receptiveField(plan, unitAt(plan, layer, index));
        expect(picture).toMatchObject(boundsOf(changing(layer, index), 11));
      }
    });
  });

  it('holds every pixel that changes the unit, in random networks', () => {
    let [checked, outside] = [0, 0];
    for (let seed = 0; seed < 12; seed++) {
      const plan = randomPlan(seed, 12);
      const changing = pixelsThatChange(plan, seed);
      const side = plan.description.input.sizePx;
      plan.layers.forEach(({ outShape }, layer) => {
        for (let index = 0; index < countOf(outShape); index++) {
          const { picture } = receptiveField(plan, unitAt(plan, layer, index));
          for (const pixel of changing(layer, index)) {
            if (!holds(picture, Math.floor(pixel / side), pixel % side)) outside++;
            checked++;
          }
        }
      });
    }
    expect(outside).toBe(0);
    expect(checked).toBeGreaterThan(10_000);
  });

  it('is, in every layer between, what that layer’s places see together', () => {
    const plan = planOf([conv(3, 2, 'same'), smooth, average, conv(3, 1, 'same'), flatten], 24);
    const random = new Random(1);
    for (let i = 0; i < 50; i++) {
      const layer = 1 + random.integer(plan.layers.length - 1);
      const index = random.integer(countOf(plan.layers[layer]!.outShape));
      const { picture, layers } = receptiveField(plan, unitAt(plan, layer, index));
      const between = random.integer(Math.min(layer, 4));
      const field = layers[between] as FieldOfPlaces;
      const pixels: number[] = [];
      const [height, width] = plan.layers[between]!.outShape as VolumeShape;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          if (!holds(field, y, x)) continue;
          const seen = receptiveField(plan, { layer: between, y, x, channel: 0 }).picture;
          for (let pixel = 0; pixel < 24 * 24; pixel++) {
            if (holds(seen, Math.floor(pixel / 24), pixel % 24)) pixels.push(pixel);
          }
        }
      }
      expect(picture).toMatchObject(boundsOf(pixels, 24));
    }
  });

  it('tells how many zeros of padding are seen at each edge, layer by layer', () => {
    const one = planOf([conv(5, 1, 'same'), flatten], 28);
    const corner = receptiveField(one, { layer: 0, y: 0, x: 27, channel: 0 });
    expect(corner.picture).toEqual({
      kind: 'places',
      topPx: 0,
      leftPx: 25,
      heightPx: 3,
      widthPx: 3,
      padding: { topPx: 2, leftPx: 0, bottomPx: 0, rightPx: 2 },
    });
    const two = planOf([conv(3, 1, 'same'), smooth, conv(5, 1, 'same'), flatten], 8);
    const { picture, layers } = receptiveField(two, { layer: 2, y: 1, x: 4, channel: 0 });
    expect(layers[1]).toMatchObject({
      topPx: 0,
      heightPx: 4,
      leftPx: 2,
      widthPx: 5,
      padding: { topPx: 1, leftPx: 0, bottomPx: 0, rightPx: 0 },
    });
    expect(layers[0]).toMatchObject({ topPx: 0, heightPx: 4, padding: { topPx: 0 } });
    expect(picture).toMatchObject({ topPx: 0, heightPx: 5, padding: { topPx: 1, leftPx: 0 } });
  });

  it('ends at the unit itself, and sees all of what goes into a dense layer', () => {
    const plan = planOf([conv(3, 1, 'valid'), flatten, { kind: 'dense', units: 4 }], 8);
    const { layers, picture } = receptiveField(plan, { layer: 2, y: 0, x: 0, channel: 3 });
    expect(layers).toEqual([
      expect.objectContaining({ topPx: 0, leftPx: 0, heightPx: 6, widthPx: 6 }),
      { kind: 'numbers', first: 0, count: 72 },
      { kind: 'numbers', first: 3, count: 1 },
    ]);
    expect(picture).toMatchObject({ heightPx: 8, widthPx: 8 });
  });

  it('sees both numbers that maxout compares in a vector', () => {
    const plan = planOf([flatten, { kind: 'activation', id: 'maxout' }], 8);
    const at = (channel: number) => receptiveField(plan, { layer: 1, y: 0, x: 0, channel });
    expect(at(9).layers[0]).toEqual({ kind: 'numbers', first: 18, count: 2 });
    expect(at(9).picture).toMatchObject({ topPx: 2, leftPx: 2, heightPx: 1, widthPx: 2 });
  });
});

it('of the middle of each layer of LeNet-5 is 5, 6, 14, 16 and all pixels wide', () => {
  const planned = planNetwork(lenet5('tanh', 1), 10);
  if (!planned.ok) throw new Error(JSON.stringify(planned.trouble));
  const plan = planned.value;
  const sides = plan.layers.map(({ outShape }, layer) => {
    const [y, x] = isVolume(outShape) ? outShape.map((length) => length >> 1) : [];
    return receptiveField(plan, { layer, y: y ?? 0, x: x ?? 0, channel: 0 }).picture;
  });
  for (const { heightPx, widthPx } of sides) expect(heightPx).toBe(widthPx);
  expect([...new Set(sides.map(({ widthPx }) => widthPx))]).toEqual([5, 6, 14, 16, 32]);
});

it('through convolutions alone is that of the network that they make', () => {
  const steps = [
    { kernelPx: 3, stridePx: 2 },
    { kernelPx: 1, stridePx: 1 },
    { kernelPx: 5, stridePx: 2 },
    { kernelPx: 3, stridePx: 1 },
  ];
  const plan = planOf(
    [
      ...steps.map((step) => ({ kind: 'conv', filters: 2, padding: 'same', ...step }) as const),
      flatten,
    ],
    21,
  );
  for (const [y, x] of [
    [0, 0],
    [2, 5],
    [3, 1],
    [5, 5],
  ] as const) {
    const { picture } = receptiveField(plan, { layer: 3, y, x, channel: 0 });
    expect(fieldThrough(steps, 21, { y, x })).toEqual(picture);
  }
});

describe('what the numbers of a layer see', () => {
  it('is less at the edge than in the middle, also where the middle sees all', () => {
    const steps = Array.from({ length: 4 }, () => ({ kernelPx: 5, stridePx: 2 }));
    const fieldOf = (place: Pick<Unit, 'y' | 'x'>) => fieldThrough(steps, 32, place);
    const { most, least } = fieldsOfLayer([2, 2, 8], fieldOf);
    expect([most.widthPx, most.heightPx]).toEqual([32, 32]);
    expect(least.widthPx).toBeLessThan(32);
  });

  it('is all the same without padding, and of a flattened volume what its places see', () => {
    const plan = planOf(
      [{ kind: 'conv', filters: 3, kernelPx: 3, stridePx: 1, padding: 'valid' }, flatten],
      9,
    );
    const seen = plan.layers
      .slice(0, 2)
      .map(({ outShape }, layer) =>
        fieldsOfLayer(outShape, (unit) => receptiveField(plan, { layer, ...unit }).picture),
      );
    for (const { most, least } of seen) expect([most.widthPx, least.widthPx]).toEqual([3, 3]);
  });

  it('is asked of each number of a short vector once, of a long one of some from end to end', () => {
    const askedOf = (length: number) => {
      const asked: number[] = [];
      fieldsOfLayer([length], ({ channel }) => {
        asked.push(channel);
        return { widthPx: 1, heightPx: 1 };
      });
      return asked;
    };
    expect(askedOf(1)).toEqual([0]);
    expect(askedOf(4)).toEqual([0, 1, 2, 3]);
    const long = askedOf(1000);
    expect(new Set(long).size).toBe(long.length);
    expect(long.length).toBeLessThan(100);
    expect([long[0], long.at(-1)]).toEqual([0, 999]);
  });
});
