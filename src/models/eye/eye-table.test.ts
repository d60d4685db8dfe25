import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eyeVersion, parseEyeTable } from './eye-table.ts';

const file = new URL('../../../public/models/eye/eye.json', import.meta.url);
const original = readFileSync(file, 'utf8');

interface LooseTable {
  layers: Record<string, unknown>[];
}

function set(table: LooseTable, layer: number, field: string, value: unknown): void {
  table.layers[layer]![field] = value;
}

/** What parsing says after `change` was applied to the real table. */
function detailAfter(change: (table: LooseTable) => void): string {
  const table: LooseTable = JSON.parse(original);
  change(table);
  const parsed = parseEyeTable(table);
  if (parsed.ok) return 'ok';
  expect(parsed.trouble.kind).toBe('weights-damaged');
  return parsed.trouble.kind === 'weights-damaged' ? parsed.trouble.detail : '';
}

describe('parseEyeTable', () => {
  it('reads the real table', () => {
    const parsed = parseEyeTable(JSON.parse(original));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.trouble));
    const { layers, featureChannels, input } = parsed.value;
    expect(layers).toHaveLength(48);
    expect(layers.filter((layer) => layer.addFrom !== undefined)).toHaveLength(9);
    expect(featureChannels).toBe(320);
    expect([0, 127, 255].map((v) => v * input.scale + input.offset)).toEqual([-127 / 128, 0, 1]);
  });

  it.each([
    ['nothing', null],
    ['a text', '<!doctype html>'],
    ['another format', { ...JSON.parse(original), format: 'tfjs' }],
    ['another version', { ...JSON.parse(original), version: 2 }],
    ['no layers', { ...JSON.parse(original), layers: [] }],
    ['no pieces', { ...JSON.parse(original), pieces: undefined }],
  ])('refuses %s', (_, table) => {
    expect(parseEyeTable(table).ok).toBe(false);
  });

  it.each<[string, string, (table: LooseTable) => void]>([
    ['a layer that does not fit', 'does not fit', (t) => set(t, 3, 'inChannels', 17)],
    ['a missing channel count', 'not a number', (t) => set(t, 3, 'outChannels', undefined)],
    ['a NaN', 'not a number', (t) => set(t, 3, 'stride', NaN)],
    ['a negative kernel', 'kernel is -3', (t) => set(t, 0, 'kernel', -3)],
    ['an unknown operation', 'none of conv', (t) => set(t, 0, 'op', 'pool')],
    ['a skip from nowhere', 'cannot add', (t) => set(t, 8, 'addFrom', 99)],
    ['a skip of another width', 'cannot add', (t) => set(t, 8, 'addFrom', 0)],
    ['too few weights', 'has not 864', (t) => set(t, 0, 'weights', { offset: 0, length: 863 })],
    ['weights past the end', 'outside', (t) => set(t, 0, 'weights', { offset: 4e6, length: 864 })],
    ['crooked scales', 'outside', (t) => set(t, 0, 'scales', { offset: 865, length: 32 })],
    ['a table cut short', 'last layer', (t) => t.layers.pop()],
  ])('refuses %s', (_, detail, change) => {
    expect(detailAfter(change)).toContain(detail);
  });
});

describe('eyeVersion', () => {
  it('changes with the weights', () => {
    const parsed = parseEyeTable(JSON.parse(original));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.trouble));
    const table = parsed.value;
    const other = table.pieces.map((piece, i) => (i === 3 ? { ...piece, sha256: 'ffff' } : piece));
    expect(eyeVersion(table)).toMatch(/^lite0-int8-[0-9a-f]{14}$/);
    expect(eyeVersion({ ...table, pieces: other })).not.toBe(eyeVersion(table));
  });
});
