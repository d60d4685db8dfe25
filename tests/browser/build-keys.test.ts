import { flushSync, type Component } from 'svelte';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EditedNetwork, inputPlace } from '../../src/app/network/edited-network.svelte.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import { Language } from '../../src/ui/messages/language.svelte.ts';
import LayerList from '../../src/ui/network/build/LayerList.svelte';
import StepTold from '../../src/ui/network/build/StepTold.svelte';
import { showIn } from './mounted.ts';
import { reactive } from './reactive.svelte.ts';

let edited: EditedNetwork;
const pictures = reactive({ classCount: 3 });
const language = new Language();

beforeEach(async () => {
  await language.use('en');
  await language.fetch('network');
  pictures.classCount = 3;
  edited = new EditedNetwork(
    lenet5('tanh', 1),
    () => pictures.classCount,
    () => {},
  );
});

function show<Props extends Record<string, unknown>>(of: Component<Props>, props: Props) {
  const network = {
    edited,
    data: { source: 'project' },
    remove: (index: number) => edited.remove(index) !== undefined,
  };
  showIn(language)(of, props, { network });
}

const said = () => document.querySelector('[role="status"]')!.textContent.trim();

it('tells a step once: what changes otherwise is no step, and leaves nothing behind to be read', async () => {
  show(StepTold, {});
  edited.choose(0);
  edited.add('dropout');
  await expect.poll(said).toMatch(/^Added: Dropout/);
  edited.undo();
  await expect.poll(said).toMatch(/^Undone\. Removed: Dropout/);
  // Other pictures have other classes: the output is another one.
  pictures.classCount = 10;
  await expect.poll(said).toBe('');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(said()).toBe('');
  edited.redo();
  await expect.poll(said).toMatch(/^Redone\. Added: Dropout/);
  // Whoever turns a knob hears it from the knob.
  const { layer } = edited.rows[0]!;
  if (layer.kind !== 'conv') throw new Error(layer.kind);
  edited.edit(0, layer, { filters: 9 });
  await expect.poll(said).toBe('');
});

it('does not tell what was done before it came', async () => {
  edited.choose(0);
  edited.add('dropout');
  edited.undo();
  show(StepTold, {});
  pictures.classCount = 10;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(said()).toBe('');
});

it('tells the same words anew: they were gone meanwhile', async () => {
  const activate = (id: 'relu' | 'elu') => {
    const { layer } = edited.rows[1]!;
    if (layer.kind !== 'activation') throw new Error(layer.kind);
    edited.choose(1);
    edited.edit(1, layer, { id });
  };
  // Two steps that cost nothing, and change no layer's place.
  activate('relu');
  activate('elu');
  show(StepTold, {});
  const heard: string[] = [];
  const status = document.querySelector('[role="status"]')!;
  const observer = new MutationObserver(() => heard.push(said()));
  observer.observe(status, { childList: true, characterData: true, subtree: true });
  edited.undo();
  await expect.poll(() => heard.length).toBe(1);
  edited.undo();
  await expect.poll(() => heard.length).toBe(3);
  observer.disconnect();
  expect(heard[0]).toMatch(/^Undone\. In all, /);
  expect(heard).toEqual([heard[0], '', heard[0]]);
});

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-place]')];
const stops = () =>
  cards()
    .filter(({ tabIndex }) => tabIndex === 0)
    .map((card) => card.getAttribute('data-place'));
const place = () => document.activeElement?.getAttribute('data-place');

it('is one stop of the Tab key beside a picture: the chosen card, and the arrows from there', async () => {
  show(LayerList, { direction: 'along' });
  edited.choose(2);
  flushSync();
  expect(stops()).toEqual(['2']);
  await userEvent.tab();
  expect(place()).toBe('2');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.poll(place).toBe('4');
  expect(stops()).toEqual(['4']);
  await userEvent.keyboard('{Home}');
  await expect.poll(place).toBe(String(inputPlace));
  await userEvent.keyboard('{End}');
  const last = edited.rows.length - 1;
  await expect.poll(place).toBe(String(last));
  await userEvent.keyboard('{ArrowRight}');
  expect(place()).toBe(String(last));
  await userEvent.tab();
  expect(place() ?? null).toBeNull();
  expect(stops()).toEqual(['2']);
  expect(edited.chosen).toBe(2);
});

it('moves and removes the card that has the focus; another one stays open', async () => {
  show(LayerList, { direction: 'along' });
  edited.choose(1);
  const ids = edited.rows.map(({ id }) => id);
  flushSync();
  cards()[1]!.focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(edited.rows.slice(0, 2).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
  expect(edited.chosenRow?.id).toBe(ids[1]);
  await expect.poll(place).toBe('1');
  await userEvent.keyboard('{Delete}');
  expect(edited.rows.map(({ id }) => id)).toEqual([ids[1], ...ids.slice(2)]);
  await expect.poll(place).toBe('1');
});

it('has its stop where the focus is, wherever its card is moved', async () => {
  show(LayerList, { direction: 'along' });
  edited.choose(4);
  flushSync();
  const [card, id] = [cards()[3]!, edited.rows[2]!.id];
  const placeOfRow = () => edited.rows.findIndex((row) => row.id === id);
  card.focus();
  for (const [key, at] of [
    ['ArrowLeft', 1],
    ['ArrowLeft', 0],
    ['ArrowRight', 1],
  ] as const) {
    await userEvent.keyboard(`{Alt>}{${key}}{/Alt}`);
    await expect.poll(place).toBe(String(at));
    expect(placeOfRow()).toBe(at);
    expect(stops()).toEqual([String(at)]);
  }
  edited.undo();
  await expect.poll(() => card.dataset['place']).toBe('0');
  await expect.poll(stops).toEqual([place() ?? '4']);
  // What comes in before it takes its place.
  cards()[1]!.focus();
  edited.choose(inputPlace);
  edited.add('dropout');
  flushSync();
  expect(place()).toBe('1');
  expect(stops()).toEqual(['1']);
});

it.each([0, -1])('neither removes nor opens what has to stay: card %i', async (at) => {
  show(LayerList, { direction: 'along' });
  edited.choose(2);
  const before = edited.description;
  flushSync();
  const card = cards().at(at)!;
  card.focus();
  await userEvent.keyboard('{Delete}');
  expect(edited.description).toBe(before);
  expect(edited.chosen).toBe(2);
  expect(document.activeElement).toBe(card);
});
