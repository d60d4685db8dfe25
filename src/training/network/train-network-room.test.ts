import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertRoom } from './out-of-memory.ts';
import { estimateMemoryBytes } from './run-estimate.ts';
import { everything, tinyJob } from './tiny-job.fixture.ts';
import { learned, run } from './told-run.fixture.ts';
import { checkedPlan, type NewTrainee } from './train-network.ts';
import { Trainee } from './trainee.ts';
import type { RunEnd } from './types.ts';

beforeAll(() => setBackend('cpu'));

describe('trainNetwork and the room there is', { timeout: 30_000 }, () => {
  it('halves the batch when there is no room, and says so', async () => {
    const sizes: number[] = [];
    const cramped: NewTrainee = (plan, job, state) => {
      const trainee = new Trainee(plan, job.settings, state);
      const step = trainee.step.bind(trainee);
      trainee.step = (batch, ...rest) => {
        sizes.push(batch.labels.length);
        if (batch.labels.length > 3) throw new Error('Unable to create WebGLTexture.');
        return step(batch, ...rest);
      };
      return trainee;
    };
    const before = memory().numTensors;
    const { end, all, epochs } = await run(
      tinyJob({ settings: { epochs: 1 } }),
      undefined,
      cramped,
    );
    expect(all('batch-halved').map(({ batchSize }) => batchSize)).toEqual([4, 2]);
    expect(sizes.slice(0, 3)).toEqual([8, 4, 2]);
    expect(end).toEqual<RunEnd>({ kind: 'epochs-done' });
    const same = await run(tinyJob({ settings: { epochs: 1, batchSize: 2 } }));
    expect(learned(epochs)).toEqual(learned(same.epochs));
    expect(memory().numTensors).toBe(before);
  });

  it('halves the batch when there is no room to measure, and believes no loss of before', async () => {
    // As a device does it that only notes it: nothing is thrown where it happens.
    let lacked = false;
    const cramped: NewTrainee = (plan, job, state) => {
      const trainee = new Trainee(plan, job.settings, state);
      const measure = trainee.measure.bind(trainee);
      trainee.measure = (batch) => {
        lacked ||= batch.labels.length > 8;
        return measure(batch);
      };
      return trainee;
    };
    const ranOutOfMemory = () => {
      const answer = lacked;
      lacked = false;
      return answer;
    };
    const options = { validation: 16, settings: { epochs: 2 } };
    const { end, all, epochs } = await run(
      tinyJob(options),
      (event) => assertRoom(event, { ranOutOfMemory }),
      cramped,
    );
    expect(all('batch-halved').map(({ batchSize }) => batchSize)).toEqual([4]);
    expect(end).toEqual<RunEnd>({ kind: 'epochs-done' });
    const settings = { ...options.settings, batchSize: 4 };
    const same = await run(tinyJob({ ...options, settings }));
    expect(learned(epochs)).toEqual(learned(same.epochs));
  });

  it('measures one by one where there is no room for two', async () => {
    const cramped: NewTrainee = (plan, job, state) => {
      const trainee = new Trainee(plan, job.settings, state);
      const measure = trainee.measure.bind(trainee);
      trainee.measure = (batch) => {
        if (batch.labels.length > 1) throw new Error('Unable to create WebGLTexture.');
        return measure(batch);
      };
      return trainee;
    };
    const options = { validation: 4, settings: { epochs: 1, batchSize: 2 } };
    const { end, all, epochs } = await run(tinyJob(options), undefined, cramped);
    expect(all('batch-halved').map(({ batchSize }) => batchSize)).toEqual([1]);
    expect(end).toEqual<RunEnd>({ kind: 'epochs-done' });
    expect(epochs[0]!.record.validation!.loss).toBeGreaterThan(0);
  });

  it('gives up when there is no room for one picture, and throws what is not about room', async () => {
    const failing =
      (message: string): NewTrainee =>
      () => {
        throw new Error(message);
      };
    const { end } = await run(tinyJob(), undefined, failing('GPU: out of memory'));
    expect(end).toMatchObject({ kind: 'failed' });
    await expect(run(tinyJob(), undefined, failing('a bug'))).rejects.toThrow('a bug');
  });

  it('tells the most memory that a batch has needed, about as much as was estimated', async () => {
    const job = tinyJob({ training: 64, settings: { epochs: 2, batchSize: 32 } });
    const { all } = await run(job);
    const told = all('batch').map(({ memoryBytes }) => memoryBytes);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const plan = checkedPlan(job);
    const estimated = estimateMemoryBytes(plan, job.settings);
    // Between two batches there is little more than the weights and their moments.
    expect(told.at(-1)).toBeGreaterThan(3 * 4 * 3 * plan.parameterCount);
    expect(told.at(-1)! / estimated).toBeGreaterThan(0.5);
    expect(told.at(-1)! / estimated).toBeLessThan(1.5);
  });

  it('leaves nothing on the device after 20 runs that were started, paused and stopped', async () => {
    const before = memory().numTensors;
    for (let i = 0; i < 20; i++) {
      let batches = 0;
      const job = tinyJob({ validation: 4, settings: { augmentation: everything, epochs: 3 } });
      const { end } = await run(job, (event, control) => {
        if (event.kind === 'batch' && ++batches === i % 7) control.pause();
        if (event.kind !== 'paused') return;
        setTimeout(() => (i % 3 === 0 ? control.resume() : control.stop()));
      });
      expect(end.kind).toBe(i % 7 === 0 || i % 3 === 0 ? 'epochs-done' : 'stopped');
      expect(memory().numTensors).toBe(before);
    }
  });
});
