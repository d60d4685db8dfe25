import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hold } from '../../src/ui/teach/hold.ts';

let button: HTMLButtonElement;
let detach: () => void;
let deeds: string[];

beforeEach(() => {
  button = document.body.appendChild(document.createElement('button'));
  deeds = [];
  const attach = hold({ start: () => deeds.push('start'), stop: () => deeds.push('stop') });
  detach = attach(button) as () => void;
});

afterEach(() => {
  detach();
  button.remove();
});

function key(type: 'keydown' | 'keyup', name = ' ', repeat = false) {
  button.dispatchEvent(new KeyboardEvent(type, { key: name, repeat }));
}

/** A finger comes down; the browser knows nothing of it, so it is said here whether it is still there. */
function touch(isStillThere: boolean) {
  vi.spyOn(button, 'setPointerCapture').mockImplementation(() => {});
  vi.spyOn(button, 'hasPointerCapture').mockReturnValue(isStillThere);
  button.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 7, button: 0 }));
}

test('a key holds until it is let go, however often it repeats', () => {
  key('keydown');
  key('keydown', ' ', true);
  expect(deeds).toEqual(['start']);
  key('keyup');
  expect(deeds).toEqual(['start', 'stop']);
});

test('a key whose release was lost is healed by its next press', () => {
  key('keydown');
  key('keydown');
  expect(deeds).toEqual(['start', 'stop', 'start']);
  key('keyup');
  expect(deeds).toEqual(['start', 'stop', 'start', 'stop']);
});

test('a finger whose release was lost is healed by a key; one that still holds is not disturbed', () => {
  touch(false);
  key('keydown');
  expect(deeds).toEqual(['start', 'stop', 'start']);
  key('keyup');
  deeds = [];
  touch(true);
  key('keydown');
  expect(deeds).toEqual(['start']);
});
