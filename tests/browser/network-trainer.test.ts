import { afterEach, describe, expect, it } from 'vitest';
import type { NetworkBackend } from '../../src/models/network/types.ts';
import { NetworkTrainer } from '../../src/training/network/network-trainer.ts';
import { noAugmentation, tinyJob } from '../../src/training/network/tiny-job.fixture.ts';
import type { TrainEvent, TrainJob } from '../../src/training/network/types.ts';
import { isLong } from './long.ts';

let trainer: NetworkTrainer;
afterEach(() => trainer.dispose());

type Told<Kind extends TrainEvent['kind']> = Extract<TrainEvent, { kind: Kind }>;

/** A worker that falls over as soon as it starts. */
function brokenWorker(): Worker {
  const source = new Blob(['throw new Error("broken on purpose")'], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(source));
}

function realWorker(): Worker {
  return new Worker(
    new URL('../../src/training/network/network-train-worker.ts', import.meta.url),
    { type: 'module' },
  );
}

async function run(job: TrainJob, onEvent: (event: TrainEvent) => void = () => undefined) {
  const events: TrainEvent[] = [];
  const end = await trainer.start(job, (event) => {
    events.push(event);
    onEvent(event);
  });
  const all = <Kind extends TrainEvent['kind']>(kind: Kind) =>
    events.filter((event): event is Told<Kind> => event.kind === kind);
  return { end, events, all };
}

describe('NetworkTrainer', () => {
  it.each<NetworkBackend>(isLong ? ['webgl', 'webgpu'] : ['webgl'])(
    'learns on %s what it learns on the processor',
    async (backend) => {
      const job = tinyJob({
        validation: 8,
        channels: 3,
        more: [{ kind: 'batch-norm' }, { kind: 'dropout', rate: 0.2 }],
        settings: {
          epochs: 3,
          learningRate: 0.003,
          weightDecay: 0.01,
          augmentation: {
            flip: 1,
            shift: 0.5,
            rotate: 0.5,
            zoom: 0.5,
            light: 0.5,
            colour: 0.5,
            noise: 0.5,
            cutOut: 0.5,
          },
        },
      });
      trainer = new NetworkTrainer([backend]);
      const there = await run(job);
      expect(there.all('started')).toEqual([{ kind: 'started', backend }]);
      expect(there.end).toEqual({ kind: 'epochs-done' });
      trainer.dispose();
      trainer = new NetworkTrainer(['cpu']);
      const here = await run(job);
      here.all('epoch').forEach(({ record, checkpoint }, i) => {
        const other = there.all('epoch')[i]!;
        record.batchLosses.forEach((loss, j) =>
          expect(Math.abs(other.record.batchLosses[j]! - loss)).toBeLessThan(0.005),
        );
        expect(Math.abs(other.record.validation!.loss - record.validation!.loss)).toBeLessThan(
          0.01,
        );
        checkpoint.weights.forEach((array, k) =>
          array.forEach((w, j) =>
            expect(Math.abs(other.checkpoint.weights[k]![j]! - w)).toBeLessThan(0.01),
          ),
        );
      });
    },
  );

  it('pauses, steps, stops, and leaves nothing on the device', async () => {
    trainer = new NetworkTrainer(['webgl']);
    await run(tinyJob({ settings: { epochs: 1 } }));
    const before = await trainer.tensorCount();
    for (let i = 0; i < 3; i++) {
      let pauses = 0;
      const { end, all } = await run(tinyJob({ settings: { epochs: 50 } }), (event) => {
        if (event.kind === 'batch' && event.epoch === 1 && event.batch === 1) trainer.pause();
        if (event.kind !== 'paused') return;
        if (pauses++ === 0) trainer.stepBatch();
        else trainer.stop();
      });
      expect(end).toEqual({ kind: 'stopped' });
      expect(all('batch').length).toBeLessThan(12);
      expect(trainer.isTraining).toBe(false);
      expect(await trainer.tensorCount()).toBe(before);
    }
  });

  it('says what was learned while the page was hidden, and nothing of a run that was held', async () => {
    trainer = new NetworkTrainer(['cpu']);
    const setHidden = (isHidden: boolean) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    let batches = 0;
    let pauses = 0;
    try {
      const { all } = await run(tinyJob({ settings: { epochs: 400 } }), (event) => {
        if (event.kind === 'batch') {
          batches++;
          if (batches === 10) setHidden(true);
          // Many more than a moment: whoever counts on the page may be behind the worker.
          if (batches === 60) setHidden(false);
        } else if (event.kind === 'was-hidden') trainer.pause();
        else if (event.kind === 'paused' && pauses++ === 0) {
          setHidden(true);
          setTimeout(() => {
            setHidden(false);
            // What would be told of it is told before the next answer.
            void trainer.tensorCount().then(() => trainer.stop());
          }, 300);
        }
      });
      const told = all('was-hidden');
      expect(told).toHaveLength(1);
      expect(told[0]!.batches).toBeGreaterThan(10);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });

  it('goes on in another worker from the last whole epoch when the device is lost', async () => {
    trainer = new NetworkTrainer(['webgl']);
    let hasLost = false;
    const { end, all, events } = await run(tinyJob({ settings: { epochs: 4 } }), (event) => {
      if (event.kind !== 'batch' || event.epoch !== 3 || hasLost) return;
      hasLost = true;
      void trainer.loseDevice();
    });
    expect(end).toEqual({ kind: 'epochs-done' });
    expect(all('rebuilt')).toEqual([
      { kind: 'rebuilt', epoch: expect.any(Number), detail: 'WebGL context lost' },
    ]);
    expect(all('epoch').map(({ record }) => record.epoch)).toEqual([1, 2, 3, 4]);
    expect(events.at(-1)).toEqual({ kind: 'ended', end });
  });

  it('survives a worker that crashes, and gives up on one that always does', async () => {
    let started = 0;
    const crashOnce = () => (started++ === 0 ? brokenWorker() : realWorker());
    trainer = new NetworkTrainer(['cpu', 'cpu'], crashOnce);
    expect((await run(tinyJob({ settings: { epochs: 1 } }))).end.kind).toBe('epochs-done');
    trainer.dispose();
    trainer = new NetworkTrainer(['webgl', 'cpu'], brokenWorker);
    const { end, events } = await run(tinyJob());
    expect(end).toMatchObject({ kind: 'failed', detail: expect.stringContaining('broken') });
    expect(events).toEqual([{ kind: 'ended', end }]);
  });

  it('trains one network at a time, and throws what is wrong with a job', async () => {
    trainer = new NetworkTrainer(['cpu']);
    const first = run(tinyJob());
    await expect(trainer.start(tinyJob(), () => undefined)).rejects.toThrow('at a time');
    await first;
    const wrong = { ...tinyJob(), description: { ...tinyJob().description, layers: [] } };
    await expect(run(wrong)).rejects.toMatchObject({ name: 'RangeError' });
    expect((await run(tinyJob({ settings: { epochs: 1 } }))).end.kind).toBe('epochs-done');
  });

  it('measures a step and shows augmented pictures', async () => {
    trainer = new NetworkTrainer(['webgl']);
    const { description, data, settings } = tinyJob();
    const times = await trainer.measureStep(description, data.classCount, settings);
    expect(times.stepMs).toBeGreaterThan(0);
    expect(times.firstMs).toBeGreaterThan(times.stepMs);
    const same = await trainer.previews(data, noAugmentation, 1);
    expect([...same]).toEqual([...data.pixels]);
    const moved = await trainer.previews(data, { ...noAugmentation, shift: 1 }, 1);
    expect([...moved]).not.toEqual([...data.pixels]);
    expect(await trainer.tensorCount()).toBe(0);
  });
});
