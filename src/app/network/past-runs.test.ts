import { beforeEach, expect, it } from 'vitest';
import type { RunRecord } from '../../training/store/records.ts';
import { sampleRun } from '../../training/store/sample-records.ts';
import { PastRuns } from './past-runs.ts';

const { run } = sampleRun({ id: 'p' });
let list: readonly RunRecord[];
let isBusy: boolean;
let learningRate: number;
let log: unknown[];
let past: PastRuns;

beforeEach(() => {
  list = [run];
  isBusy = false;
  learningRate = run.settings.learningRate;
  log = [];
  past = new PastRuns({
    shelf: {
      get list() {
        return list;
      },
      put: ({ id, end }) => {
        log.push(['put', id, end]);
        return Promise.resolve(undefined);
      },
    },
    training: {
      get isBusy() {
        return isBusy;
      },
      goOn: ({ id }, more) => Promise.resolve(void log.push(['go on', id, more])),
      start: ({ settings }) => Promise.resolve(void log.push(['start', settings.learningRate])),
    },
    tuning: { isBusy: false },
    recipe: {
      get settings() {
        return { ...run.settings, learningRate };
      },
      set: (change) => void log.push(['set', change]),
    },
    takeSource: (source) => void log.push(['source', source]),
  });
});

it('offers to go on with the last run alone, and not while another is under way', () => {
  expect(past.interrupted).toBe(run);
  isBusy = true;
  expect(past.interrupted).toBeUndefined();
  isBusy = false;
  list = [run, { ...run, id: 'later', end: { kind: 'stopped' } }];
  expect(past.interrupted).toBeUndefined();
  list = [];
  expect(past.interrupted).toBeUndefined();
});

it('goes on with the pictures of the run, and lets it end where it was left', async () => {
  await past.goOn({ ...run, source: 'digits' }, 5);
  await past.letEnd(run);
  expect(log).toEqual([
    ['source', 'digits'],
    ['go on', run.id, 5],
    ['put', run.id, { kind: 'stopped' }],
  ]);
});

it('tries a tenth of a rate, and turns the knob back only where it is the one that diverged', async () => {
  await past.retrySlower(run);
  expect(log).toEqual([
    ['source', 'project'],
    ['set', { learningRate: 0.0001 }],
    ['start', 0.0001],
  ]);
  learningRate = 0.5;
  log = [];
  await past.retrySlower(run);
  expect(log).toEqual([
    ['source', 'project'],
    ['start', 0.0001],
  ]);
});
