import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedWeights } from '../../models/eye/trainable-eye.ts';
import { tinyEye } from '../../models/eye/tiny-eye.fixture.ts';
import type { TrainEvent } from '../network/types.ts';
import { fineTune } from './fine-tune.ts';
import { defaultFineTuneSettings } from './settings.ts';
import { tinyData } from './tiny-data.fixture.ts';
import type { FineTuneSettings } from './types.ts';

beforeAll(() => setBackend('cpu'));

const model = tinyEye(6);
const data = tinyData(model, 'last-two-blocks', [6, 6]);
const settings: FineTuneSettings = {
  ...defaultFineTuneSettings('last-two-blocks'),
  epochs: 8,
  patience: 8,
  batchSize: 6,
  learningRate: 0.05,
};

describe('fineTune', { timeout: 60_000 }, () => {
  it('learns what no dense layer on the eye as it is can tell, and keeps it', async () => {
    const events: TrainEvent[] = [];
    const result = await fineTune(model, data, settings, (event) => void events.push(event));
    expect(result.kept).toBe('tuned');
    expect(result.tuned!.accuracy).toBeGreaterThan(result.headOnly!.accuracy + 0.1);
    expect(result.askedCount).toBe(24);
    expect(result.history).toHaveLength(8);
    const last = result.history.at(-1)!;
    expect(last.loss).toBeLessThan(result.history[0]!.loss);
    expect(last.batchLosses).toHaveLength(4);
    expect(last.magnitudes.map(({ layer }) => layer)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(last.magnitudes.every(({ gradient, weight }) => gradient > 0 && weight > 0)).toBe(true);
    expect(events.filter(({ kind }) => kind === 'epoch')).toHaveLength(8);
    expect(events.at(-1)).toEqual({ kind: 'ended', end: { kind: 'epochs-done' } });
    expect(result.weights.arrays).toHaveLength(2 * 6 + 2);
    expect(memory().numTensors).toBe(0);
  });

  it('learns the same twice', async () => {
    const [once, again] = [
      await fineTune(model, data, settings),
      await fineTune(model, data, settings),
    ];
    expect(once.history.map(({ batchLosses }) => batchLosses)).toEqual(
      again.history.map(({ batchLosses }) => batchLosses),
    );
    expect(once.weights).toEqual(again.weights);
  });

  it('keeps head only, with the blocks as published, when tuning recognises no more', async () => {
    const still = await fineTune(model, data, { ...settings, learningRate: 0, epochs: 2 });
    expect(still.kept).toBe('head');
    expect(still.tuned!.accuracy).toBe(still.headOnly!.accuracy);
    expect(still.weights.arrays.slice(0, -2)).toEqual(publishedWeights(model, 15));
  });

  it('ends early, exactly when patience is over', async () => {
    const settled = await fineTune(model, data, { ...settings, learningRate: 0, patience: 3 });
    expect(settled.end).toEqual({ kind: 'early-stopped', bestEpoch: 1 });
    expect(settled.history).toHaveLength(4);
  });

  it('keeps head only and says so without a second burst of any class', async () => {
    const single = await fineTune(model, tinyData(model, 'last-two-blocks', [1, 1]), settings);
    expect(single).toMatchObject({ kept: 'head', askedCount: 0, history: [] });
    expect(single.headOnly).toBe(undefined);
  });

  it('measures head only at its own level', async () => {
    const head = await fineTune(model, tinyData(model, 'head', [6, 6]), {
      ...settings,
      level: 'head',
    });
    expect(head).toMatchObject({ kept: 'head', askedCount: 24, history: [] });
    expect(head.tuned).toBe(undefined);
    expect(head.weights.arrays.slice(0, -2)).toEqual(publishedWeights(model, 16));
  });

  it('keeps the last good state when the loss is no number', async () => {
    const wild = await fineTune(model, data, { ...settings, learningRate: Number.MAX_VALUE });
    expect(wild.end.kind).toBe('diverged');
    expect(wild.weights.arrays.every((array) => array.every(Number.isFinite))).toBe(true);
  });

  it('stops after the epoch under way, and is given up at once', async () => {
    const stopped = await fineTune(model, data, settings, undefined, { isToStop: () => true });
    expect(stopped.end).toEqual({ kind: 'stopped' });
    expect(stopped.history).toHaveLength(1);
    const controller = new AbortController();
    const abort = (event: TrainEvent) => {
      if (event.kind === 'batch') controller.abort();
    };
    const given = fineTune(model, data, settings, abort, { signal: controller.signal });
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    expect(memory().numTensors).toBe(0);
  });

  it('refuses to start where the backend sees something else than the eye', async () => {
    const other = { ...data, embeddings: data.embeddings.map((value) => -value) };
    await expect(fineTune(model, other, settings)).rejects.toMatchObject({ name: 'WrongAnswer' });
    expect(memory().numTensors).toBe(0);
  });
});
