import { beforeEach, expect, it } from 'vitest';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { EditedNetwork } from './edited-network.svelte.ts';
import type { NetworkDevice } from './network-device.ts';
import { RunRecipe } from './run-recipe.svelte.ts';
import { WhatIfs } from './what-ifs.svelte.ts';

const plain = lenet5('tanh', 1);
const dropout = { kind: 'dropout', rate: 0.5 } as const;
const dropping = { ...plain, layers: plain.layers.toSpliced(-1, 0, dropout) };

let edited: EditedNetwork;
let recipe: RunRecipe;
let experiments: WhatIfs;

beforeEach(() => {
  const settle = () => experiments.settle();
  edited = new EditedNetwork(dropping, () => 3, settle);
  recipe = new RunRecipe({} as NetworkDevice, settle);
  experiments = new WhatIfs(edited, recipe);
});

it('sets something, says what, and puts back what stood there', () => {
  recipe.set({ learningRate: 0.02, seed: 3 });
  const { edits } = recipe;
  experiments.try('rate-up');
  expect(recipe.settings.learningRate).toBe(0.2);
  expect(experiments.tried).toMatchObject({ id: 'rate-up', settings: { learningRate: 0.2 } });
  experiments.takeBack();
  expect(recipe.edits).toEqual(edits);
  expect(experiments.tried).toBeUndefined();
});

it('takes back what it set alone: what was set since stays', () => {
  experiments.try('no-stopping');
  recipe.set({ seed: 7 });
  expect(experiments.tried?.id).toBe('no-stopping');
  experiments.takeBack();
  expect(recipe.edits).toEqual({ seed: 7 });
});

it('tells of all that stand, and takes them back one by one', () => {
  experiments.try('batch-1');
  experiments.try('rate-up');
  experiments.try('no-dropout');
  const ids = () => experiments.standing.map(({ id }) => id);
  expect(ids()).toEqual(['batch-1', 'rate-up', 'no-dropout']);
  recipe.set({ batchSize: 16 });
  expect(ids()).toEqual(['rate-up', 'no-dropout']);
  experiments.takeBack();
  expect(ids()).toEqual(['rate-up']);
  experiments.takeBack();
  expect(ids()).toEqual([]);
  expect(recipe.edits).toEqual({ batchSize: 16 });
});

it('is over once what it set is set otherwise', () => {
  experiments.try('rate-up');
  recipe.set({ learningRate: 0.5 });
  expect(experiments.tried).toBeUndefined();
  experiments.takeBack();
  expect(recipe.edits).toEqual({ learningRate: 0.5 });
});

it('does not come back once it is over, though the same be set by hand', () => {
  experiments.try('rate-up');
  const { learningRate } = recipe.settings;
  recipe.set({ learningRate: 0.5 });
  recipe.set({ learningRate });
  expect(experiments.tried).toBeUndefined();

  experiments.try('no-dropout');
  edited.undo();
  edited.redo();
  expect(edited.description).toEqual(plain);
  expect(experiments.tried).toBeUndefined();
});

it('stands again when what covered it is taken back, unless a hand came between', () => {
  experiments.try('rate-up');
  const once = recipe.settings.learningRate;
  experiments.try('rate-up');
  expect(experiments.standing).toHaveLength(1);
  recipe.set({ seed: 7 });
  experiments.takeBack();
  expect([recipe.settings.learningRate, experiments.tried?.id]).toEqual([once, 'rate-up']);

  experiments.try('rate-up');
  recipe.reset('learningRate');
  expect(experiments.tried).toBeUndefined();
  recipe.set({ learningRate: once });
  expect(experiments.tried).toBeUndefined();
});

it('ends the one that it only takes back', () => {
  recipe.set({ learningRate: 0.02 });
  experiments.try('batch-1');
  experiments.try('rate-up');
  experiments.try('rate-down');
  expect(experiments.standing.map(({ id }) => id)).toEqual(['batch-1']);
  expect(recipe.edits).toEqual({ learningRate: 0.02, batchSize: 1 });
});

it('takes dropout out of the network and brings it back, unless that was built on since', () => {
  experiments.try('no-dropout');
  expect(edited.description).toEqual(plain);
  experiments.takeBack();
  expect(edited.description).toEqual(dropping);

  experiments.try('no-dropout');
  edited.remove(0);
  const since = edited.description;
  expect(experiments.tried).toBeUndefined();
  experiments.takeBack();
  expect(edited.description).toBe(since);
});

it('brings nothing of one project into another', () => {
  experiments.try('no-dropout');
  edited.open(plain);
  experiments.forget();
  experiments.takeBack();
  expect(edited.description).toEqual(plain);

  experiments.try('rate-up');
  // The other one has the same rate by chance.
  recipe.open({ ...recipe.edits, seed: 9 }, true);
  experiments.forget();
  expect(experiments.tried).toBeUndefined();
});
