import { expect, it } from 'vitest';
import type { LayerDescription, NetworkDescription } from './description.ts';
import { layerStates } from './layer-states.ts';
import { repairsOf } from './repairs.ts';

function network(
  layers: readonly LayerDescription[],
  input: Partial<NetworkDescription['input']> = {},
): NetworkDescription {
  return {
    format: 'vistazo-network',
    version: 1,
    input: { sizePx: 16, channels: 1, normalisation: 'unit', ...input },
    layers,
  };
}

const conv = { kind: 'conv', filters: 4, kernelPx: 3, stridePx: 1, padding: 'valid' } as const;
const pool = { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 } as const;
const maxout = { kind: 'activation', id: 'maxout' } as const;
const flatten = { kind: 'flatten' } as const;
const dense = { kind: 'dense', units: 8 } as const;
const output = { kind: 'output' } as const;

it('knows the shapes before a trouble, and none behind it', () => {
  const { plan, trouble, layers } = layerStates(
    network([conv, pool, dense, { kind: 'dropout', rate: 0.5 }, output]),
    3,
  );
  expect(plan).toBeUndefined();
  expect(trouble).toEqual({ layer: 2, kind: 'needs-vector' });
  const outShapes = layers.map((layer) => layer?.outShape);
  expect(outShapes).toEqual([[14, 14, 4], [7, 7, 4], undefined, undefined, undefined]);
});

it('knows all shapes where there is only too much of something', () => {
  const { trouble, layers } = layerStates(
    network([{ ...conv, filters: 512 }, flatten, { ...dense, units: 4096 }, output]),
    3,
  );
  expect(trouble?.kind).toBe('too-many-parameters');
  expect(layers.at(-1)?.outShape).toEqual([3]);
});

/** Every trouble that the editor can make, and what the repairs are called. */
const cases: readonly [NetworkDescription, string, readonly string[]][] = [
  [network([conv, dense, output]), 'needs-vector', ['flatten-before', 'average-before']],
  [network([conv, output]), 'needs-vector', ['flatten-before', 'average-before']],
  [network([flatten, conv, output]), 'needs-volume', ['move-before-vector', 'remove']],
  [network([flatten, dense, pool, output]), 'needs-volume', ['move-before-vector', 'remove']],
  [network([conv, flatten, flatten, output]), 'needs-volume', ['remove']],
  [
    network([{ ...conv, stridePx: 4 }, { ...conv, kernelPx: 7 }, flatten, output]),
    'kernel-larger-than-input',
    ['smaller-kernel', 'same-padding'],
  ],
  [
    network([conv, pool, pool, pool, pool, flatten, output]),
    'window-larger-than-input',
    ['remove'],
  ],
  [
    network([conv, pool, pool, { ...pool, sizePx: 5, stridePx: 5 }, flatten, output]),
    'window-larger-than-input',
    ['smaller-window', 'remove'],
  ],
  [
    network([{ ...conv, filters: 5 }, maxout, flatten, output]),
    'maxout-needs-even-channels',
    ['one-channel-more', 'relu-instead'],
  ],
  [network([maxout, flatten, output]), 'maxout-needs-even-channels', ['relu-instead']],
  [
    network([flatten, { ...dense, units: 7 }, maxout, output]),
    'maxout-needs-even-channels',
    ['one-channel-more', 'relu-instead'],
  ],
  [network([{ ...conv, filters: 9999 }, flatten, output]), 'out-of-range', ['into-range']],
  [network([{ kind: 'dropout', rate: 0.99 }, flatten, output]), 'out-of-range', ['into-range']],
  [network([flatten, output], { sizePx: 4 }), 'out-of-range', ['into-range']],
  [
    network([flatten, ...Array.from({ length: 70 }, () => dense), output]),
    'out-of-range',
    ['into-range'],
  ],
];

it.each(cases)('repairs %#', (description, kind, names) => {
  const { trouble } = layerStates(description, 3);
  expect(trouble?.kind).toBe(kind);
  const repairs = repairsOf(description, trouble!);
  expect(repairs.map((repair) => repair.kind)).toEqual(names);
  for (const repair of repairs) {
    const after = layerStates(repair.description, 3).trouble;
    // What comes to light behind it is another matter.
    if (after) expect([after.kind, after.layer]).not.toEqual([kind, trouble!.layer]);
  }
});

it('makes what is too much less', () => {
  const description = network([
    { ...conv, filters: 512, padding: 'same' },
    flatten,
    { ...dense, units: 4096 },
    output,
  ]);
  const { trouble } = layerStates(description, 3);
  const repairs = repairsOf(description, trouble!);
  expect(repairs.map(({ kind, value }) => [kind, value])).toEqual([
    ['fewer-numbers', 2048],
    ['average-instead', undefined],
  ]);
  expect(layerStates(repairs[1]!.description, 3).trouble).toBeUndefined();
});

it('keeps the layers that it does not touch the very same', () => {
  const description = network([conv, pool, dense, output]);
  const [repair] = repairsOf(description, layerStates(description, 3).trouble!);
  expect(repair!.description.layers[1]).toBe(pool);
  expect(repair!.description.layers[2]).toEqual(flatten);
  expect(repair!.description.layers[3]).toBe(dense);
});
