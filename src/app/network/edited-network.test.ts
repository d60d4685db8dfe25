import { beforeEach, expect, it, vi } from 'vitest';
import type { LayerDescription } from '../../core/network/description.ts';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { vgg } from '../../core/network/presets/vgg.ts';
import { EditedNetwork, inputPlace } from './edited-network.svelte.ts';

const changed = vi.fn();
let edited: EditedNetwork;
beforeEach(() => {
  changed.mockClear();
  edited = new EditedNetwork(lenet5('tanh', 1), () => 3, changed);
});

const kinds = () => edited.rows.map(({ layer }) => layer.kind);
const ids = () => edited.rows.map(({ id }) => id);
const layerAt = <Kind extends LayerDescription['kind']>(index: number, kind: Kind) => {
  const { layer } = edited.rows[index]!;
  if (layer.kind !== kind) throw new Error(`There is a ${layer.kind}`);
  return layer as Extract<LayerDescription, { kind: Kind }>;
};

it('tells of each layer what comes out and what it costs', () => {
  const [c1, , s2] = edited.rows;
  expect(c1).toMatchObject({ plan: { outShape: [28, 28, 6], parameterCount: 156 }, waits: false });
  expect(s2).toMatchObject({ plan: { outShape: [14, 14, 6], parameterCount: 12 } });
  expect(edited.plan?.layers.at(-1)?.outShape).toEqual([3]);
});

it('adds behind the layer at hand, first behind the input, and before the output', () => {
  edited.choose(inputPlace);
  edited.add('dropout');
  expect(kinds()[0]).toBe('dropout');
  expect(edited.chosen).toBe(0);
  edited.choose(edited.rows.length - 1);
  edited.add('dense');
  expect(kinds().slice(-2)).toEqual(['dense', 'output']);
  edited.choose(undefined);
  edited.add('activation');
  expect(kinds().slice(-3)).toEqual(['dense', 'activation', 'output']);
});

it('never lets go of the output, nor anything behind it', () => {
  const last = edited.rows.length - 1;
  expect(edited.remove(last)).toBeUndefined();
  expect(edited.move(last, 0)).toBe(false);
  expect(edited.move(0, last)).toBe(false);
  edited.duplicate(last);
  expect(kinds().filter((kind) => kind === 'output')).toHaveLength(1);
  expect(changed).not.toHaveBeenCalled();
});

it('knows a layer again wherever it goes, and however it is changed', () => {
  const before = ids();
  edited.move(0, 2);
  expect(ids().slice(0, 3)).toEqual([before[1], before[2], before[0]]);
  edited.edit(2, layerAt(2, 'conv'), { filters: 8 });
  expect(ids()[2]).toBe(before[0]);
  edited.duplicate(2);
  expect(ids()[2]).toBe(before[0]);
  expect(before).not.toContain(ids()[3]);
  edited.undo();
  edited.undo();
  edited.undo();
  expect(ids()).toEqual(before);
});

it('keeps the layer at hand whichever of two that change places is moved', () => {
  for (const chosen of [0, 1]) {
    edited.choose(chosen);
    const id = edited.chosenRow?.id;
    edited.move(0, 1);
    expect(edited.chosenRow?.id).toBe(id);
    edited.move(0, 1);
    expect(edited.chosenRow?.id).toBe(id);
  }
  edited.choose(inputPlace);
  edited.move(0, 1);
  expect(edited.chosen).toBe(inputPlace);
});

it('tells equal layers apart', () => {
  edited = new EditedNetwork(
    vgg({ id: 'vgg-7', width: 1 / 8, sizePx: 32, channels: 3, batchNorm: false }),
    () => 3,
    changed,
  );
  const before = ids();
  expect(new Set(before).size).toBe(before.length);
  const second = kinds().indexOf('pool', kinds().indexOf('pool') + 1);
  edited.remove(second);
  expect(ids()).toEqual(before.toSpliced(second, 1));
});

it('tells a trouble at the layer that causes it, keeps what is before it, and lets the others wait', () => {
  const flatten = kinds().indexOf('flatten');
  edited.remove(flatten);
  expect(edited.plan).toBeUndefined();
  expect(edited.trouble).toEqual({ layer: flatten, kind: 'needs-vector' });
  expect(edited.rows[flatten]).toMatchObject({ trouble: { kind: 'needs-vector' }, waits: false });
  expect(edited.rows[flatten - 1]?.plan?.outShape).toEqual([1, 1, 120]);
  // What the layers before it cost is known all the same.
  expect(edited.rows[0]?.plan).toMatchObject({ parameterCount: 156, multiplyAdds: 117_600 });
  expect(edited.rows.slice(flatten + 1).every(({ waits }) => waits)).toBe(true);
  edited.choose(flatten);
  const id = edited.chosenRow?.id;
  edited.repair(edited.repairs[0]!);
  expect(edited.trouble).toBeUndefined();
  // The card that was at hand still is, one place on.
  expect(edited.chosenRow?.id).toBe(id);
  expect(edited.chosen).toBe(flatten + 1);
});

it('takes one step for a knob that is turned on and on', () => {
  const start = edited.description;
  for (let filters = 7; filters < 20; filters++) {
    edited.edit(0, layerAt(0, 'conv'), { filters });
  }
  edited.edit(0, layerAt(0, 'conv'), { stridePx: 2 });
  edited.undo();
  expect(layerAt(0, 'conv')).toMatchObject({ filters: 19, stridePx: 1 });
  edited.undo();
  expect(edited.description).toEqual(start);
  expect(edited.canUndo).toBe(false);
  edited.redo();
  expect(layerAt(0, 'conv').filters).toBe(19);
  edited.setInput({ channels: 3 });
  expect(edited.canRedo).toBe(false);
});

it('puts a layer back that was removed, whatever was done since', () => {
  const undo = edited.remove(2)!;
  edited.edit(0, layerAt(0, 'conv'), { filters: 9 });
  undo();
  expect(kinds()).toEqual(lenet5('tanh', 1).layers.map(({ kind }) => kind));
  expect(layerAt(0, 'conv').filters).toBe(9);
});

it('does not edit a layer that has been changed meanwhile', () => {
  const former = layerAt(0, 'conv');
  edited.edit(0, former, { filters: 9 });
  edited.edit(0, former, { kernelPx: 3 });
  expect(layerAt(0, 'conv')).toMatchObject({ filters: 9, kernelPx: 5 });
});

it('opens another network with nothing to undo', () => {
  edited.remove(0);
  edited.open(lenet5('relu', 3));
  expect(edited.canUndo).toBe(false);
  expect(edited.description.input.channels).toBe(3);
});
