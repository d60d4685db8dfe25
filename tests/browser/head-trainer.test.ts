import { afterEach, describe, expect, it } from 'vitest';
import { clusters } from '../../src/core/evaluation/clusters.fixture.ts';
import { evaluateHead } from '../../src/training/head/evaluate-head.ts';
import { HeadTrainer } from '../../src/training/head/head-trainer.ts';
import { trainHead } from '../../src/training/head/train-head.ts';

const few = clusters({ seed: 1, dimension: 320, burstCounts: [3, 3, 3] });
const many = clusters({ seed: 2, dimension: 320, burstCounts: new Array<number>(20).fill(25) });
/** Next to no penalty: this training takes far longer than any test. */
const endless = { l2: 1e-14 };

let trainer: HeadTrainer;
afterEach(() => trainer.dispose());

/** A worker that falls over as soon as it starts. */
function brokenWorker(): Worker {
  const source = new Blob(['throw new Error("broken on purpose")'], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(source));
}

function realWorker(): Worker {
  const url = new URL('../../src/training/head/head-worker.ts', import.meta.url);
  return new Worker(url, { type: 'module' });
}

describe('HeadTrainer', () => {
  it('trains and evaluates in a worker, to the same numbers as here', async () => {
    trainer = new HeadTrainer();
    const head = await trainer.train(few);
    expect(head).toEqual(await trainHead(few));
    const evaluation = await trainer.evaluate(few, head);
    expect(evaluation).toEqual(await evaluateHead(few, head));
    const warm = await trainer.train(few, { warmStart: evaluation.head });
    expect(warm.temperature).toBe(evaluation.head.temperature);
  });

  it('leaves the caller its data, and tells of progress', async () => {
    trainer = new HeadTrainer();
    const shares: number[] = [];
    await trainer.train(few, {}, (share) => shares.push(share));
    expect(few.embeddings).toHaveLength(27 * 320);
    expect(shares.at(-1)).toBeGreaterThan(0.5);
  });

  it('lets the newest job win', async () => {
    trainer = new HeadTrainer();
    const first = expect(trainer.train(many, endless)).rejects.toMatchObject({
      name: 'AbortError',
    });
    const head = await trainHead(few);
    const second = expect(trainer.evaluate(few, head)).rejects.toMatchObject({
      name: 'AbortError',
    });
    const third = trainer.train(few);
    expect(await third).toEqual(head);
    await first;
    await second;
  });

  it('stops the work of a cancelled job, not only its promise', async () => {
    trainer = new HeadTrainer();
    const data = clusters({ seed: 4, dimension: 320, burstCounts: [20, 20, 20] });
    const head = await trainer.train(data);
    let folds = 0;
    const evaluation = trainer.evaluate(data, head, { maxFolds: 60 }, () => {
      if (folds++ === 0) trainer.cancel();
    });
    await expect(evaluation).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(folds).toBeLessThan(30);
  });

  it('passes on what is wrong with the data', async () => {
    trainer = new HeadTrainer();
    const spoilt = { ...few, embeddings: few.embeddings.map((x, i) => (i === 500 ? NaN : x)) };
    await expect(trainer.train(spoilt)).rejects.toMatchObject({ name: 'RangeError' });
    expect((await trainer.train(few)).classCount).toBe(3);
  });

  it('survives a crash of its worker with a new one', async () => {
    const workers = [brokenWorker, realWorker];
    trainer = new HeadTrainer(() => workers.shift()!());
    expect(await trainer.train(few)).toEqual(await trainHead(few));
    expect(workers).toHaveLength(0);
  });

  it('gives up after a second crash, and starts afresh for the next job', async () => {
    const workers = [brokenWorker, brokenWorker, realWorker];
    trainer = new HeadTrainer(() => workers.shift()!());
    await expect(trainer.train(few)).rejects.toThrow('broken on purpose');
    expect((await trainer.train(few)).classCount).toBe(3);
  });

  it('is quick (printed, not judged)', async () => {
    trainer = new HeadTrainer();
    await trainer.train(few);
    for (const burstCount of [5, 50]) {
      const data = clusters({
        seed: 3,
        dimension: 320,
        burstCounts: new Array<number>(5).fill(burstCount),
        framesPerBurst: 12,
      });
      const startedMs = performance.now();
      const head = await trainer.train(data);
      const coldMs = performance.now() - startedMs;
      await trainer.train(data, { warmStart: head });
      const warmMs = performance.now() - startedMs - coldMs;
      const size = `${data.labels.length} examples of 5 classes`;
      console.info(`${size}: cold ${coldMs.toFixed(0)} ms, warm ${warmMs.toFixed(0)} ms`);
      expect(head.weights.some((weight) => weight !== 0)).toBe(true);
    }
  });
});
