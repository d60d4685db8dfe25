import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clusters } from '../../../core/evaluation/clusters.fixture.ts';
import { row } from '../../../core/vector.ts';
import { evaluationJobs } from '../../../training/evaluation/evaluation-jobs.ts';
import type { Evaluator } from '../../../training/evaluation/evaluator.ts';
import type { ProjectContents } from '../../../training/store/records.ts';
import type { Engine } from '../../engine.ts';
import type { LiveLook } from '../../looker.ts';
import { Signal } from '../../signal.ts';
import { testProject } from '../../test-project.ts';
import { ExamplesMap } from './examples-map.svelte.ts';

const data = clusters({ seed: 4, dimension: 20, burstCounts: [5, 5], spread: 0.4 });

/** Photographs `0` … `29`, three a burst, five bursts a class. */
function project(): ProjectContents {
  const burst = (number: number) => [0, 1, 2].map((frame) => `${3 * number + frame}`);
  const bursts = (from: number) =>
    Object.fromEntries([0, 1, 2, 3, 4].map((i) => [`burst${from + i}`, burst(from + i)]));
  return testProject({ mug: bursts(0), key: bursts(5) });
}

/** As much of the engine as the map knows. */
class FakeEngine {
  readonly changed = new Signal<ProjectContents>();
  readonly answered = new Signal<unknown>();
  readonly looker = { seen: new Signal<LiveLook>(), lookAgain: vi.fn() };
  readonly learner = {
    changed: new Signal<unknown>(),
    seen: new Signal(),
    vector: (id: string) => this.vectors.get(id),
  };
  embeddingsKey = 'eye@160';
  readonly source = { state: { phase: 'live', frozen: false } };
  readonly project = { contents: project() };
  readonly vectors = new Map(
    [...data.labels.keys()].map((i) => [`${i}`, row(data.embeddings, i, 20).slice()]),
  );

  change(contents: ProjectContents): void {
    this.project.contents = contents;
    this.changed.emit(contents);
    vi.advanceTimersByTime(1000);
  }

  /** Another eye has seen all photographs: turned by a quarter, its numbers are nobody else's. */
  takeEye(key: string): void {
    this.embeddingsKey = key;
    for (const [id, vector] of this.vectors) {
      this.vectors.set(
        id,
        vector.map((_, i) => (i % 2 === 0 ? -vector[i + 1]! : vector[i - 1]!)),
      );
    }
    this.learner.seen.emit();
    vi.advanceTimersByTime(1000);
  }

  see(embedding: Float32Array, eyeKey = 'eye@160'): void {
    this.looker.seen.emit({ embedding, eyeKey, timeMs: 0, tookMs: 1 } as unknown as LiveLook);
  }
}

/** Computes at once, in this thread. */
const evaluator = {
  run: (
    name: keyof typeof evaluationJobs,
    input: never,
    onProgress: () => void,
    signal: AbortSignal,
  ) => evaluationJobs[name](input, onProgress, signal),
} as unknown as Evaluator;

let engine: FakeEngine;
let map: ExamplesMap;
let close: () => void;
let stored: Map<string, string>;

beforeEach(async () => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  engine = new FakeEngine();
  map = new ExamplesMap(engine as unknown as Engine, evaluator);
  close = map.open();
  await map.pca.run();
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('ExamplesMap', () => {
  it('puts every photograph that was seen on the plane, and says what its axes show', () => {
    expect(map.points).toHaveLength(30);
    const [first, second] = map.axisShares!;
    expect(first).toBeGreaterThan(second);
    expect(first + second).toBeLessThanOrEqual(1);
  });

  it('places the live picture just where its photograph lies, and names the most alike', () => {
    engine.see(engine.vectors.get('7')!);
    const seven = map.points.find(({ id }) => id === '7')!;
    expect(map.live!.x).toBeCloseTo(seven.x, 5);
    expect(map.live!.y).toBeCloseTo(seven.y, 5);
    expect(map.live!.nearest[0]!.photo.id).toBe('7');
    expect(map.live!.nearest[0]!.cosine).toBeCloseTo(1, 5);
    const cosines = map.live!.nearest.map(({ cosine }) => cosine);
    expect(cosines).toEqual(cosines.toSorted((a, b) => b - a));
  });

  it('does not place what another eye has seen', () => {
    engine.see(engine.vectors.get('7')!);
    engine.see(engine.vectors.get('7')!, 'eye@128');
    expect(map.live).toBeUndefined();
  });

  it.each(['open', 'closed'])(
    'makes the map anew of what another eye saw of the same photographs: it was %s meanwhile',
    async (state) => {
      if (state === 'closed') close();
      engine.takeEye('eye@128');
      if (state === 'closed') close = map.open();
      const seen = engine.vectors.get('7')!;
      engine.see(seen, 'eye@128');
      // What is still shown is the former eye's map, on which this one's embeddings have no place.
      expect([map.pca.isStale, map.live]).toEqual([true, undefined]);
      await map.pca.run();
      engine.see(seen, 'eye@128');
      expect(map.live!.nearest[0]!.photo.id).toBe('7');
      expect(map.live!.nearest[0]!.cosine).toBeCloseTo(1, 5);
      const seven = map.points.find(({ id }) => id === '7')!;
      expect(map.live!.x).toBeCloseTo(seven.x, 5);
    },
  );

  it('tells that a map without a formula is of another eye', async () => {
    map.setMethod('umap');
    await vi.waitFor(() => expect(map.shownMethod).toBe('umap'), { timeout: 15_000 });
    engine.takeEye('eye@128');
    engine.see(engine.vectors.get('7')!, 'eye@128');
    expect([map.umap.isStale, map.live]).toEqual([true, undefined]);
  });

  it('puts it between its neighbours on a map without a formula', async () => {
    map.setMethod('umap');
    // It is computed meanwhile, on a machine that may be busy.
    await vi.waitFor(() => expect(map.shownMethod).toBe('umap'), { timeout: 15_000 });
    expect(map.axisShares).toBeUndefined();
    engine.see(engine.vectors.get('20')!);
    const near = map.live!.nearest.map(({ photo }) =>
      map.points.find(({ id }) => id === photo.id)!,
    );
    const [xs, ys] = [near.map(({ x }) => x), near.map(({ y }) => y)];
    expect(map.live!.x).toBeGreaterThanOrEqual(Math.min(...xs));
    expect(map.live!.x).toBeLessThanOrEqual(Math.max(...xs));
    expect(map.live!.y).toBeGreaterThanOrEqual(Math.min(...ys));
    expect(map.live!.y).toBeLessThanOrEqual(Math.max(...ys));
  });

  it('steps through the photographs, and leaves the one itself out of what is alike', () => {
    map.step(1);
    expect(map.selected!.id).toBe('0');
    map.step(-1);
    expect(map.selected!.id).toBe('29');
    expect(map.alike).toHaveLength(6);
    expect(map.alike.map(({ photo }) => photo.id)).not.toContain('29');
    map.select(undefined);
    expect(map.alike).toEqual([]);
  });

  it('shows a photograph in its present class, and one that was deleted no more', () => {
    const before = project();
    const bursts = before.bursts.map((burst) =>
      burst.id === 'burst0' ? { ...burst, classId: 'key' } : burst,
    );
    engine.change({ ...before, bursts });
    expect(map.points.find(({ id }) => id === '0')!.classId).toBe('key');
    expect(map.pca.isStale).toBe(true);
    engine.change({ ...before, photos: before.photos.slice(1) });
    expect(map.points).toHaveLength(29);
  });
});

describe('the review', () => {
  beforeEach(async () => {
    const before = project();
    const bursts = before.bursts.map((burst) =>
      burst.id === 'burst2' ? { ...burst, classId: 'key' } : burst,
    );
    engine.change({ ...before, bursts });
    await Promise.all([map.pca.run(), map.review.run()]);
  });

  it('suspects a recording in the wrong class, and says where it belongs', () => {
    const wrong = map.suspicions.filter(({ kind }) => kind === 'mislabelled');
    expect(wrong.map(({ photo }) => photo.id).sort()).toEqual(['6', '7', '8']);
    expect(wrong.every(({ suggestedId }) => suggestedId === 'mug')).toBe(true);
  });

  it('asks no more about what was found to be right, not even the next time', () => {
    const undo = map.approve('6');
    expect(map.suspicions.map(({ photo }) => photo.id)).not.toContain('6');
    expect(map.reviewedCount).toBe(1);
    const again = new ExamplesMap(engine as unknown as Engine, evaluator);
    again.open()();
    expect(again.reviewedCount).toBe(1);
    undo();
    expect(map.suspicions.map(({ photo }) => photo.id)).toContain('6');
    map.approve('7');
    map.reviewAgain();
    expect(map.reviewedCount).toBe(0);
  });

  it('forgets a suspicion as soon as the photograph is moved', () => {
    engine.change(project());
    expect(map.suspicions.filter(({ kind }) => kind === 'mislabelled')).toEqual([]);
  });

  it('begins anew with another project', () => {
    map.select('6');
    const other = project();
    engine.change({ ...other, project: { ...other.project, id: 'other' } });
    expect([map.selected, map.points.length, map.suspicions.length]).toEqual([undefined, 0, 0]);
  });
});
