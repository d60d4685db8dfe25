import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { parseNetwork } from './parse-network.ts';
import { lenet5 } from './presets/lenet5.ts';
import { randomPlan } from './random-network.fixture.ts';

const network = lenet5('relu', 1);

function copy(): Record<string, unknown> & { layers: Record<string, unknown>[] } {
  return JSON.parse(JSON.stringify(network)) as never;
}

function troubleOf(json: unknown) {
  const parsed = parseNetwork(json);
  return parsed.ok ? undefined : parsed.trouble;
}

describe('parseNetwork', () => {
  it('reads back what was written', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { description } = randomPlan(seed);
      const json: unknown = JSON.parse(JSON.stringify(description));
      expect(parseNetwork(json)).toEqual({ ok: true, value: description });
    }
  });

  it('leaves behind what nobody asked for', () => {
    const json = copy();
    json['comment'] = 'mine';
    json.layers[0]!['colour'] = 'red';
    expect(parseNetwork(json)).toEqual({ ok: true, value: network });
  });

  it('says what is wrong', () => {
    for (const json of [null, undefined, 7, 'text', [], {}, { format: 'vistazo-chain' }]) {
      expect(troubleOf(json)).toEqual({ kind: 'not-a-network' });
    }
    expect(troubleOf({ ...copy(), version: '1' })).toEqual({ kind: 'not-a-network' });
    expect(troubleOf({ ...copy(), layers: 'many' })).toEqual({ kind: 'not-a-network' });
    expect(troubleOf({ ...copy(), version: 2 })).toEqual({ kind: 'newer-version', version: 2 });
    expect(troubleOf({ ...copy(), input: null })).toEqual({
      kind: 'damaged',
      layer: -1,
      field: 'sizePx',
    });
    expect(troubleOf({ ...copy(), input: { ...network.input, channels: 4 } })).toEqual({
      kind: 'damaged',
      layer: -1,
      field: 'channels',
    });
  });

  it('says at which layer', () => {
    const withFirst = (layer: unknown) => ({ ...copy(), layers: [layer, ...copy().layers] });
    const damaged = (field: string) => ({ kind: 'damaged', layer: 0, field });
    expect(troubleOf(withFirst(null))).toEqual(damaged('kind'));
    expect(troubleOf(withFirst({ kind: 'dropout', rate: NaN }))).toEqual(damaged('rate'));
    expect(troubleOf(withFirst({ kind: 'dropout', rate: '0.5' }))).toEqual(damaged('rate'));
    expect(troubleOf(withFirst({ kind: 'dense' }))).toEqual(damaged('units'));
    expect(troubleOf(withFirst({ kind: 'dense', units: 1.5 }))).toEqual(damaged('units'));
    expect(troubleOf(withFirst({ kind: 'activation', id: 'swish' }))).toEqual(damaged('id'));
    for (const name of ['transformer', 'constructor', '__proto__']) {
      expect(troubleOf(withFirst({ kind: name }))).toEqual({
        kind: 'unknown-layer',
        layer: 0,
        name,
      });
    }
    expect(troubleOf(withFirst({ kind: 'x'.repeat(10_000_000) }))).toMatchObject({
      name: 'x'.repeat(40),
    });
  });

  it('is not held up by a million layers', () => {
    const layers = new Array(1_000_000).fill({ kind: 'flatten' });
    const before = performance.now();
    expect(troubleOf({ ...copy(), layers })).toEqual({
      kind: 'too-many-layers',
      count: 1_000_000,
      max: 64,
    });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(troubleOf({ ...copy(), layers: new Array(3) })).toMatchObject({ kind: 'damaged' });
  });

  it('never throws, whatever is changed', () => {
    const random = new Random(1);
    const strange = [null, -1, 1e308, NaN, '', 'conv', [], {}, true, Symbol('s'), () => 1];
    for (let round = 0; round < 2000; round++) {
      const json = copy();
      const targets: Record<string, unknown>[] = [json, json['input'] as never, ...json.layers];
      const target = targets[random.integer(targets.length)]!;
      const keys = Object.keys(target);
      target[keys[random.integer(keys.length)]!] = strange[random.integer(strange.length)];
      expect(() => parseNetwork(json)).not.toThrow();
    }
  });
});
