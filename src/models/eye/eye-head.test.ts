import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import knownAnswers from '../../../tests/fixtures/eye-head-known-answer.json';
import { largest } from '../../core/largest.ts';
import { parseClassNames } from './class-names.ts';
import { EyeHead } from './eye-head.ts';
import { parseEyeHeadTable } from './eye-table.ts';
import { joinPieces } from './eye-weights.ts';

const folder = new URL('../../../public/models/eye-imagenet/', import.meta.url);
const original = readFileSync(new URL('head.json', folder), 'utf8');
const names = JSON.parse(readFileSync(new URL('names.json', folder), 'utf8'));

async function openHead(): Promise<EyeHead> {
  const table = parseEyeHeadTable(JSON.parse(original));
  if (!table.ok) throw new Error(JSON.stringify(table.trouble));
  const pieces = table.value.pieces.map(({ file }) => {
    const bytes = readFileSync(new URL(file, folder));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  });
  const { head, classes } = table.value;
  const weights = await joinPieces({ ...table.value, layers: [head, classes] }, pieces);
  if (!weights.ok) throw new Error(JSON.stringify(weights.trouble));
  return new EyeHead(table.value, weights.value);
}

/** The map of the formula that the reference was computed on, `[positions, 320]`. */
function syntheticMap(): Float32Array {
  const { positions } = knownAnswers.map;
  return Float32Array.from({ length: positions * 320 }, (_, i) => {
    const p = Math.floor(i / 320);
    const c = i % 320;
    return (((5 * p + 3 * c + ((p * c) % 29)) % 64) - 32) / 8;
  });
}

describe('EyeHead', () => {
  it('gives what the reference gives: the same on the same weights, nearly that in float32', async () => {
    const logits = (await openHead()).logits(syntheticMap());
    const { int8, float32 } = knownAnswers.map;
    expect(logits).toHaveLength(1000);
    const difference = (other: readonly number[]) =>
      Math.max(...other.map((value, k) => Math.abs(logits[k]! - value)));
    expect(difference(int8)).toBeLessThan(1e-3);
    expect(difference(float32)).toBeLessThan(0.7);
    expect(largest(logits, 1)).toEqual(largest(float32, 1));
  });

  it('is a mean over the positions: their order does not matter', async () => {
    const head = await openHead();
    const map = syntheticMap();
    const turned = new Float32Array(map.length);
    for (let p = 0; p < 25; p++) turned.set(map.subarray(p * 320, (p + 1) * 320), (24 - p) * 320);
    const logits = head.logits(map);
    head.logits(turned).forEach((value, k) => expect(value).toBeCloseTo(logits[k]!, 3));
  });
});

describe('parseEyeHeadTable', () => {
  const changed = (change: (table: { layers: Record<string, unknown>[] }) => void) => {
    const table = JSON.parse(original);
    change(table);
    return parseEyeHeadTable(table);
  };

  it.each<[string, (table: { layers: Record<string, unknown>[] }) => void]>([
    ['an eye', (table) => Object.assign(table, { format: 'vistazo-eye' })],
    ['one layer', (table) => table.layers.pop()],
    ['three layers', (table) => table.layers.push({ ...table.layers[1], inChannels: 1000 })],
    ['a wider kernel', (table) => Object.assign(table.layers[0]!, { stride: 2 })],
    ['no ReLU6', (table) => Object.assign(table.layers[0]!, { activation: 'linear' })],
    [
      'other channels than the eye has',
      (table) => Object.assign(table.layers[0]!, { inChannels: 3 }),
    ],
  ])('refuses %s', (_, change) => {
    expect(changed(change)).toMatchObject({ ok: false, trouble: { kind: 'weights-damaged' } });
  });
});

describe('the names of the classes', () => {
  const parsed = parseClassNames(names);
  const classes = parsed.ok ? parsed.value : [];

  it('are 1,000, in the order of the outputs: by WordNet id', () => {
    expect(classes).toHaveLength(1000);
    const wnids = classes.map(({ wnid }) => wnid);
    expect(wnids.every((wnid) => /^n\d{8}$/.test(wnid))).toBe(true);
    expect(wnids).toEqual([...new Set(wnids)].sort());
    // Outputs that the photographs of tools/eye/verify.py, and everyone, know.
    const known = {
      0: 'tench',
      251: 'Dalmatian',
      388: 'giant panda',
      954: 'banana',
      999: 'toilet paper',
    };
    for (const [k, name] of Object.entries(known)) expect(classes[Number(k)]!.name.en).toBe(name);
  });

  it.each(['es', 'en'] as const)('are no two alike in %s, short, and clean', (language) => {
    const words = classes.map(({ name }) => name[language]);
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(1000);
    for (const word of words) {
      expect(word).toMatch(/^[\p{L}][\p{L}\d '().-]*$/u);
      expect(word).toBe(word.trim().normalize('NFC'));
      expect(word.length).toBeLessThan(36);
    }
  });

  it('are translated, but for words that are the same in both languages', () => {
    const same = classes.filter(({ name }) => name.es.toLowerCase() === name.en.toLowerCase());
    expect(same.length).toBeLessThan(100);
    // Words of English alone, which no Spanish name may hold outside a breed's own name.
    const english = /\b(of|the|and|with|bird|fish|snake|bottle|house|wood|cloth|ball|hat)\b/i;
    expect(classes.filter(({ name }) => english.test(name.es))).toEqual([]);
    const spanish = /[áéíóúñ]|\b(de|del|la|el|para|con)\b/i;
    const leftovers = classes.filter(({ name }) => spanish.test(name.en.replace('consommé', '')));
    expect(leftovers.map(({ name }) => name.en)).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['a page', '<!doctype html>'],
    ['a name short', { ...names, classes: [['n01440764', 'tenca']] }],
    ['another version', { ...names, version: 2 }],
  ])('are refused when they are %s', (_, value) => {
    expect(parseClassNames(value).ok).toBe(false);
  });
});
