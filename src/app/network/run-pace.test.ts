import { expect, it } from 'vitest';
import { starter } from '../../core/network/presets/starter.ts';
import { sampleProject, sampleRun } from '../../training/store/sample-records.ts';
import type { RunRecord } from './run-facts.ts';
import { estimateByRun } from './run-pace.ts';

const description = starter({ sizePx: 8, channels: 1, filters: 8 });

/** A run whose epochs took so long, in ms. */
function runOf(...tookMs: readonly number[]): RunRecord {
  const { run } = sampleRun(sampleProject(), tookMs.length);
  const history = run.history.map((epoch, index) => ({ ...epoch, tookMs: tookMs[index]! }));
  return { ...run, history, model: { kind: 'network', description } };
}

function plannedAs({ counts, settings, classNames }: RunRecord) {
  return { counts, settings, description, classCount: classNames.length, changes: [] };
}

it('takes for the next run as long as the last one took, but for its first epoch', () => {
  const run = runOf(900, 100, 140);
  const planned = plannedAs(run);
  const settings = { ...planned.settings, epochs: 5, learningRate: 0.5 };
  expect(estimateByRun(run, { ...planned, settings })).toBe(5 * 120);
  expect(estimateByRun(runOf(900), { ...planned, settings })).toBe(5 * 900);
});

it('says nothing of what is slower or quicker, nor of a run without an epoch', () => {
  const run = runOf(900, 100);
  const planned = plannedAs(run);
  expect(estimateByRun(run, planned)).toBeGreaterThan(0);
  const settings = { ...planned.settings, batchSize: planned.settings.batchSize + 1 };
  expect(estimateByRun(run, { ...planned, settings })).toBeUndefined();
  const other = starter({ sizePx: 8, channels: 1, filters: 16 });
  expect(estimateByRun(run, { ...planned, description: other })).toBeUndefined();
  const counts = { ...planned.counts, training: planned.counts.training + 1 };
  expect(estimateByRun(run, { ...planned, counts })).toBeUndefined();
  expect(estimateByRun(run, { ...planned, classCount: planned.classCount + 1 })).toBeUndefined();
  expect(estimateByRun(runOf(), planned)).toBeUndefined();
  const eye = { kind: 'eye', level: 'head', eyeKey: 'eye@128' } as const;
  expect(estimateByRun({ ...run, model: eye }, planned)).toBeUndefined();
  expect(estimateByRun(undefined, planned)).toBeUndefined();
});
