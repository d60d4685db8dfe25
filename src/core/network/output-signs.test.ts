import { expect, it } from 'vitest';
import type { LayerDescription } from './description.ts';
import { outputSigns } from './output-signs.ts';
import { planNetwork } from './plan-network.ts';
import { lenet5 } from './presets/lenet5.ts';

function signsOf(layers: readonly LayerDescription[]) {
  const planned = planNetwork(
    {
      format: 'vistazo-network',
      version: 1,
      input: { sizePx: 16, channels: 1, normalisation: 'unit' },
      layers,
    },
    3,
  );
  if (!planned.ok) throw new Error(planned.trouble.kind);
  return outputSigns(planned.value);
}

const conv: LayerDescription = {
  kind: 'conv',
  filters: 4,
  kernelPx: 3,
  stridePx: 1,
  padding: 'same',
};

it('keeps to one sign behind ReLU until weights come', () => {
  expect(
    signsOf([
      conv,
      { kind: 'activation', id: 'relu' },
      { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'global-average' },
      { kind: 'output' },
    ]),
  ).toEqual(['signed', 'positive', 'positive', 'positive', 'positive', 'signed']);
});

it('knows that pooling of the picture itself is positive, and what a learned coefficient does', () => {
  expect(
    signsOf([
      { kind: 'pool', id: 'average', sizePx: 2, stridePx: 2 },
      { kind: 'pool', id: 'scaled', sizePx: 2, stridePx: 2 },
      { kind: 'pool', id: 'lp', sizePx: 2, stridePx: 2 },
      { kind: 'flatten' },
      { kind: 'output' },
    ]),
  ).toEqual(['positive', 'signed', 'positive', 'positive', 'signed']);
});

it('has both signs in every layer of LeNet-5 with tanh', () => {
  const planned = planNetwork(lenet5('tanh', 1), 10);
  if (!planned.ok) throw new Error(planned.trouble.kind);
  expect(new Set(outputSigns(planned.value))).toEqual(new Set(['signed']));
});
