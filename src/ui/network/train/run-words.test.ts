import { expect, it } from 'vitest';
import { sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import type { RunModel, RunRecord, TuningRecord } from '../../../training/store/records.ts';
import { networkEn } from '../../messages/network/en.ts';
import { runFacts, tuningWords } from './run-words.ts';

const m = networkEn.train;

/** An ended tuning of the eye, of so many epochs. */
function tunedRun(level: (RunModel & { kind: 'eye' })['level'], epochs: number): RunRecord {
  const { run } = sampleRun(sampleProject(), epochs);
  const model = { kind: 'eye', level, eyeKey: 'lite0-int8-1@128' } as const;
  return { ...run, model, end: { kind: 'epochs-done' } };
}

it('says of a tuned eye what is used, and how good that is', () => {
  const scores = {
    headOnly: { accuracy: 0.9, loss: 0.3 },
    tuned: { accuracy: 0.8, loss: 0.2, epoch: 1 },
  };
  const run = tunedRun('last-block', 2);
  const words = (tuning: TuningRecord) => tuningWords({ ...run, tuning }, m);
  expect(words({ ...scores, kept: 'head' })).toBe(m.tune.compared('90%', '80%', false));
  expect(words({ ...scores, kept: 'tuned' })).toBe(m.tune.compared('90%', '80%', true));
  expect(words({ kept: 'head' })).toBe(m.tune.unmeasured);
  // The first epoch went wrong: there is nothing to compare with.
  const { headOnly } = scores;
  expect(words({ kept: 'head', headOnly })).toContain(m.tune.keptOriginal);
  expect(runFacts({ ...run, tuning: { ...scores, kept: 'head' } }, m)).toBe(
    'accuracy 90% · 2 epochs',
  );
  // How good an end is that nobody knows to be in use, is not said; nor how well it learned.
  expect(tuningWords(run, m)).toBe('');
  expect(runFacts(run, m)).toBe('2 epochs');
});

it('does not count the epochs of a tuning in which none was wanted', () => {
  const run = tunedRun('head', 0);
  const tuning = { kept: 'head', headOnly: { accuracy: 0.9, loss: 0.3 } } as const;
  expect(runFacts({ ...run, tuning }, m)).toBe('accuracy 90% · your classes only');
  expect(tuningWords({ ...run, tuning }, m)).toBe(m.tune.headOnly('90%'));
  expect(tuningWords({ ...run, tuning: { kept: 'head' } }, m)).toBe(m.tune.unmeasuredHead);
});
