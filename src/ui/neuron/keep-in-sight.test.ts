import { expect, it } from 'vitest';
import { hiddenPx } from './keep-in-sight.ts';

it('hides nothing of an instrument that leaves room for what goes under it', () => {
  expect(hiddenPx(300, 500)).toBe(0);
  expect(hiddenPx(282, 737)).toBe(0);
});

it('hides as much of the top as is more than three fifths of the room', () => {
  expect(hiddenPx(400, 500)).toBe(100);
  expect(hiddenPx(334.5, 557)).toBe(1);
});
