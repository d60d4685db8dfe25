import { expect, it } from 'vitest';
import { encodeNetwork } from '../../../core/network/network-link.ts';
import { sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import type { RunModel, RunRecord, TuningRecord } from '../../../training/store/records.ts';
import { networkEn } from '../../messages/network/en.ts';
import { networkEs } from '../../messages/network/es.ts';
import {
  isOfNetwork,
  magnitudeName,
  runFacts,
  runName,
  tellsEnding,
  tuningWords,
} from './run-words.ts';

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

/** As a page that was closed in the middle of it leaves it. */
function interrupted(): RunRecord {
  const { end, ...run } = tunedRun('last-block', 5);
  expect(end).toBeDefined();
  return run;
}

it('says of a tuning that was interrupted that nothing of it was kept, however many epochs it had', () => {
  expect(runFacts(interrupted(), m)).toBe('Interrupted: nothing was kept');
  expect(runFacts(interrupted(), m, true)).toBe('Being tuned…');
});

it('does not tell of an interrupted tuning while another one is under way', () => {
  expect(tellsEnding(interrupted(), false)).toBe(true);
  expect(tellsEnding(interrupted(), true)).toBe(false);
  expect(tellsEnding(tunedRun('last-block', 2), true)).toBe(true);
});

it('calls a run by what learned: the eye, a network, or one of digits', () => {
  const shelf = { numberOf: () => 6 };
  const network = { ...sampleRun(sampleProject(), 1).run, name: '' };
  const name = (run: RunRecord) => runName({ ...run, name: '' }, shelf, networkEs.train);
  expect(name(tunedRun('head', 0))).toBe('Ojo 6');
  expect(name({ ...network, source: 'digits' })).toBe('Dígitos 6');
  expect(name({ ...network, source: 'project' })).toBe('Red 6');
  expect(runName({ ...network, name: 'mine' }, shelf, m)).toBe('mine');
});

it('knows whether a run is of the network at hand', () => {
  const { run } = sampleRun(sampleProject(), 1);
  const { model } = run as { model: RunModel & { kind: 'network' } };
  const copy = structuredClone(model.description);
  expect(isOfNetwork(run, [undefined, copy])).toBe(true);
  expect(isOfNetwork(run, [{ ...copy, layers: copy.layers.slice(1) }])).toBe(false);
  expect(isOfNetwork(tunedRun('head', 0), [copy])).toBe(false);
  // Made smaller on a slow device, it is of the network that was asked for.
  const wide = { ...copy, input: { ...copy.input, sizePx: 2 * copy.input.sizePx } };
  expect(isOfNetwork(run, [wide])).toBe(false);
  expect(isOfNetwork({ ...run, asked: encodeNetwork(wide) }, [wide])).toBe(true);
});

it('names the kernels of the eye that learned by block and kind', () => {
  const names = (level: 'last-block' | 'last-two-blocks', count: number) =>
    Array.from({ length: count }, (_, i) => magnitudeName(tunedRun(level, 1), i, networkEn));
  expect(names('last-block', 3)).toEqual([
    'Last block: 1 × 1, expands',
    'Last block: by channel (depthwise)',
    'Last block: 1 × 1, reduces',
  ]);
  expect(names('last-two-blocks', 6)[0]).toBe('Block before: 1 × 1, expands');
  expect(new Set(names('last-two-blocks', 6)).size).toBe(6);
});
