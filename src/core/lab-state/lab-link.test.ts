import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import type { Fields, StateOf } from './fields.ts';
import { decodeLab, encodeLab } from './lab-link.ts';
import { initialState, snap } from './snap.ts';

const fields = {
  rate: { kind: 'number', min: 0, max: 2, step: 0.01, initial: 0.1 },
  shape: { kind: 'choice', options: ['circle', 'xor', 'moons'], initial: 'xor' },
  noisy: { kind: 'flag', initial: true },
  widths: { kind: 'numbers', maxCount: 6, min: 1, max: 8, step: 1, initial: [4, 2] },
  weights: { kind: 'set-numbers', length: 300, maxCount: 8, min: -8, max: 8, step: 0.05 },
  points: { kind: 'points', maxCount: 64, side: 121, labels: 6, initial: [] },
} as const satisfies Fields;
const key = { id: 'trial', version: 3, fields };
type State = StateOf<typeof fields>;

function randomState(random: Random): State {
  const raw: Record<string, unknown> = {
    rate: random.uniform() * 2,
    shape: fields.shape.options[random.integer(3)],
    noisy: random.integer(2) === 1,
    widths: Array.from({ length: random.integer(7) }, () => 1 + random.integer(8)),
    weights: Array.from({ length: random.integer(9) }, () => ({
      index: random.integer(300),
      value: random.normal() * 3,
    })),
    points: Array.from({ length: random.integer(65) }, () => ({
      x: random.uniform(),
      y: random.uniform(),
      label: random.integer(6),
    })),
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, snap(field, raw[name])]),
  ) as State;
}

describe('a lab in a link', () => {
  it('is the same when it is opened', () => {
    const random = new Random(1);
    for (let trial = 0; trial < 300; trial++) {
      const state = randomState(random);
      expect(decodeLab(key, encodeLab(key, state))).toEqual({ ok: true, value: state });
    }
  });

  it('takes three letters as it is at first, and leaves room for an address with 64 points', () => {
    const initial = initialState(fields);
    expect(encodeLab(key, initial)).toHaveLength(3);
    const points = Array.from({ length: 64 }, (_, i) => ({ x: i / 64, y: 1 - i / 64, label: 5 }));
    const full = { ...initial, points: snap(fields.points, points) as State['points'] };
    expect(encodeLab(key, full).length).toBeLessThan(195);
  });

  it('is told to be damaged by any one wrong, missing or added letter', () => {
    const link = encodeLab(key, randomState(new Random(5)));
    let missed = 0;
    for (let at = 0; at < link.length; at++) {
      const other = link[at] === 'x' ? 'y' : 'x';
      for (const broken of [
        link.slice(0, at) + other + link.slice(at + 1),
        link.slice(0, at) + link.slice(at + 1),
      ]) {
        if (broken !== link && decodeLab(key, broken).ok) missed++;
      }
    }
    // Twelve bits let one in 4,096 through.
    expect(missed).toBeLessThanOrEqual(1);
    for (const text of ['', 'A', 'á!', '%00', 'x'.repeat(1_000_000)]) {
      expect(decodeLab(key, text)).toEqual({ ok: false, trouble: 'damaged' });
    }
  });

  it('of another lab or of the future is not opened', () => {
    const state = initialState(fields);
    const future = encodeLab({ ...key, version: 4 }, state);
    expect(decodeLab(key, future)).toEqual({ ok: false, trouble: 'from-the-future' });
    const other = encodeLab({ ...key, id: 'other' }, state);
    expect(decodeLab(key, other)).toEqual({ ok: false, trouble: 'damaged' });
  });

  it('that is older than a field gives it its initial value', () => {
    const { rate, shape, noisy, widths, weights } = fields;
    const before = { rate, shape, noisy, widths, weights };
    const state = { ...initialState(before), rate: 1.5 };
    const link = encodeLab({ ...key, fields: before }, state);
    expect(decodeLab(key, link)).toEqual({ ok: true, value: { ...state, points: [] } });
  });
});

describe('a link of an older app, whose points were on another grid', () => {
  const former = { ...fields, points: { ...fields.points, side: 256, labels: 8 } } as const;
  const raised = { ...key, version: 4, former: { 3: former } };

  it('opens with each point where the present grid has the nearest place', () => {
    const random = new Random(11);
    for (let trial = 0; trial < 50; trial++) {
      const state = randomState(random);
      const points = snap(former.points, state.points) as State['points'];
      const link = encodeLab({ ...key, fields: former }, { ...state, points });
      const value = { ...state, points: snap(fields.points, points) };
      expect(decodeLab(raised, link)).toEqual({ ok: true, value });
    }
  });

  it('has what was so at first then, where it says nothing of it', () => {
    const then = { ...fields, rate: { ...fields.rate, initial: 1.5 } } as const;
    const { value } = decodeLab(
      { ...raised, former: { 3: then } },
      encodeLab({ ...key, fields: then }, initialState(then)),
    ) as { value: object };
    expect(value).toEqual({ ...initialState(fields), rate: 1.5 });
  });

  it('is told to be damaged where nobody knows any more what was written', () => {
    const link = encodeLab({ ...key, version: 2 }, initialState(fields));
    expect(decodeLab(raised, link)).toEqual({ ok: false, trouble: 'damaged' });
  });
});

describe('a link of a newer app, with a field more at its end', () => {
  const newer = { ...key, fields: { ...fields, extra: { kind: 'flag', initial: false } } } as const;

  it('is told to be from the future where that field is set', () => {
    const random = new Random(9);
    for (let trial = 0; trial < 50; trial++) {
      const link = encodeLab(newer, { ...randomState(random), extra: true });
      expect(decodeLab(key, link)).toEqual({ ok: false, trouble: 'from-the-future' });
    }
  });

  it('is opened where it is not', () => {
    const state = randomState(new Random(10));
    const link = encodeLab(newer, { ...state, extra: false });
    expect(decodeLab(key, link)).toEqual({ ok: true, value: state });
  });
});

describe('a value that no link can hold', () => {
  it('becomes the nearest one that can', () => {
    expect(snap(fields.rate, 0.12345)).toBe(0.12);
    expect(snap(fields.rate, Infinity)).toBe(2);
    expect(snap(fields.rate, NaN)).toBe(0.1);
    expect(snap(fields.shape, 'spiral')).toBe('xor');
    expect(snap(fields.widths, [0, 99, 3, 3, 3, 3, 3, 3])).toEqual([1, 8, 3, 3, 3, 3]);
    expect(snap(fields.weights, [{ index: 300, value: 1 }])).toEqual([]);
    expect(snap(fields.points, [{ x: -3, y: 2, label: 99 }])).toEqual([{ x: 0, y: 1, label: 5 }]);
  });
});
