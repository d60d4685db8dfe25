import { afterEach, describe, expect, it } from 'vitest';
import { clusters } from '../../src/core/evaluation/clusters.fixture.ts';
import { Evaluator } from '../../src/training/evaluation/evaluator.ts';
import { learningCurve } from '../../src/training/evaluation/learning-curve.ts';
import { umapPlaces } from '../../src/training/evaluation/umap-places.ts';

const few = clusters({ seed: 1, dimension: 320, burstCounts: [4, 4, 4] });
const many = clusters({ seed: 2, dimension: 320, burstCounts: new Array<number>(20).fill(20) });

let evaluator: Evaluator;
afterEach(() => evaluator.dispose());

/** A worker that falls over as soon as it starts. */
function brokenWorker(): Worker {
  const source = new Blob(['throw new Error("broken on purpose")'], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(source));
}

function realWorker(): Worker {
  const url = new URL('../../src/training/evaluation/evaluation-worker.ts', import.meta.url);
  return new Worker(url, { type: 'module' });
}

const never = () => new AbortController().signal;
const nobody = () => {};

describe('Evaluator', () => {
  it('computes in a worker, to the same numbers as here, with several jobs under way', async () => {
    evaluator = new Evaluator();
    const shares: number[] = [];
    const curve = evaluator.run('curve', few, (share) => shares.push(share), never());
    const [points, places, map] = await Promise.all([
      curve,
      evaluator.run('umap', few, nobody, never()),
      evaluator.run('pca', few, nobody, never()),
    ]);
    expect(points).toEqual(await learningCurve(few));
    expect(places).toEqual(await umapPlaces(few));
    expect(map.places).toHaveLength(2 * few.labels.length);
    expect(map.pca.variances[0]).toBeGreaterThan(map.pca.variances[1]!);
    expect(shares.at(-1)).toBe(1);
    // The caller keeps its data.
    expect(few.embeddings).toHaveLength(36 * 320);
  });

  it('stops a job that is cancelled, and no other', async () => {
    evaluator = new Evaluator();
    const stop = new AbortController();
    let heard = 0;
    const stopped = evaluator.run(
      'umap',
      many,
      () => {
        if (heard++ === 0) stop.abort();
      },
      stop.signal,
    );
    const other = evaluator.run('curve', few, nobody, never());
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(await other).toHaveLength(2);
    // What was on its way arrives; the work itself has ended.
    await evaluator.run('pca', few, nobody, never());
    const heardThen = heard;
    await evaluator.run('curve', few, nobody, never());
    expect(heard).toBe(heardThen);
  });

  it('rejects what a crashed worker was doing, and goes on with a new one', async () => {
    const workers = [brokenWorker, realWorker];
    evaluator = new Evaluator(() => workers.shift()!());
    const lost = evaluator.run('curve', few, nobody, never());
    await expect(lost).rejects.toThrow('broken on purpose');
    expect(await evaluator.run('curve', few, nobody, never())).toEqual(await learningCurve(few));
  });
});
