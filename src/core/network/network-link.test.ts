import { expect, it } from 'vitest';
import { Random } from '../random.ts';
import {
  activationIds,
  poolIds,
  type LayerDescription,
  type NetworkDescription,
} from './description.ts';
import { decodeNetwork, encodeNetwork } from './network-link.ts';

function network(layers: readonly LayerDescription[]): NetworkDescription {
  const input = { sizePx: 32, channels: 1, normalisation: 'signed' } as const;
  return { format: 'vistazo-network', version: 1, input, layers };
}

/** Any layer but the output. */
function randomLayer(random: Random): LayerDescription {
  const number = (most: number) => 1 + random.integer(most);
  const makers: (() => LayerDescription)[] = [
    () => ({
      kind: 'conv',
      filters: number(512),
      kernelPx: number(11),
      stridePx: number(4),
      padding: random.integer(2) ? 'valid' : 'same',
    }),
    () => ({ kind: 'activation', id: activationIds[random.integer(activationIds.length)]! }),
    () => ({
      kind: 'pool',
      id: poolIds[random.integer(poolIds.length)]!,
      sizePx: number(4),
      stridePx: number(4),
    }),
    () => ({ kind: 'batch-norm' }),
    () => ({ kind: 'dropout', rate: random.integer(96) / 100 }),
    () => ({ kind: 'flatten' }),
    () => ({ kind: 'global-average' }),
    () => ({ kind: 'dense', units: number(4096) }),
  ];
  return makers[random.integer(makers.length)]!();
}

it('is short, and needs no escaping in an address', () => {
  const text = encodeNetwork(
    network([
      { kind: 'conv', filters: 6, kernelPx: 5, stridePx: 1, padding: 'valid' },
      { kind: 'activation', id: 'leaky-relu' },
      { kind: 'pool', id: 'scaled', sizePx: 2, stridePx: 2 },
      { kind: 'flatten' },
      { kind: 'dropout', rate: 0.35 },
      { kind: 'dense', units: 84 },
      { kind: 'output' },
    ]),
  );
  expect(text).toBe('1~32.1.signed~c6.5.1.valid~aleaky-relu~pscaled.2.2~f~d35~n84~o');
  expect(new URLSearchParams({ n: text }).toString()).toBe(`n=${text.replaceAll('~', '%7E')}`);
});

it('gives back every network', () => {
  const random = new Random(6);
  for (let round = 0; round < 300; round++) {
    const layers = Array.from({ length: random.integer(40) }, () => randomLayer(random));
    const description = network([...layers, { kind: 'output' }]);
    expect(decodeNetwork(encodeNetwork(description))).toEqual({ ok: true, value: description });
  }
});

it.each([
  ['', ''],
  ['x~32.1.unit~o', 'x'],
  ['1~0.1.unit~o', '0.1.unit'],
  ['1~32.2.unit~o', '32.2.unit'],
  ['1~32.1.unit.7~o', '32.1.unit.7'],
  ['1~32.1.other~o', '32.1.other'],
  ['1~32.1.unit', ''],
  ['1~32.1.unit~f', 'f'],
  ['1~32.1.unit~o~o', 'o'],
  ['1~32.1.unit~c6.5.1~o', 'c6.5.1'],
  ['1~32.1.unit~c6.5.1.valid.1~o', 'c6.5.1.valid.1'],
  ['1~32.1.unit~cNaN.5.1.valid~o', 'cNaN.5.1.valid'],
  ['1~32.1.unit~arelu6~o', 'arelu6'],
  ['1~32.1.unit~pmax.2~o', 'pmax.2'],
  ['1~32.1.unit~d-5~o', 'd-5'],
  ['1~32.1.unit~n1e9~o', 'n1e9'],
  ['1~32.1.unit~f1~o', 'f1'],
  ['1~32.1.unit~~o', ''],
  ['1~32.1.unit~z~o', 'z'],
])('%j is damaged at %j', (text, part) => {
  expect(decodeNetwork(text)).toEqual({ ok: false, trouble: { kind: 'damaged', part } });
});

it('does not take a text apart that no network is as long as', () => {
  expect(decodeNetwork(`1~32.1.unit~${'f~'.repeat(1e6)}o`).ok).toBe(false);
  expect(decodeNetwork(`1~32.1.unit~${'f~'.repeat(201)}o`).ok).toBe(false);
});

it('says of a newer link that it is newer', () => {
  const trouble = { kind: 'from-the-future' };
  expect(decodeNetwork('2~whatever')).toEqual({ ok: false, trouble });
});

it('is damaged wherever it was cut', () => {
  const text = '1~28.3.unit~c8.3.1.same~arelu~pmax.2.2~g~o';
  for (let end = 0; end < text.length; end++)
    expect(decodeNetwork(text.slice(0, end)).ok).toBe(false);
});
