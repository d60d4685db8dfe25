import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { holdFocus } from '../../src/ui/hold-focus.ts';
import { holdPlace } from '../../src/ui/hold-place.ts';

let room: HTMLElement;
let above: HTMLElement;
let button: HTMLElement;
let notices: HTMLElement;
let end: () => void;

beforeEach(async () => {
  document.body.innerHTML =
    '<main><section><div></div><button>held</button><div></div></section></main><section class="notices"></section>';
  room = document.querySelector('main')!;
  room.style.cssText =
    'position: fixed; inset: 0 auto auto 0; width: 300px; height: 300px; overflow-y: auto; overflow-anchor: none';
  notices = document.querySelector('.notices')!;
  notices.style.cssText = 'position: fixed; top: 200px; left: 0; width: 300px; height: 0';
  [above, button] = [room.querySelector('div')!, room.querySelector('button')!];
  button.style.cssText = 'display: block; height: 40px; width: 100px';
  above.style.height = '150px';
  room.querySelectorAll('div')[1]!.style.height = '800px';
  end = holdFocus(room);
  await userEvent.tab();
  while (document.activeElement !== button) await userEvent.tab();
  await frames();
});

afterEach(() => {
  end();
  document.body.innerHTML = '';
});

const box = () => button.getBoundingClientRect();
const frames = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(undefined), 50)));

it('keeps what has the focus in sight when something grows above it', async () => {
  above.style.height = '400px';
  await frames();
  expect(box().bottom).toBeCloseTo(292, 0);
  above.style.height = '100px';
  await frames();
  expect(box().top).toBeCloseTo(8, 0);
});

it('does not let a notice come to lie on it', async () => {
  above.style.height = '220px';
  await frames();
  expect(box().bottom).toBe(260);
  notices.style.height = '100px';
  await frames();
  expect(box().bottom).toBeCloseTo(192, 0);
});

it('keeps it in sight when the room gets smaller', async () => {
  room.style.height = '160px';
  await frames();
  expect(box().bottom).toBeCloseTo(152, 0);
});

it('keeps it in sight while things go on growing, frame by frame', async () => {
  for (let px = 200; px <= 600; px += 50) {
    above.style.height = `${px}px`;
    await new Promise(requestAnimationFrame);
    // The next growth is there before the scroll event of what this one caused.
    await new Promise((resolve) => setTimeout(resolve));
  }
  await frames();
  expect(box().bottom).toBeCloseTo(292, 0);
});

it('keeps what gets the focus in sight when the same press makes something grow', async () => {
  const other = document.createElement('button');
  button.before(other);
  other.focus();
  await frames();
  button.focus();
  above.style.height = '400px';
  await frames();
  expect(box().bottom).toBeCloseTo(292, 0);
});

it('keeps what was brought to the very top, give or take a fraction of a pixel', async () => {
  above.style.height = '150.4px';
  room.scrollTop = 151;
  await frames();
  expect(box().top).toBeLessThan(0);
  above.style.height = '100px';
  await frames();
  expect(box().top).toBeCloseTo(8, 0);
});

it('does not move the room for what stays pinned in it', async () => {
  const pinned = document.createElement('div');
  pinned.style.cssText = 'position: sticky; top: 0; height: 200px';
  room.style.scrollPaddingTop = '200px';
  room.prepend(pinned);
  const inner = document.createElement('button');
  inner.style.cssText = 'position: absolute; top: 120px; height: 30px';
  const task = document.createElement('div');
  task.style.height = '150px';
  room.prepend(task);
  pinned.append(inner);
  room.scrollTop = 40;
  inner.focus({ preventScroll: true });
  await frames();
  inner.style.top = '60px';
  above.style.height = '180px';
  await frames();
  expect(room.scrollTop).toBe(40);
});

it('does not bring back what was scrolled out of a part that scrolls in itself', async () => {
  const table = document.createElement('div');
  table.style.cssText = 'height: 100px; overflow-y: auto';
  button.replaceWith(table);
  const rest = document.createElement('div');
  rest.style.height = '600px';
  table.append(button, rest);
  button.focus();
  await frames();
  table.scrollTop = 60;
  await frames();
  above.style.height = '400px';
  await frames();
  expect(room.scrollTop).toBe(0);
});

it('does not let a keyboard on the screen come to lie on it, and keeps still in a page that is enlarged', async () => {
  const view = Object.assign(new EventTarget(), { offsetTop: 0, height: 300, scale: 1 });
  const original = Object.getOwnPropertyDescriptor(window, 'visualViewport')!;
  Object.defineProperty(window, 'visualViewport', { configurable: true, value: view });
  end();
  end = holdFocus(room);
  Object.defineProperty(window, 'visualViewport', original);
  await frames();
  view.height = 180;
  view.dispatchEvent(new Event('resize'));
  expect(box().bottom).toBeCloseTo(172, 0);
  await frames();
  above.style.height = '200px';
  await frames();
  expect(box().bottom).toBeCloseTo(172, 0);
  const { scrollTop } = room;
  view.scale = 2;
  view.dispatchEvent(new Event('resize'));
  above.style.height = '300px';
  await frames();
  expect(room.scrollTop).toBe(scrollTop);
});

it('goes before what holds a place further down', async () => {
  const place = document.createElement('p');
  const between = document.createElement('div');
  button.after(between, place);
  place.style.height = '100px';
  room.scrollTop = 100;
  await frames();
  const endPlace = holdPlace(place);
  between.style.height = '150px';
  await frames();
  expect(box().top).toBe(50);
  endPlace!();
});

it('leaves whoever scrolls away alone', async () => {
  room.scrollTop = 400;
  await frames();
  above.style.height = '600px';
  await frames();
  expect(room.scrollTop).toBe(400);
});

it('holds what a pointer pressed once keys are used', async () => {
  button.blur();
  await userEvent.click(button);
  await userEvent.keyboard('{ArrowLeft}');
  await frames();
  above.style.height = '400px';
  await frames();
  expect(box().bottom).toBeCloseTo(292, 0);
});

it('leaves a pointer alone', async () => {
  button.blur();
  await userEvent.click(button);
  await frames();
  above.style.height = '400px';
  await frames();
  expect(room.scrollTop).toBe(0);
});
