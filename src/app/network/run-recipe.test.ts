import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { encodeNetwork } from '../../core/network/network-link.ts';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { success } from '../../core/outcome.ts';
import type { StepTimes } from '../../training/network/run-estimate.ts';
import type { NetworkDevice } from './network-device.ts';
import { RunRecipe } from './run-recipe.svelte.ts';

const basis = {
  description: lenet5('tanh', 1),
  classCount: 3,
  counts: { training: 120, validation: 40 },
};
let measured = 0;
let times: StepTimes;
let recipe: RunRecipe;
let edited: number;
let forgotten: number;

beforeEach(() => {
  vi.useFakeTimers();
  measured = 0;
  times = { firstMs: 100, stepMs: 10, validationMs: 10 };
  const measureStep = () => Promise.resolve((measured++, times));
  const trainer = () => Promise.resolve(success({ measureStep }));
  edited = 0;
  const choose = () => Promise.resolve(success({ backend: 'cpu' }));
  const device = { trainer, choose, isDoubtful: true, forget: () => forgotten++ };
  forgotten = 0;
  recipe = new RunRecipe(device as unknown as NetworkDevice, () => edited++);
});
afterEach(() => vi.useRealTimers());

const rest = () => vi.advanceTimersByTimeAsync(1000);

it('says what a run takes, from one measurement', async () => {
  recipe.follow(basis);
  expect(recipe.planned?.estimatedMs).toBeUndefined();
  expect(recipe.backend).toBeUndefined();
  await rest();
  // Epochs of whole batches (the last smaller), and of twice as large ones for validation.
  const { batchSize, epochs } = recipe.settings;
  const perEpoch = Math.ceil(120 / batchSize) + Math.ceil(40 / (2 * batchSize));
  expect(recipe.planned?.estimatedMs).toBe(100 + epochs * perEpoch * 10);
  expect(measured).toBe(1);
  expect(recipe.backend).toBe('cpu');
});

it('finds out anew what it would run on, and how fast that is', async () => {
  recipe.follow(basis);
  await rest();
  expect(recipe.isDoubtful).toBe(true);
  times = { firstMs: 100, stepMs: 20, validationMs: 20 };
  const before = recipe.planned!.estimatedMs!;
  recipe.chooseAnew();
  expect(recipe.backend).toBeUndefined();
  await rest();
  expect(forgotten).toBe(1);
  expect(measured).toBe(2);
  expect(recipe.planned!.estimatedMs).toBeGreaterThan(before);
});

it('takes the device away from nothing that has it', async () => {
  recipe.follow(basis);
  await rest();
  const letGo = recipe.hold();
  recipe.chooseAnew();
  expect(forgotten).toBe(0);
  expect(recipe.backend).toBe('cpu');
  letGo();
  recipe.chooseAnew();
  expect(forgotten).toBe(1);
});

it('measures again only what another knob makes slower or quicker', async () => {
  recipe.follow(basis);
  await rest();
  recipe.set({ epochs: 2 });
  await rest();
  recipe.set({ learningRate: 0.1 });
  await rest();
  expect(measured).toBe(1);
  recipe.set({ batchSize: 8 });
  await rest();
  expect(measured).toBe(2);
  expect(recipe.planned?.settings).toMatchObject({ epochs: 2, learningRate: 0.1, batchSize: 8 });
});

it('leaves epochs that count behind the warm-up, however few are asked for', () => {
  recipe.follow({ ...basis, counts: { training: 36, validation: 18 } });
  expect(recipe.settings.warmUpEpochs).toBe(20);
  recipe.set({ epochs: 12 });
  expect(recipe.settings.warmUpEpochs).toBe(6);
  recipe.set({ epochs: 1 });
  expect(recipe.settings.warmUpEpochs).toBe(0);
});

it('has patience for a share of the epochs that are asked for, unless it was chosen', () => {
  recipe.follow({ ...basis, counts: { training: 36, validation: 18 } });
  expect(recipe.settings).toMatchObject({ epochs: 120, earlyStopping: { patience: 30 } });
  recipe.set({ epochs: 30 });
  expect(recipe.settings.earlyStopping).toEqual({ monitor: 'val-loss', patience: 8 });
  recipe.set({ earlyStopping: { monitor: 'val-loss', patience: 20 } });
  expect(recipe.settings.earlyStopping?.patience).toBe(20);
  recipe.set({ earlyStopping: null });
  expect(recipe.settings.earlyStopping).toBeNull();
});

it('warms up for as many steps, whatever the batch', () => {
  recipe.follow({ ...basis, counts: { training: 36, validation: 18 } });
  expect(recipe.settings).toMatchObject({ batchSize: 8, warmUpEpochs: 20 });
  recipe.set({ batchSize: 1 });
  expect(recipe.settings.warmUpEpochs).toBe(2);
});

it('watches the validation loss only where something is measured', () => {
  recipe.follow(basis);
  recipe.set({ earlyStopping: { monitor: 'val-loss', patience: 7 } });
  expect(recipe.settings.earlyStopping?.monitor).toBe('val-loss');
  // Of another source each class has one take.
  recipe.follow({ ...basis, counts: { training: 40, validation: 0 } });
  expect(recipe.planned?.settings.earlyStopping).toEqual({ monitor: 'loss', patience: 7 });
  recipe.follow(basis);
  expect(recipe.settings.earlyStopping?.monitor).toBe('val-loss');
});

it('lets a knob go back by itself, and all of them', () => {
  recipe.follow(basis);
  const before = recipe.settings;
  recipe.set({ epochs: 2, seed: 7 });
  recipe.reset('epochs');
  expect(recipe.settings).toEqual({ ...before, seed: 7 });
  recipe.reset();
  expect(recipe.settings).toEqual(before);
});

it('tells of each knob that was turned, and takes over what was kept without a word', () => {
  recipe.open({ epochs: 3 }, false);
  expect(recipe.settings.epochs).toBe(3);
  expect(recipe.fits).toBe(false);
  expect(edited).toBe(0);
  recipe.set({ seed: 2 });
  recipe.reset('seed');
  recipe.setFits(true);
  expect(edited).toBe(3);
});

it('tells what gives way on a slow device, and keeps all of it where that is wished', async () => {
  times = { firstMs: 100, stepMs: 1000, validationMs: 1000 };
  recipe.follow(basis);
  await rest();
  expect(recipe.planned?.estimatedMs).toBeLessThanOrEqual(60_000);
  expect(recipe.planned?.changes).not.toEqual([]);
  expect(recipe.planned?.description).not.toEqual(basis.description);
  expect(recipe.planned?.asked).toBe(encodeNetwork(basis.description));
  recipe.setFits(false);
  await rest();
  expect(recipe.planned?.asked).toBeUndefined();
  expect(recipe.planned?.changes).toEqual([]);
  expect(recipe.planned?.description).toEqual(basis.description);
  expect(recipe.planned?.estimatedMs).toBeGreaterThan(60_000);
});

it('does not say that it ends within the minute once a knob takes longer than that', async () => {
  times = { firstMs: 100, stepMs: 1000, validationMs: 1000 };
  recipe.follow(basis);
  await rest();
  expect(recipe.isInTime).toBe(true);
  recipe.set({ epochs: 500 });
  await rest();
  expect(recipe.planned?.changes).not.toEqual([]);
  expect(recipe.isInTime).toBe(false);
});

it('says what the run needs that would be started, and not the one that gave way', async () => {
  recipe.follow(basis);
  const whole = recipe.memoryBytes!;
  expect(whole).toBeGreaterThan(1e6);
  times = { firstMs: 100, stepMs: 30_000, validationMs: 30_000 };
  await rest();
  expect(recipe.planned?.description).not.toEqual(basis.description);
  expect(recipe.plan?.description).toEqual(recipe.planned?.description);
  expect(recipe.memoryBytes).toBeLessThan(whole);
  recipe.follow(undefined);
  expect(recipe.memoryBytes).toBeUndefined();
});

it('measures nothing while a run has the device', async () => {
  const letGo = recipe.hold();
  recipe.follow(basis);
  await rest();
  expect(measured).toBe(0);
  letGo();
  await rest();
  expect(measured).toBe(1);
});
