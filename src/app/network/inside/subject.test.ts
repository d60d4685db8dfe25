import { expect, it } from 'vitest';
import { sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import { planOfRun } from '../run-facts.ts';
import { chosenOf, isSame, keyOf, mapsSubjectOf, subjectsOf } from './subject.ts';

const project = sampleProject();
const [older, newer, unborn] = [1, 2, 0].map((epochs) => sampleRun(project, epochs).run);
const plan = planOfRun(older!)!;
const choices = subjectsOf([older!, newer!, unborn!], plan);

it('offers the newest trained network first, and never one that learned nothing', () => {
  const keys = [`run:${newer!.id}`, `run:${older!.id}`, 'built', 'eye'];
  expect(choices.map(keyOf)).toEqual(keys);
  expect(subjectsOf([], undefined).map(keyOf)).toEqual(['eye']);
});

it('takes what was chosen, else the newest, else the eye', () => {
  expect(chosenOf(choices, 'built').kind).toBe('built');
  expect(keyOf(chosenOf(choices, 'run:gone'))).toBe(`run:${newer!.id}`);
  expect(chosenOf(subjectsOf([], plan), undefined).kind).toBe('eye');
});

it('keeps what did not change when another network learns', () => {
  const later = subjectsOf([older!, newer!], plan);
  expect(chosenOf(later, 'eye')).toBe(chosenOf(choices, 'eye'));
  expect(chosenOf(later, 'built')).toBe(chosenOf(choices, 'built'));
});

it('knows a network again after an epoch, and not after it was built anew', () => {
  const looked = { key: keyOf(choices[0]!), plan: planOfRun(newer!), eye: undefined };
  const later = { ...newer!, history: [...newer!.history, ...newer!.history] };
  expect(isSame(looked, { ...looked, plan: planOfRun(later) })).toBe(true);
  expect(isSame(looked, { ...looked, plan: { ...plan } })).toBe(false);
  expect(isSame(undefined, looked)).toBe(false);
});

it('offers a tuned eye once it has ended, and tells its worker which blocks are its own', () => {
  const model = { kind: 'eye', level: 'last-two-blocks', eyeKey: 'eye@128' } as const;
  const open = { ...newer!, id: 'open', model, history: [] };
  const run = { ...open, id: 'tuned', end: { kind: 'epochs-done' } as const };
  const [first] = subjectsOf([older!, open, run], undefined);
  expect(first).toEqual({ kind: 'tuned', run, model });
  expect(keyOf(first!)).toBe('run:tuned');
  const eye = { eye: { model: { table: 'table', weights: 'bytes' } }, sizePx: 128 } as never;
  const looked = { key: keyOf(first!), plan: undefined, eye, tuned: model };
  expect(mapsSubjectOf(looked, undefined)).toBeUndefined();
  expect(mapsSubjectOf(looked, [])).toMatchObject({ tuned: { firstBlock: 15, arrays: [] } });
});
