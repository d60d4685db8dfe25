import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { holdFocus } from '../../src/ui/hold-focus.ts';

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
  above.style.height = '250px';
  await frames();
  expect(box().top).toBeGreaterThanOrEqual(0);
});

it('does not let a notice come to lie on it', async () => {
  above.style.height = '220px';
  await frames();
  expect(box().bottom).toBe(260);
  notices.style.height = '100px';
  await frames();
  expect(box().bottom).toBeCloseTo(192, 0);
});

it('leaves whoever scrolls away alone', async () => {
  room.scrollTop = 400;
  await frames();
  above.style.height = '600px';
  await frames();
  expect(room.scrollTop).toBe(400);
});

it('leaves a pointer alone', async () => {
  button.blur();
  await userEvent.click(button);
  await frames();
  above.style.height = '400px';
  await frames();
  expect(room.scrollTop).toBe(0);
});
