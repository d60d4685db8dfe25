import { expect, it } from 'vitest';
import { sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import type { RunEnd } from '../../../training/network/types.ts';
import { reopened } from '../../../app/network/run-facts.ts';
import { leadsOn } from './leads-on.ts';

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
