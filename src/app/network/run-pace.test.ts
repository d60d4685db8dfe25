import { expect, it } from 'vitest';
import { starter } from '../../core/network/presets/starter.ts';
import { sampleProject, sampleRun } from '../../training/store/sample-records.ts';
import type { RunRecord } from './run-facts.ts';
import { estimateByRun, type PacedRun } from './run-pace.ts';
import type { PlannedRun } from './run-recipe.svelte.ts';

const description = starter({ sizePx: 8, channels: 1, filters: 8 });

/** A run whose epochs took so long, in ms, on WebGL, all but the first `before` of them here. */
function runOf(tookMs: readonly number[], before = 0): PacedRun & { readonly run: RunRecord } {
  const { run } = sampleRun(sampleProject(), tookMs.length);
  const history = run.history.map((epoch, index) => ({ ...epoch, tookMs: tookMs[index]! }));
  const model = { kind: 'network', description } as const;
  return { run: { ...run, history, model, backend: 'webgl' }, epochsHere: history.slice(before) };
}

function plannedAs({ counts, settings, classNames }: RunRecord) {
  return { counts, settings, description, classCount: classNames.length, changes: [] };
}

it('takes for the next run as long as the last one took, but for its first epoch', () => {
  const paced = runOf([900, 100, 140]);
  const planned = plannedAs(paced.run);
  const settings = { ...planned.settings, epochs: 5, learningRate: 0.5 };
  expect(estimateByRun(paced, { ...planned, settings }, 'webgl')).toBe(5 * 120);
  expect(estimateByRun(runOf([900]), { ...planned, settings }, 'webgl')).toBe(5 * 900);
});

it('takes of a run that was gone on with only what went on here', () => {
  const paced = runOf([7000, 5000, 5000, 900, 100, 140], 3);
  const planned = plannedAs(paced.run);
  expect(estimateByRun(paced, planned, 'webgl')).toBe(planned.settings.epochs * 120);
  expect(estimateByRun(runOf([5000, 5000], 2), planned, 'webgl')).toBeUndefined();
});

it('says nothing of what is slower or quicker, nor of a run without an epoch', () => {
  const paced = runOf([900, 100]);
  const { run } = paced;
  const planned = plannedAs(run);
  const estimate = (change: Partial<PlannedRun>) =>
    estimateByRun(paced, { ...planned, ...change }, 'webgl');
  expect(estimate({})).toBeGreaterThan(0);
  const { settings, counts, classCount } = planned;
  expect(
    estimate({ settings: { ...settings, batchSize: settings.batchSize + 1 } }),
  ).toBeUndefined();
  const other = starter({ sizePx: 8, channels: 1, filters: 16 });
  expect(estimate({ description: other })).toBeUndefined();
  expect(estimate({ counts: { ...counts, training: counts.training + 1 } })).toBeUndefined();
  expect(estimate({ classCount: classCount + 1 })).toBeUndefined();
  expect(estimateByRun(runOf([]), planned, 'webgl')).toBeUndefined();
  const eye = { kind: 'eye', level: 'head', eyeKey: 'eye@128' } as const;
  expect(
    estimateByRun({ ...paced, run: { ...run, model: eye } }, planned, 'webgl'),
  ).toBeUndefined();
  expect(estimateByRun({ run: undefined, epochsHere: [] }, planned, 'webgl')).toBeUndefined();
});

it('says nothing where it would run on something else, or that is not chosen yet', () => {
  const paced = runOf([900, 100]);
  const planned = plannedAs(paced.run);
  expect(estimateByRun(paced, planned, 'cpu')).toBeUndefined();
  expect(estimateByRun(paced, planned, undefined)).toBeUndefined();
});
