import { expect, it } from 'vitest';
import { sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import type { RunEnd } from '../../../training/network/types.ts';
import { reopened } from '../../../app/network/run-facts.ts';
import type { Guess } from '../../../app/network/run-accuracy.ts';
import { isAdvised, isSetAnew, leadsOn, wantOf } from './leads-on.ts';

const { run } = sampleRun(sampleProject(), 2);
const ended = (end: RunEnd | undefined, epochs: number): RunRecord => ({
  ...reopened(run),
  ...(end && { end }),
  settings: { ...run.settings, epochs },
});

it('leads on from a network that has epochs left, or whose loss was no number in the end', () => {
  expect(leadsOn(ended(undefined, 5), true, false)).toBe(true);
  expect(leadsOn(ended({ kind: 'stopped' }, 5), true, false)).toBe(true);
  expect(leadsOn(ended({ kind: 'stopped' }, 2), true, false)).toBe(false);
  expect(leadsOn(ended({ kind: 'epochs-done' }, 2), true, false)).toBe(false);
  const diverged = ended({ kind: 'diverged', epoch: 2 }, 5);
  expect(leadsOn(diverged, true, false)).toBe(true);
  // Its photographs are gone; digits are always there.
  expect(leadsOn(diverged, false, false)).toBe(false);
  expect(leadsOn({ ...diverged, source: 'digits' }, false, false)).toBe(true);
});

it('leads on from a tuning without an end, and from one of another eye', () => {
  const model = { kind: 'eye', level: 'last-block', eyeKey: 'eye@128' } as const;
  const open = { ...ended(undefined, 6), model };
  const done = { ...ended({ kind: 'epochs-done' }, 6), model };
  expect(leadsOn(open, true, false)).toBe(true);
  expect(leadsOn(open, false, false)).toBe(false);
  expect(leadsOn(done, true, false)).toBe(false);
  expect(leadsOn(done, true, true)).toBe(true);
});

it('advises takes where those are too few, and epochs where it does not know its own pictures either', () => {
  const figures = { right: 4, count: 9, ofGuesser: 3, isEven: true };
  const luck: Guess = { kind: 'luck', ...figures, knowsItsOwn: false };
  const ignorant: Guess = { kind: 'no-better', ...figures, knowsItsOwn: false };
  const byHeart: Guess = { kind: 'no-better', ...figures, knowsItsOwn: true };
  const wants = (guess: Guess, source: RunRecord['source']) => wantOf({ source }, guess);
  expect(wants(luck, 'project')).toBe('takes');
  expect(wants(byHeart, 'project')).toBe('takes');
  expect(wants(ignorant, 'project')).toBe('epochs');
  expect(wants(luck, 'digits')).toBe('epochs');
  // Whoever ended it by hand has no button for more epochs: to train again is the main one.
  const done: RunRecord = { ...ended({ kind: 'epochs-done' }, 2), source: 'digits' };
  expect(isAdvised(done, luck)).toBe(true);
  expect(isAdvised({ ...done, end: { kind: 'stopped' } }, luck)).toBe(false);
});

it('is set anew by another rate or more epochs, not by having gone on past what was chosen', () => {
  const done = ended({ kind: 'epochs-done' }, 11);
  expect(isSetAnew(done, {}, undefined)).toBe(false);
  expect(isSetAnew(done, { epochs: 6 }, 6)).toBe(false);
  expect(isSetAnew(done, { epochs: 20 }, 20)).toBe(true);
  expect(isSetAnew(done, { learningRate: done.settings.learningRate }, 11)).toBe(false);
  expect(isSetAnew(done, { learningRate: 2 * done.settings.learningRate }, 11)).toBe(true);
});
