import { beforeEach, expect, it } from 'vitest';
import { EditedNetwork } from '../../../app/network/edited-network.svelte.ts';
import { lenet5 } from '../../../core/network/presets/lenet5.ts';
import { networkEn } from '../../messages/network/en.ts';
import { networkEs } from '../../messages/network/es.ts';
import { stepWords, type ToldNetwork } from './step-words.ts';

let edited: EditedNetwork;
beforeEach(() => {
  edited = new EditedNetwork(
    lenet5('tanh', 1),
    () => 3,
    () => {},
  );
});

function now(): ToldNetwork {
  const { rows, plan, classCount } = edited;
  return { rows, parameterCount: plan?.parameterCount, classCount };
}

/** What is heard of a step. */
function heard(step: () => void, m = networkEn): string {
  const before = now();
  step();
  return stepWords(before, now(), edited.step!, m);
}

const total = () => networkEn.told.total(edited.plan!.parameterCount);

it('tells what was added or duplicated, where it stands, what comes out, and the new total', () => {
  edited.choose(0);
  const words = heard(() => edited.add('dropout'));
  expect(words).toMatch(/^Added: Dropout.*: place 2 of \d+\. Out comes 28×28×6\. In all, /);
  expect(words.endsWith(total())).toBe(true);
  expect(heard(() => edited.duplicate(1))).toMatch(/^Added: Dropout.*: place 3 of /);
});

it('tells the layer that was moved and not the one that it changed places with', () => {
  const at = (index: number) => edited.rows[index]!.layer.kind;
  edited.choose(0);
  edited.add('dropout');
  expect([at(0), at(1)]).toEqual(['conv', 'dropout']);
  // Whichever card is open, and wherever it goes.
  for (const chosen of [-1, 0, 1, undefined]) {
    edited.choose(chosen);
    expect(heard(() => edited.move(0, 1))).toMatch(/^Convolution.*: place 2 of /);
    expect(heard(() => edited.move(1, 0))).toMatch(/^Convolution.*: place 1 of /);
    expect(heard(() => edited.move(1, 2))).toMatch(/^Dropout.*: place 3 of /);
    expect(heard(() => edited.move(2, 1))).toMatch(/^Dropout.*: place 2 of /);
  }
});

it('tells of a move that is taken back or made again the layer that was moved', () => {
  edited.choose(0);
  edited.add('dropout');
  edited.move(1, 2);
  edited.move(2, 1);
  expect(heard(() => edited.undo())).toMatch(/^Undone\. Dropout.*: place 3 of /);
  expect(heard(() => edited.undo())).toMatch(/^Undone\. Dropout.*: place 2 of /);
  expect(heard(() => edited.redo())).toMatch(/^Redone\. Dropout.*: place 3 of /);
  expect(heard(() => edited.redo())).toMatch(/^Redone\. Dropout.*: place 2 of /);
});

it('tells a step that is taken back or made again, also where only a number changes', () => {
  edited.choose(0);
  edited.add('dropout');
  expect(heard(() => edited.undo())).toMatch(/^Undone\. Removed: Dropout.*In all, /);
  expect(heard(() => edited.redo())).toMatch(/^Redone\. Added: Dropout/);
  const { layer } = edited.rows[0]!;
  if (layer.kind !== 'conv') throw new Error(layer.kind);
  expect(heard(() => edited.edit(0, layer, { filters: 8 }))).toBe('');
  expect(heard(() => edited.undo())).toBe(`Undone. ${total()}`);
});

it('says that a layer is to be mended in place of a total', () => {
  const words = heard(() => edited.remove(edited.rows.length - 3), networkEs);
  expect(words).toMatch(/^Quitada: /);
  edited.choose(1);
  expect(heard(() => edited.add('flatten'), networkEs)).toContain(networkEs.incomplete);
});

it('tells another network by its layers', () => {
  expect(heard(() => edited.replace({ ...lenet5('tanh', 1), layers: [] }))).toMatch(
    /^The network has \d+ layers? now\./,
  );
});
