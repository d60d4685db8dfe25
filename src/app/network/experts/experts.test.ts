import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clusters } from '../../../core/evaluation/clusters.fixture.ts';
import { row } from '../../../core/vector.ts';
import type { evaluationJobs } from '../../../training/evaluation/evaluation-jobs.ts';
import { evaluateHead } from '../../../training/head/evaluate-head.ts';
import { trainHead } from '../../../training/head/train-head.ts';
import { withTest, type ProjectContents } from '../../../training/store/records.ts';
import type { Engine } from '../../engine.ts';
import { collectExamples } from '../../examples.ts';
import type { Learned } from '../../learner.ts';
import { Signal } from '../../signal.ts';
import { testProject } from '../../test-project.ts';
import type { RunShelf } from '../run-shelf.svelte.ts';
import { Experts } from './experts.svelte.ts';

// Computed at once, in this thread.
vi.mock('../../../training/evaluation/evaluator.ts', async () => {
  const { evaluationJobs: jobs } = await import('../../../training/evaluation/evaluation-jobs.ts');
  return {
    Evaluator: class {
      run(name: keyof typeof evaluationJobs, input: never, told: () => void, signal: AbortSignal) {
        return jobs[name](input, told, signal);
      }
      dispose(): void {}
    },
  };
});

const data = clusters({ seed: 4, dimension: 20, burstCounts: [3, 3, 3], framesPerBurst: 2 });
const vectors = new Map(
  [...data.labels.keys()].map((i) => [`${i}`, row(data.embeddings, i, 20).slice()]),
);

/** Photographs `0` … `17`, two a burst, three bursts a class; `test` names bursts of a test round. */
function project(test: readonly string[] = []): ProjectContents {
  const bursts = (from: number) =>
    Object.fromEntries(
      [0, 1, 2].map((i) => [`b${from + i}`, [`${2 * (from + i)}`, `${2 * (from + i) + 1}`]]),
    );
  const made = testProject({ mug: bursts(0), key: bursts(3), ball: bursts(6) });
  return {
    ...made,
    bursts: made.bursts.map((burst) => withTest(burst, test.includes(burst.id))),
  };
}

/** As much of the engine as the figures know. */
class FakeEngine {
  readonly changed = new Signal<ProjectContents>();
  readonly learner = {
    changed: new Signal<Learned | undefined>(),
    seen: new Signal(),
    learned: undefined as Learned | undefined,
    vector: (id: string) => vectors.get(id),
  };
  readonly eye = { state: { eye: { key: 'eye@160' } } };
  readonly project = { contents: project() };

  /** Learns what is taught of a project, as the app would. */
  async learn(contents: ProjectContents): Promise<void> {
    this.project.contents = contents;
    this.changed.emit(contents);
    const examples = collectExamples(contents, vectors)!;
    const evaluation = await evaluateHead(examples.data, await trainHead(examples.data));
    this.learner.changed.emit({ ...evaluation, examples, tookMs: 1 });
  }
}

let engine: FakeEngine;
let experts: Experts;

beforeEach(() => {
  engine = new FakeEngine();
  experts = new Experts(engine as unknown as Engine, { list: [] } as unknown as RunShelf, {
    choose: () => Promise.reject(new Error('Nobody asks a network here.')),
  });
});

describe('Experts', () => {
  it('measures nothing before anything was learned', () => {
    expect(experts.comparable).toEqual({ classCount: 0, canCompare: false, single: [] });
    const figures = [experts.splits, experts.curve, experts.calibration, experts.none];
    expect(figures.map(({ canRun }) => canRun)).toEqual([false, false, false, false]);
    expect(experts.missing).toEqual([]);
  });

  it('computes what is missing, and knows when the photographs have changed', async () => {
    await engine.learn(project());
    expect(experts.missing).toHaveLength(4);
    await experts.computeMissing(new AbortController().signal);
    expect(experts.missing).toEqual([]);
    expect(experts.splits.result!.byBurst).toHaveLength(5);
    expect((await experts.report('es')).splits).not.toBeNull();
    const fewer = project();
    await engine.learn({ ...fewer, photos: fewer.photos.slice(1) });
    expect(experts.splits.isStale).toBe(true);
    // What is out of date is no figure of the report.
    expect((await experts.report('es')).splits).toBeNull();
    expect(experts.missing).toHaveLength(4);
  });

  it('stops between two figures when it is told to', async () => {
    await engine.learn(project());
    const stop = new AbortController();
    const computing = experts.computeMissing(stop.signal);
    stop.abort();
    await computing;
    expect(experts.missing).toHaveLength(4);
  });

  it('asks a test round as soon as there is one, unless told otherwise', async () => {
    await engine.learn(project());
    expect([experts.hasTest, experts.source]).toEqual([false, 'held-out']);
    await engine.learn(project(['b2', 'b5']));
    expect([experts.hasTest, experts.source]).toEqual([true, 'test']);
    await experts.calibration.run();
    const asked = experts.calibration.result!.after.bins.reduce((sum, { count }) => sum + count, 0);
    expect(asked).toBe(4);
    expect((await experts.report('es')).test!.photos).toBe(4);
    experts.setSource('held-out');
    // Figures of the one source never stand under the name of the other.
    expect([experts.calibration.result, experts.calibration.isStale]).toEqual([undefined, false]);
    await experts.calibration.run();
    expect(experts.calibration.result!.after.bins.reduce((sum, { count }) => sum + count, 0)).toBe(
      14,
    );
    experts.setSource('test');
    expect(experts.calibration.isStale).toBe(false);
  });

  it('measures a test round anew when the head has learned more', async () => {
    const taught = project(['b2', 'b5']);
    await engine.learn(taught);
    await experts.calibration.run();
    expect(experts.calibration.isStale).toBe(false);
    await engine.learn({ ...taught, photos: taught.photos.slice(1) });
    expect(experts.source).toBe('test');
    expect(experts.calibration.isStale).toBe(true);
    expect((await experts.report('es')).calibration).toBeNull();
  });

  it('names the classes of which nothing can be measured', async () => {
    await engine.learn(project(['b1', 'b2']));
    expect(experts.comparable).toEqual({ classCount: 3, canCompare: true, single: ['mug'] });
  });

  it('forgets the figures of another project', async () => {
    await engine.learn(project());
    await experts.splits.run();
    const other = project();
    await engine.learn({ ...other, project: { ...other.project, id: 'other' } });
    expect(experts.splits.result).toBeUndefined();
    experts.dispose();
  });
});
