import { expect, it } from 'vitest';
import { encodeNetwork } from '../../../core/network/network-link.ts';
import { sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import type { RunModel, RunRecord, TuningRecord } from '../../../training/store/records.ts';
import { networkEn } from '../../messages/network/en.ts';
import { networkEs } from '../../messages/network/es.ts';
import {
  isOfNetwork,
  keptWords,
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
  expect(runFacts({ ...run, tuning: { ...scores, kept: 'head' } }, m)).toEqual([
    'accuracy 90%',
    '2 epochs',
  ]);
  // How good an end is that nobody knows to be in use, is not said; nor how well it learned.
  expect(tuningWords(run, m)).toBe('');
  expect(runFacts(run, m)).toEqual(['2 epochs']);
});

it('does not count the epochs of a tuning in which none was wanted', () => {
  const run = tunedRun('head', 0);
  const tuning = { kept: 'head', headOnly: { accuracy: 0.9, loss: 0.3 } } as const;
  expect(runFacts({ ...run, tuning }, m)).toEqual(['accuracy 90%', 'your classes only']);
  expect(tuningWords({ ...run, tuning }, m)).toBe(m.tune.headOnly('90%'));
  expect(tuningWords({ ...run, tuning: { kept: 'head' } }, m)).toBe(m.tune.unmeasuredHead);
});

it('names the epoch in use among those that compare with the last one', () => {
  const { run } = sampleRun(sampleProject(), 4);
  const tally = (digest: number) => ({ count: 9, ofLargestClass: 3, bursts: 3, digest });
  const measured = (losses: readonly (number | undefined)[], digests: readonly number[]) => ({
    ...run,
    history: run.history.map(({ epoch, batchLosses, magnitudes, tookMs, accuracy }, index) => ({
      ...{ epoch, batchLosses, magnitudes, tookMs, accuracy, loss: 1 },
      ...(losses[index] !== undefined && { validation: { loss: losses[index], accuracy: 0.5 } }),
      pictures: { training: tally(1), validation: tally(digests[index]!) },
    })),
  });
  const words = (...of: Parameters<typeof measured>) => keptWords(measured(...of), m);
  expect(words([1, 0.2, 0.5, 0.6], [1, 1, 1, 1])).toBe(m.keptBest(2));
  expect(words([1, 0.5, 0.2, 0.1], [1, 1, 1, 1])).toBe('');
  // Easier pictures before, or none to be measured with.
  expect(words([0.1, 0.2, 0.5, 0.6], [1, 1, 2, 2])).toBe(m.keptBestSince(3, 3));
  expect(words([undefined, 0.2, 0.5, 0.6], [0, 2, 2, 2])).toBe(m.keptBestSince(2, 2));
  expect(words([0.1, 0.2, 0.5, undefined], [1, 1, 1, 0])).toBe(m.keptLast);
  expect(words([undefined, undefined, undefined, undefined], [0, 0, 0, 0])).toBe('');
  const last = measured([1, 0.2, 0.5, 0.6], [1, 1, 1, 1]);
  expect(keptWords({ ...last, settings: { ...run.settings, keepBest: false } }, m)).toBe('');
});

it.each([
  [
    'es',
    networkEs.train,
    /^Desde la época 4 aprende de 30 imágenes en vez de 20 y se mide con otras 6 imágenes\./,
  ],
  [
    'en',
    networkEn.train,
    /^From epoch 4 on it learns from 30 pictures instead of 20 and it is measured with 6 other pictures\./,
  ],
] as const)('says where a curve is of other pictures: %s', (_, words, said) => {
  const training = { before: 20, after: 30 };
  const validation = { kind: 'others', before: 6, after: 6 } as const;
  expect(words.pictureChange({ epoch: 4, training, validation })).toMatch(said);
  for (const kind of ['begins', 'ends', 'others'] as const) {
    const unknown = { kind, before: undefined, after: undefined };
    const alone = words.pictureChange({ epoch: 4, validation: unknown });
    expect(alone).not.toMatch(/undefined|NaN/);
  }
});

/** As a page that was closed in the middle of it leaves it. */
function interrupted(): RunRecord {
  const { end, ...run } = tunedRun('last-block', 5);
  expect(end).toBeDefined();
  return run;
}

it('says of a tuning that was interrupted that nothing of it was kept, however many epochs it had', () => {
  expect(runFacts(interrupted(), m)).toEqual(['Interrupted: nothing was kept']);
  expect(runFacts(interrupted(), m, true)).toEqual(['Being tuned…']);
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
