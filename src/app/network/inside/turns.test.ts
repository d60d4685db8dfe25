import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

const sheets = Array.from({ length: 6 }, (_, id) => ({ id, isChosen: id === 2 }));

function drawn(turns: Turns, looks: number, tookMs: number): number[][] {
  return Array.from({ length: looks }, () => {
    const ids = turns.take(sheets).map(({ id }) => id);
    turns.note(tookMs);
    return ids;
  });
}

it('draws all of them where the device is quick', () => {
  expect(drawn(new Turns(), 5, 10).at(-1)!.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
});

it('draws the chosen one always and the others in turn where it is slow', () => {
  const looks = drawn(new Turns(), 40, 500).slice(-5);
  for (const look of looks) {
    expect(look).toHaveLength(2);
    expect(look[0]).toBe(2);
  }
  expect(looks.map((look) => look[1]).toSorted()).toEqual([0, 1, 3, 4, 5]);
});

it('comes back when the device does', () => {
  const turns = new Turns();
  drawn(turns, 20, 500);
  expect(drawn(turns, 8, 10).at(-1)).toHaveLength(6);
});

it('has learned nothing where all are chosen', () => {
  const turns = new Turns();
  drawn(turns, 8, 10);
  turns.take(sheets.map((sheet) => ({ ...sheet, isChosen: true })));
  turns.note(10);
  expect(turns.take(sheets)).toHaveLength(6);
});

it('has nothing to draw where nothing is wanted', () => {
  expect(new Turns().take([])).toEqual([]);
});
