import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bestEpoch } from './early-stop.ts';
import { everything, tinyJob } from './tiny-job.fixture.ts';
import { keptWeights } from './kept-weights.ts';
import { learned, run } from './told-run.fixture.ts';
import type { TrainControl } from './train-control.ts';
import type { NewTrainee } from './train-network.ts';
import { Trainee } from './trainee.ts';
import type { EpochRecord, RunEnd, TrainJob } from './types.ts';

beforeAll(() => setBackend('cpu'));

describe('trainNetwork', { timeout: 30_000 }, () => {
  it('learns 20 pictures of noise by heart', async () => {
    const { end, epochs } = await run(tinyJob({ settings: { epochs: 60 } }));
    expect(end).toEqual<RunEnd>({ kind: 'epochs-done' });
    expect(epochs).toHaveLength(60);
    const { record } = epochs.at(-1)!;
    expect(record.accuracy).toBe(1);
    expect(record.loss).toBeLessThan(0.05);
    expect(record.validation).toBeUndefined();
    expect(record.batchLosses).toHaveLength(3);
    expect(record.batchAccuracies).toEqual([1, 1, 1]);
  });

  it.each(['sgd', 'momentum', 'adam'] as const)('learns with %s', async (kind) => {
    const optimizer = kind === 'momentum' ? { kind, momentum: 0.9 } : { kind };
    const { epochs } = await run(
      tinyJob({ settings: { optimizer, epochs: 15, learningRate: 0.02 } }),
    );
    expect(epochs.at(-1)!.record.loss).toBeLessThan(0.8 * epochs[0]!.record.loss);
  });

  it('learns the same twice with one seed, dropout and augmentation included, and not with another', async () => {
    const job = (seed: number) =>
      tinyJob({
        validation: 8,
        channels: 3,
        more: [{ kind: 'dropout', rate: 0.5 }],
        settings: { augmentation: everything, seed },
      });
    const [one, two, other] = [await run(job(1)), await run(job(1)), await run(job(2))];
    expect(learned(one.epochs)).toEqual(learned(two.epochs));
    expect(one.epochs[0]!.record.loss).not.toBe(other.epochs[0]!.record.loss);
  });

  it('goes on from a checkpoint to the bit as if nothing had been', async () => {
    const job = tinyJob({
      validation: 8,
      more: [{ kind: 'batch-norm' }, { kind: 'dropout', rate: 0.3 }],
      settings: { augmentation: everything, weightDecay: 0.01 },
    });
    const whole = await run(job);
    const half = await run({ ...job, settings: { ...job.settings, epochs: 2 } });
    const { checkpoint } = structuredClone(half.epochs.at(-1)!);
    const rest = await run({
      ...job,
      checkpoint,
      history: half.epochs.map(({ record }) => record),
    });
    expect(rest.epochs.map(({ record }) => record.epoch)).toEqual([3, 4]);
    expect(learned([...half.epochs, ...rest.epochs])).toEqual(learned(whole.epochs));
  });

  it('takes each step at its own rate, where that falls, and goes on from a checkpoint at the right one', async () => {
    const job = tinyJob({ settings: { epochs: 4, rateFalls: true, weightDecay: 0.01 } });
    const whole = await run(job);
    const { checkpoint } = structuredClone(whole.epochs[1]!);
    const rest = await run({
      ...job,
      checkpoint,
      history: whole.epochs.slice(0, 2).map(({ record }) => record),
    });
    expect(learned(rest.epochs)).toEqual(learned(whole.epochs.slice(2)));
    const steady = await run(tinyJob({ settings: { epochs: 4, weightDecay: 0.01 } }));
    const firstLoss = ({ epochs }: typeof whole) => epochs[0]!.record.batchLosses[0];
    expect(firstLoss(steady)).toBe(firstLoss(whole));
    expect(steady.epochs[1]!.record.loss).not.toBe(whole.epochs[1]!.record.loss);
  });

  it('leaves the checkpoint that it goes on from as it was', async () => {
    const half = await run(tinyJob({ settings: { epochs: 1 } }));
    const { checkpoint } = half.epochs[0]!;
    const before = structuredClone(checkpoint);
    await run({ ...tinyJob({ settings: { epochs: 3 } }), checkpoint });
    expect(checkpoint).toEqual(before);
  });

  it('measures validation on the very pictures, and keeps the epoch that did best on them', async () => {
    const { epochs } = await run(tinyJob({ validation: 8, settings: { epochs: 12 } }));
    const history = epochs.map(({ record }) => record);
    // Noise that was never seen: nothing but chance is right, and confidence makes it worse.
    expect(history.at(-1)!.validation!.loss).toBeGreaterThan(history.at(-1)!.loss + 0.5);
    const best = bestEpoch(history, 'val-loss')!;
    expect(best).toBeLessThan(12);
    const last = epochs.at(-1)!.checkpoint;
    expect(last.best).toEqual({ epoch: best, weights: epochs[best - 1]!.checkpoint.weights });
    expect(keptWeights(last)).toEqual(epochs[best - 1]!.checkpoint.weights);
    expect(epochs[best - 1]!.checkpoint.best).toBeUndefined();
    const without = await run(
      tinyJob({ validation: 8, settings: { epochs: 12, keepBest: false } }),
    );
    expect(keptWeights(without.epochs.at(-1)!.checkpoint)).toEqual(last.weights);
  });

  it('ends early where its history says, also when the best epoch is from before a reload', async () => {
    const earlyStopping = { monitor: 'val-loss', patience: 3 } as const;
    const job = tinyJob({ validation: 8, settings: { epochs: 40, earlyStopping } });
    const whole = await run(job);
    const history = whole.epochs.map(({ record }) => record);
    const best = bestEpoch(history, 'val-loss')!;
    expect(whole.end).toEqual<RunEnd>({ kind: 'early-stopped', bestEpoch: best });
    expect(history.at(-1)!.epoch).toBe(best + 3);
    const known: EpochRecord[] = history.slice(0, best + 1);
    const rest = await run({
      ...job,
      checkpoint: whole.epochs[best]!.checkpoint,
      history: known,
    });
    expect(rest.end).toEqual(whole.end);
    expect(rest.epochs).toHaveLength(2);
  });

  it('stops at once when the loss is no number, and leaves the last good epoch', async () => {
    const good = await run(tinyJob({ settings: { epochs: 1 } }));
    const { checkpoint } = good.epochs[0]!;
    const settings = { epochs: 5, learningRate: 1e30, optimizer: { kind: 'sgd' } } as const;
    const sgd = { ...checkpoint, optimizerState: { step: 3, arrays: [] } };
    const { end, epochs, all } = await run({ ...tinyJob({ settings }), checkpoint: sgd });
    expect(end).toEqual<RunEnd>({ kind: 'diverged', epoch: 2 });
    expect(epochs).toEqual([]);
    expect(all('batch').every(({ loss }) => Number.isFinite(loss))).toBe(true);
  });

  it('does not take weights for good that the last batch of an epoch has spoilt', async () => {
    const settings = { learningRate: 1e45, optimizer: { kind: 'sgd' }, batchSize: 20 } as const;
    const { end, epochs, all } = await run(tinyJob({ settings }));
    expect(all('batch')).toHaveLength(1);
    expect(end).toEqual<RunEnd>({ kind: 'diverged', epoch: 1 });
    expect(epochs).toEqual([]);
  });

  it('takes one batch, one epoch, and goes on, as it is told', async () => {
    const log: string[] = [];
    const wishes: ((control: TrainControl) => void)[] = [
      (control) => control.stepBatch(),
      (control) => control.stepEpoch(),
      (control) => control.stepEpoch(),
      (control) => control.resume(),
    ];
    const job = tinyJob({ settings: { epochs: 4 } });
    const { end } = await run(job, (event, control) => {
      if (event.kind === 'started') control.pause();
      if (event.kind === 'paused') setTimeout(() => wishes.shift()!(control), 5);
      if (event.kind === 'batch') log.push(`${event.epoch}.${event.batch}`);
      if (event.kind === 'paused' || event.kind === 'resumed') log.push(event.kind);
    });
    expect(end.kind).toBe('epochs-done');
    expect(log).toEqual(
      [
        'paused',
        '1.1',
        'paused',
        '1.2',
        '1.3',
        'paused',
        '2.1',
        '2.2',
        '2.3',
        'paused',
        'resumed',
      ].concat(['3.1', '3.2', '3.3', '4.1', '4.2', '4.3']),
    );
  });

  it('tells the first kernels now and then, and how large gradients and weights are', async () => {
    const { all, epochs } = await run(tinyJob({ settings: { epochs: 2 } }), async (event) => {
      if (event.kind === 'batch') await new Promise((resolve) => setTimeout(resolve, 200));
    });
    const [kernels] = all('kernels');
    expect(kernels!.shape).toEqual([3, 3, 1, 6]);
    expect(kernels!.values).toHaveLength(54);
    const { magnitudes } = epochs[0]!.record;
    expect(magnitudes.map(({ layer }) => layer)).toEqual([0, 4, 6]);
    magnitudes.forEach(({ gradient, weight }) => {
      expect(gradient).toBeGreaterThan(0);
      expect(weight).toBeGreaterThan(0);
    });
  });

  it.each([
    ['pictures of another size', (job: TrainJob) => ({ data: { ...job.data, sizePx: 9 } })],
    [
      'too few pictures',
      (job: TrainJob) => ({ data: { ...job.data, labels: new Int32Array(99) } }),
    ],
    [
      'nothing to learn from',
      (job: TrainJob) => ({ split: { ...job.split, training: new Int32Array() } }),
    ],
    [
      'a network that cannot be',
      (job: TrainJob) => ({ description: { ...job.description, layers: [] } }),
    ],
  ])('refuses %s', async (_, wrong) => {
    const job = tinyJob();
    await expect(run({ ...job, ...wrong(job) })).rejects.toThrow(RangeError);
  });

  it('does not take an epoch for good whose moments are no numbers, though its weights are', async () => {
    const overflowing: NewTrainee = (plan, job, state) => {
      const trainee = new Trainee(plan, job.settings, state);
      const readState = trainee.readState.bind(trainee);
      trainee.readState = async () => {
        const { weights, optimizerState } = await readState();
        const [mean, square] = optimizerState.arrays;
        const arrays = [mean!, square!.map(() => Infinity)];
        return { weights, optimizerState: { ...optimizerState, arrays } };
      };
      return trainee;
    };
    const { end, epochs } = await run(tinyJob(), undefined, overflowing);
    expect(end).toEqual<RunEnd>({ kind: 'diverged', epoch: 1 });
    expect(epochs).toEqual([]);
  });

  it.each([
    // As older versions kept them.
    ['no numbers', (array: Float32Array) => [array.map(() => Infinity)]],
    // As a project file may have it.
    ['none', () => []],
  ])('goes on with new moments where they are %s', async (_, torn) => {
    const half = await run(tinyJob({ settings: { epochs: 1 } }));
    const { checkpoint } = half.epochs[0]!;
    const { step, arrays } = checkpoint.optimizerState;
    expect(arrays).toHaveLength(2);
    const goOn = (state: typeof checkpoint.optimizerState) =>
      run({
        ...tinyJob({ settings: { epochs: 3 } }),
        checkpoint: { ...checkpoint, optimizerState: state },
      });
    const rest = await goOn({ step, arrays: arrays.flatMap(torn) });
    expect(rest.end).toEqual<RunEnd>({ kind: 'epochs-done' });
    const fresh = arrays.map(({ length }) => new Float32Array(length));
    expect(learned(rest.epochs)).toEqual(learned((await goOn({ step: 0, arrays: fresh })).epochs));
  });
});
