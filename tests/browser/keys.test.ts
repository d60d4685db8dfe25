import { createRawSnippet, flushSync, tick, type Component } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import LazyMenu from '../../src/ui/components/LazyMenu.svelte';
import SourceMenuItems from '../../src/ui/frame/SourceMenuItems.svelte';
import { Language } from '../../src/ui/messages/language.svelte.ts';
import LabTitle from '../../src/ui/neuron/LabTitle.svelte';
import Plane from '../../src/ui/neuron/plane/Plane.svelte';
import ExampleOffer from '../../src/ui/projects/ExampleOffer.svelte';
import { showIn } from './mounted.ts';
import { reactive } from './reactive.svelte.ts';

const language = new Language();
const show = showIn(language);

beforeEach(async () => {
  await language.use('en');
  await language.fetch('neuron');
});

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
const said = () =>
  [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent.trim());

function showSources() {
  const picture = {
    cameras: [],
    sceneObjects: ['mug', 'ball', 'teddy'],
    sceneObject: 'ball',
    loadScene: () => Promise.resolve(),
    openScene: vi.fn(),
  };
  const load = () => Promise.resolve({ default: SourceMenuItems });
  const props = { label: 'Sources', children: words('⋯'), load, props: {} };
  show(LazyMenu as unknown as Component<typeof props>, props, { picture });
  return { picture, button: document.querySelector<HTMLElement>('[aria-haspopup="menu"]')! };
}

it('begins a menu that a key opened at its first line, also the first time, and tells what is chosen', async () => {
  const { picture, button } = showSources();
  await userEvent.tab();
  while (document.activeElement !== button) await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem');
  const items = [...document.querySelectorAll('[role^="menuitem"]')];
  expect(items[0]).toBe(document.activeElement);
  const checked = items
    .filter((item) => item.getAttribute('role') === 'menuitemradio')
    .map((item) => item.getAttribute('aria-checked'));
  expect(checked).toEqual(['false', 'true', 'false']);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(picture.openScene).toHaveBeenCalledExactlyOnceWith('mug');
});

it('closes a menu that Tab leaves, and goes on from its button', async () => {
  const { button } = showSources();
  const after = document.createElement('button');
  document.querySelector('main')!.append(after);
  while (document.activeElement !== button) await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem');
  await userEvent.tab();
  await expect.poll(() => document.querySelector('[role="menu"]')).toBeNull();
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(after);
});

it.each([
  [undefined, -1],
  [() => {}, 0],
])(
  'makes a plane a stop of the Tab key only where it takes points (%#)',
  async (onpoint, stops) => {
    const domain = { xMin: -6, xMax: 6, yMin: -6, yMax: 6 };
    const children = createRawSnippet(() => ({ render: () => '<g></g>' }));
    const props = { label: 'Plane', domain, children, ...(onpoint && { onpoint }) };
    show(Plane as unknown as Component<typeof props>, props);
    const svg = document.querySelector<SVGElement>('main svg')!;
    svg.focus();
    expect(document.activeElement === svg).toBe(stops === 0);
  },
);

it('names the lab that an arrow opened, and leaves the focus on the arrow', async () => {
  const neuron = reactive({ lab: 'vectors' as string });
  const session = { neuron: Object.assign(neuron, { open: (lab: string) => (neuron.lab = lab) }) };
  show(LabTitle, {}, session);
  const next = [...document.querySelectorAll<HTMLElement>('button')].at(-1)!;
  next.focus();
  await userEvent.keyboard('{Enter}');
  await tick();
  expect(neuron.lab).toBe('matrix');
  expect(said()).toContain(language.neuron.labs.matrix.title);
  expect(document.activeElement?.isConnected && document.activeElement).toBe(next);
});

it('forgets the lab that it named once another is shown, and names it again when an arrow opens it again', async () => {
  const neuron = reactive({ lab: 'vectors' as string | undefined });
  const session = { neuron: Object.assign(neuron, { open: (lab: string) => (neuron.lab = lab) }) };
  show(LabTitle, {}, session);
  const press = async () => {
    [...document.querySelectorAll<HTMLElement>('button')].at(-1)!.click();
    await tick();
  };
  const { title } = language.neuron.labs.matrix;
  await press();
  expect(said()).toEqual([title]);
  neuron.lab = undefined;
  await tick();
  expect(said()).toEqual(['']);
  // Opened by its card it has the focus at its title, which is heard.
  neuron.lab = 'matrix';
  await tick();
  expect(said()).toEqual(['']);
  neuron.lab = 'vectors';
  await tick();
  await press();
  expect(said()).toEqual([title]);
});

it('keeps the focus while an example is made, tells its quarters, and gives it to the room', async () => {
  const projects = reactive({
    stores: true,
    example: undefined as { done: number; total: number } | undefined,
    openExample: () => {},
    cancelExample: () => {},
  });
  projects.openExample = () => (projects.example = { done: 0, total: 0 });
  show(ExampleOffer, {}, { projects });
  document.querySelector('button')!.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.className).toContain('progress');
  // How many they are is not known until what makes them is here.
  await expect.poll(said).toEqual([language.m.projects.exampleBegins]);
  const heard = new Set<string>();
  for (let done = 0; done <= 54; done++) {
    projects.example = { done, total: 54 };
    flushSync();
    heard.add(said().join());
  }
  expect(heard.size).toBe(5);
  projects.example = undefined;
  projects.stores = false;
  await expect.poll(() => document.activeElement?.tagName).toBe('MAIN');
});
