import { expect, it } from 'vitest';
import { defaultSettings } from '../../../training/network/default-settings.ts';
import { sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import { choosesByMeasure, choosesEpoch } from './chooses-by-measure.ts';

it('knows when what measures has also chosen the epoch', () => {
  const usual = defaultSettings({ training: 9000, validation: 1000 }, 1);
  expect(choosesEpoch(usual)).toBe(true);
  const last = { keepBest: false, earlyStopping: null };
  expect(choosesEpoch(last)).toBe(false);
  expect(choosesEpoch({ ...last, keepBest: true })).toBe(true);
  expect(choosesEpoch({ ...last, earlyStopping: { monitor: 'loss', patience: 3 } })).toBe(false);
  expect(choosesEpoch({ ...last, earlyStopping: { monitor: 'val-loss', patience: 3 } })).toBe(true);
});

it('of a network from a file, of the eye and of what was not measured no epoch was chosen', () => {
  const { run: sample } = sampleRun(sampleProject(), 2);
  const validation = { loss: 1, accuracy: 0.5 };
  const history = sample.history.map((epoch) => ({ ...epoch, validation }));
  const settings = { ...sample.settings, keepBest: true };
  const run = { ...sample, settings, history };
  expect(choosesByMeasure(run)).toBe(true);
  expect(choosesByMeasure({ ...run, cameFromFile: true })).toBe(false);
  const model = { kind: 'eye', level: 'last-block', eyeKey: 'eye@128' } as const;
  expect(choosesByMeasure({ ...run, model })).toBe(false);
  const unmeasured = sample.history.map((epoch) => {
    const { epoch: number, loss, accuracy, tookMs, batchLosses, magnitudes } = epoch;
    return { epoch: number, loss, accuracy, tookMs, batchLosses, magnitudes };
  });
  expect(choosesByMeasure({ ...run, history: unmeasured })).toBe(false);
  // It went on without pictures to be measured with, and is used as it came out of that.
  expect(choosesByMeasure({ ...run, history: [history[0]!, unmeasured[1]!] })).toBe(false);
});
