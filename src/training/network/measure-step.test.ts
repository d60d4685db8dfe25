import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { measureStep } from './measure-step.ts';
import { estimateEpochMs } from './run-estimate.ts';
import { tinyJob } from './tiny-job.fixture.ts';
import { TrainControl } from './train-control.ts';
import { trainNetwork } from './train-network.ts';
import { Trainee } from './trainee.ts';

beforeAll(() => setBackend('cpu'));
afterEach(() => vi.restoreAllMocks());

it.each([1, 2, 8])(
  'measures, foretells and takes validation in the same batches, at batch %i',
  async (batchSize) => {
    const measured: number[] = [];
    const measure = Object.getOwnPropertyDescriptor(Trainee.prototype, 'measure')!
      .value as Trainee['measure'];
    vi.spyOn(Trainee.prototype, 'measure').mockImplementation(function (this: Trainee, batch) {
      measured.push(batch.labels.length);
      return measure.call(this, batch);
    });
    const job = tinyJob({ validation: 16, settings: { epochs: 1, batchSize } });
    await trainNetwork(job, () => undefined, new TrainControl());
    const taken = measured.splice(0);
    await measureStep(job.description, 4, job.settings);
    expect(new Set(measured)).toEqual(new Set(taken));
    const times = { firstMs: 0, stepMs: 0, validationMs: 1 };
    const foretold = estimateEpochMs(times, { training: 20, validation: 16 }, batchSize);
    expect(foretold).toBe(taken.length);
  },
);
