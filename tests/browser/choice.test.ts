import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Choice from '../../src/ui/components/Choice.svelte';

let place: HTMLElement;
let mounted: ReturnType<typeof mount>[];

beforeEach(() => {
  mounted = [];
  place = document.createElement('div');
  place.style.font = '16px monospace';
  document.body.append(place);
});

afterEach(async () => {
  for (const component of mounted) await unmount(component);
  place.remove();
});

/** Words to choose from in a place of this width, once their rows were worked out. */
async function choose(labels: readonly string[], widthPx: number) {
  place.style.width = `${widthPx}px`;
  const options = labels.map((label) => ({ value: label, label }));
  const props = { label: 'What', value: labels[0], options, onchange: () => {} };
  mounted.push(mount(Choice, { target: place, props }));
  const items = [...place.querySelectorAll<HTMLElement>('.choice-item')];
  for (const item of items) item.style.font = 'inherit';
  await vi.waitFor(() => expect(place.querySelector('.choice-row')).not.toBeNull());
  return items;
}

/** Tops of the rows, and how many stand in each. */
function rowsOf(items: readonly HTMLElement[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const item of items) {
    const top = item.getBoundingClientRect().top;
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return [...counts];
}

it('stands its rows as far apart as what is in them', async () => {
  const items = await choose(['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis'], 260);
  const rows = rowsOf(items);
  expect(rows.length).toBeGreaterThan(1);
  const [first, second] = rows.map(([top]) => top);
  expect(second! - first! - items[0]!.offsetHeight).toBeCloseTo(4, 0);
  const beside = items[1]!.getBoundingClientRect().left - items[0]!.getBoundingClientRect().right;
  expect(beside).toBeCloseTo(4, 0);
});

it('gives words that are wider than a row one of their own, and shares out the others', async () => {
  // In two lines the first are narrow enough for one more beside them, but a row is not wide enough for them.
  const long = 'inteligencia artificial';
  const items = await choose([long, 'a', 'bbbbb', 'ccccc', 'ddddd', 'eeeee'], 200);
  expect(items[0]!.offsetHeight).toBeGreaterThan(items[1]!.offsetHeight);
  expect(place.querySelector('.choice-row')!.previousElementSibling).toBe(items[0]);
});
