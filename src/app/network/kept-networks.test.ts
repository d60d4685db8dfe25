import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { mildAugmentation } from './augmentations.ts';
import { keepNetwork, readKeptNetwork } from './kept-networks.ts';

const kept = {
  description: lenet5('tanh', 1),
  source: 'digits',
  edits: { epochs: 7, optimizer: { kind: 'momentum', momentum: 0.9 }, earlyStopping: null },
  fits: false,
} as const;
let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('keeps one network for each project', () => {
  const other = {
    description: lenet5('relu', 3),
    source: 'project',
    edits: { augmentation: { ...mildAugmentation, noise: 0.2 } },
    fits: true,
  } as const;
  keepNetwork('a', kept);
  keepNetwork('b', other);
  expect(readKeptNetwork('a')).toEqual(kept);
  expect(readKeptNetwork('b')).toEqual(other);
  expect(readKeptNetwork('c')).toBeUndefined();
});

it('lets the one go that was not touched for longest', () => {
  for (let project = 0; project < 61; project++) {
    keepNetwork(`p${project}`, kept);
    keepNetwork('first', kept);
  }
  expect(readKeptNetwork('first')).toEqual(kept);
  expect(readKeptNetwork('p60')).toEqual(kept);
  expect(readKeptNetwork('p1')).toBeUndefined();
});

it.each([
  '',
  '{',
  '7',
  'null',
  '[7, null, {"project": "a"}]',
  '[{"project":"a","network":"1~x","source":"digits"}]',
])('reads nothing from %j', (text) => {
  stored.set('vistazo.networks', text);
  expect(readKeptNetwork('a')).toBeUndefined();
  keepNetwork('a', kept);
  expect(readKeptNetwork('a')).toEqual(kept);
});

it('reads what an older version kept, and leaves settings behind that are none', () => {
  keepNetwork('a', kept);
  const [entry] = JSON.parse(stored.get('vistazo.networks')!) as Record<string, unknown>[];
  const write = (changed: object) =>
    stored.set('vistazo.networks', JSON.stringify([{ ...entry, ...changed }]));
  write({ edits: undefined, fits: undefined });
  expect(readKeptNetwork('a')).toEqual({ ...kept, edits: {}, fits: true });
  const damaged = {
    epochs: '7',
    batchSize: 0,
    learningRate: -1,
    optimizer: { kind: 'momentum' },
    earlyStopping: { monitor: 'loss' },
    augmentation: { flip: 1 },
    unknown: 1,
    seed: 3,
  };
  write({ edits: damaged });
  expect(readKeptNetwork('a')?.edits).toEqual({ seed: 3 });
  write({ edits: 7 });
  expect(readKeptNetwork('a')?.edits).toEqual({});
});

it('lives on where nothing may be kept', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  });
  keepNetwork('a', kept);
  expect(readKeptNetwork('a')).toBeUndefined();
});
