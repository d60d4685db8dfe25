import { describe, expect, it } from 'vitest';
import type { NetworkDescription } from '../../core/network/description.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import { defaultRecipe, type RecipeRequest } from './default-recipe.ts';
import { fewerPictures } from './fewer-pictures.ts';
import { estimateMemoryBytes, estimateRunMs } from './run-estimate.ts';

const network: NetworkDescription = {
  format: 'vistazo-network',
  version: 1,
  input: { sizePx: 64, channels: 3, normalisation: 'signed' },
  layers: [
    { kind: 'conv', filters: 16, kernelPx: 3, stridePx: 1, padding: 'same' },
    { kind: 'activation', id: 'maxout' },
    { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
    { kind: 'conv', filters: 32, kernelPx: 3, stridePx: 1, padding: 'same' },
    { kind: 'activation', id: 'relu' },
    { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
    { kind: 'flatten' },
    { kind: 'dense', units: 32 },
    { kind: 'output' },
  ],
};

function planOf(description: NetworkDescription) {
  const planned = planNetwork(description, 5);
  if (!planned.ok) throw new Error(JSON.stringify(planned.trouble));
  return planned.value;
}

/** A device that does so many million multiply-adds a millisecond, and the request to fit on it. */
function onDevice(
  megaPerMs: number,
  counts = { training: 400, validation: 100 },
): RecipeRequest & { measured: number } {
  const request = {
    description: network,
    classCount: 5,
    counts,
    seed: 1,
    measured: 0,
    measure: (description: NetworkDescription, _: number, { batchSize }: { batchSize: number }) => {
      request.measured++;
      const forwardMs = (planOf(description).multiplyAdds * batchSize) / 1e6 / megaPerMs;
      const stepMs = 1 + 3 * forwardMs;
      return Promise.resolve({ firstMs: 500, stepMs, validationMs: 1 + 2 * forwardMs });
    },
  };
  return request;
}

describe('defaultRecipe', () => {
  it('changes nothing on a quick device', async () => {
    const request = onDevice(1000);
    const recipe = await defaultRecipe(request);
    expect(recipe.changes).toEqual([]);
    expect(recipe.description).toEqual(network);
    expect(recipe.counts).toEqual(request.counts);
    expect(recipe.settings).toMatchObject({ batchSize: 32, epochs: 47, warmUpEpochs: 7 });
    expect(request.measured).toBe(1);
  });

  it('ends within a minute on any device that can do a few steps in it, and says what gives way', async () => {
    const kinds: string[][] = [];
    for (let megaPerMs = 1000; megaPerMs > 0.02; megaPerMs /= 1.5) {
      for (const counts of [
        { training: 60, validation: 0 },
        { training: 400, validation: 100 },
        { training: 9000, validation: 1000 },
      ]) {
        const request = onDevice(megaPerMs, counts);
        const recipe = await defaultRecipe(request);
        expect(recipe.estimatedMs).toBeLessThan(60_000);
        const times = await request.measure(recipe.description, 5, recipe.settings);
        expect(recipe.estimatedMs).toBe(estimateRunMs(times, recipe.counts, recipe.settings));
        expect(recipe.settings.epochs).toBeGreaterThan(0);
        expect(recipe.counts.training).toBeGreaterThanOrEqual(recipe.settings.batchSize);
        kinds.push(recipe.changes.map(({ kind }) => kind));
      }
    }
    expect(new Set(kinds.flat())).toEqual(
      new Set(['fewer-epochs', 'smaller-input', 'half-the-width', 'fewer-pictures']),
    );
    // What teaches most is given up last.
    kinds.forEach((list) => {
      if (list.includes('half-the-width')) expect(list[0]).toBe('smaller-input');
      if (list.includes('fewer-pictures')) expect(list).toContain('half-the-width');
    });
  });

  it('counts steps where there are few photographs: more epochs, and none of the first is the best', async () => {
    const few = { training: 36, validation: 18 };
    const { settings } = await defaultRecipe(onDevice(1000, few));
    expect(settings).toMatchObject({ batchSize: 8, epochs: 120, warmUpEpochs: 20 });
    expect(settings.earlyStopping).toEqual({ monitor: 'val-loss', patience: 30 });
    const many = await defaultRecipe(onDevice(1000, { training: 9000, validation: 1000 }));
    expect(many.settings).toMatchObject({ batchSize: 32, epochs: 5, warmUpEpochs: 0 });
  });

  it('gives few photographs steps enough to learn from before anything else, on a slow device too', async () => {
    const few = { training: 36, validation: 18 };
    for (let megaPerMs = 1000; megaPerMs > 1; megaPerMs /= 1.5) {
      const { settings, counts } = await defaultRecipe(onDevice(megaPerMs, few));
      expect(counts).toEqual(few);
      // Five steps an epoch.
      expect(settings.epochs).toBeGreaterThanOrEqual(12);
      expect(settings.warmUpEpochs).toBeLessThanOrEqual(settings.epochs / 2);
    }
  });

  it('makes smaller networks that can be built', async () => {
    const { description, changes } = await defaultRecipe(onDevice(0.03));
    expect(description.input.sizePx).toBe(32);
    expect(changes).toContainEqual({ kind: 'smaller-input', fromPx: 64, toPx: 32 });
    expect(planNetwork(description, 5).ok).toBe(true);
    expect(planOf(description).parameterCount).toBeLessThan(planOf(network).parameterCount / 8);
  });

  it('watches validation where there is any', async () => {
    const withIt = await defaultRecipe(onDevice(1000));
    expect(withIt.settings.earlyStopping).toEqual({ monitor: 'val-loss', patience: 12 });
    const without = await defaultRecipe(onDevice(1000, { training: 20, validation: 0 }));
    expect(without.settings.earlyStopping).toEqual({ monitor: 'loss', patience: 3 });
    expect(without.settings.batchSize).toBe(4);
  });
});

describe('fewerPictures', () => {
  const labels = Int32Array.from({ length: 100 }, (_, i) => (i < 90 ? 0 : 1 + (i % 2)));
  const split = {
    training: Int32Array.from({ length: 100 }, (_, i) => i).filter((i) => i % 4 > 0),
    validation: Int32Array.from({ length: 25 }, (_, i) => 4 * i),
    unmeasuredClasses: [],
  };

  it('takes of every class in turn, and never from the other side', () => {
    const few = fewerPictures(
      split,
      { labels, classCount: 3 },
      { training: 12, validation: 99 },
      1,
    );
    expect(few.training).toHaveLength(12);
    const counts = [0, 1, 2].map(
      (label) => [...few.training].filter((i) => labels[i] === label).length,
    );
    expect(counts).toEqual([5, 3, 4]);
    expect([...few.training].every((i) => split.training.includes(i))).toBe(true);
    expect(few.validation).toEqual(split.validation);
    expect(new Set(few.training).size).toBe(12);
  });
});

describe('estimateMemoryBytes', () => {
  it('counts what each picture and each parameter takes', () => {
    const plan = planOf(network);
    const adam = { kind: 'adam' } as const;
    const one = estimateMemoryBytes(plan, { batchSize: 1, optimizer: adam });
    const two = estimateMemoryBytes(plan, { batchSize: 2, optimizer: adam });
    expect(two - one).toBe(4 * 2 * (plan.activationCount + 64 * 64 * 3));
    const sgd = estimateMemoryBytes(plan, { batchSize: 1, optimizer: { kind: 'sgd' } });
    expect(one - sgd).toBe(4 * 4 * plan.parameterCount);
  });
});
