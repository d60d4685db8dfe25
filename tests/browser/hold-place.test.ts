import { beforeEach, expect, it } from 'vitest';
import { holdPlace } from '../../src/ui/hold-place.ts';

let room: HTMLElement;
let above: HTMLElement;
let held: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<main><section><div></div><p>held</p><div></div></section></main>';
  room = document.querySelector('main')!;
  room.style.cssText = 'height: 300px; overflow-y: auto';
  [above, held] = [room.querySelector('div')!, room.querySelector('p')!];
  held.style.cssText = 'margin: 0; height: 50px';
  for (const div of room.querySelectorAll('div')) div.style.height = '400px';
});

const top = () => held.getBoundingClientRect().top;
const frames = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(undefined), 50)));

it('keeps what is in sight where it is while something above it grows and shrinks', async () => {
  const end = holdPlace(held);
  room.scrollTop = 250;
  await frames();
  const before = top();
  above.style.height = '900px';
  await frames();
  expect(top()).toBeCloseTo(before, 0);
  above.style.height = '450px';
  await frames();
  expect(top()).toBeCloseTo(before, 0);
  expect(room.style.overflowAnchor).toBe('none');
  end!();
  expect(room.style.overflowAnchor).toBe('');
});

it('leaves alone what is out of sight, and the browser to see to it', async () => {
  const end = holdPlace(held);
  room.scrollTop = 20;
  await frames();
  above.style.height = '900px';
  await frames();
  expect(room.scrollTop).toBe(20);
  expect(room.style.overflowAnchor).toBe('');
  end!();
});
