import { expect, it } from 'vitest';
import { lenet5 } from './lenet5.ts';
import { presetOf } from './preset-of.ts';
import { starter } from './starter.ts';
import { vgg, vggIds, vggWidths } from './vgg.ts';

it('knows the known ones, whatever is fed to them', () => {
  expect(presetOf(lenet5('tanh', 1))).toEqual({ kind: 'lenet5' });
  const colour = lenet5('relu', 3);
  expect(presetOf({ ...colour, input: { ...colour.input, sizePx: 48 } })).toEqual({
    kind: 'lenet5',
  });
  expect(presetOf(starter({ sizePx: 64, channels: 1, filters: 12 }))).toEqual({ kind: 'starter' });
  for (const id of vggIds) {
    for (const width of vggWidths) {
      for (const batchNorm of [false, true]) {
        const network = vgg({ id, width, sizePx: 32, channels: 3, batchNorm });
        expect(presetOf(network)).toEqual({ kind: 'vgg', id, width });
      }
    }
  }
});

it('knows that one changed in anything is one’s own', () => {
  const { layers, ...rest } = lenet5('tanh', 1);
  for (const [index, layer] of layers.entries()) {
    expect(presetOf({ ...rest, layers: layers.toSpliced(index, 1) })).toBeUndefined();
    if (layer.kind !== 'conv') continue;
    const changed = layers.with(index, { ...layer, padding: 'same' });
    expect(presetOf({ ...rest, layers: changed })).toBeUndefined();
  }
  expect(presetOf({ ...rest, layers: [{ kind: 'flatten' }, { kind: 'output' }] })).toBeUndefined();
});
