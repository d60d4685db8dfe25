import { beforeEach, expect, test } from 'vitest';
import { HoldGesture, type PressMeaning } from './hold-gesture.ts';

let nowMs: number;
let pending: { dueMs: number; act: () => void } | undefined;
let meaning: PressMeaning;
let deeds: string[];
let progress: (number | undefined)[];
let gesture: HoldGesture;

const note = (deed: string) => () => void deeds.push(deed);

function pass(ms: number) {
  nowMs += ms;
  if (!pending || pending.dueMs > nowMs) return;
  const { act } = pending;
  pending = undefined;
  act();
}

beforeEach(() => {
  nowMs = 10_000;
  pending = undefined;
  meaning = 'hold';
  deeds = [];
  progress = [];
  gesture = new HoldGesture(
    {
      meaning: () => meaning,
      start: note('start'),
      stop: note('stop'),
      lock: note('lock'),
      count: note('count'),
      end: note('end'),
      onLockProgress: (value) => progress.push(value),
    },
    {
      nowMs: () => nowMs,
      after: (delayMs, act) => {
        pending = { dueMs: nowMs + delayMs, act };
        return () => (pending = undefined);
      },
    },
  );
});

const from = { xPx: 300, yPx: 500 };

test('held and let go: starts at once, stops once, and its click is an echo', () => {
  gesture.press(from);
  expect(deeds).toEqual(['start']);
  gesture.release();
  gesture.click();
  gesture.interrupt();
  expect(deeds).toEqual(['start', 'stop']);
  expect(progress).toEqual([0, undefined]);
});

test('slid up and let go, it is locked instead of stopped', () => {
  gesture.press(from);
  gesture.slide({ xPx: 310, yPx: 472 });
  expect(progress.at(-1)).toBeCloseTo(0.5);
  gesture.slide({ xPx: 310, yPx: 444 });
  expect(progress.at(-1)).toBe(1);
  expect(deeds).toEqual(['start']);
  gesture.release();
  gesture.click();
  expect(deeds).toEqual(['start', 'lock']);
  expect(progress.at(-1)).toBeUndefined();
});

test('slid past the lock it is locked; slid back, or off to the side, it is an ordinary hold', () => {
  const letGoAfter = (...path: { xPx: number; yPx: number }[]) => {
    deeds = [];
    gesture.press(from);
    path.forEach((point) => gesture.slide(point));
    gesture.release();
    return deeds.at(-1);
  };
  expect(letGoAfter({ xPx: 280, yPx: 200 })).toBe('lock');
  expect(letGoAfter({ xPx: 300, yPx: 430 }, { xPx: 300, yPx: 460 })).toBe('stop');
  expect(letGoAfter({ xPx: 10, yPx: 10 })).toBe('stop');
  expect(letGoAfter({ xPx: 300, yPx: 445 })).toBe('stop');
  expect(letGoAfter({ xPx: 300, yPx: 700 })).toBe('stop');
});

test('what interrupts a hold stops it, even over the lock', () => {
  gesture.press(from);
  gesture.slide({ xPx: 300, yPx: 430 });
  gesture.interrupt();
  gesture.release();
  expect(deeds).toEqual(['start', 'stop']);
});

test('by key: the lock takes the place of sliding, and letting go of the key changes nothing', () => {
  gesture.lock();
  gesture.press();
  gesture.lock();
  gesture.lock();
  gesture.release();
  expect(deeds).toEqual(['start', 'lock']);
});

test('a press on what runs ends it when let go, not when it begins or is interrupted', () => {
  meaning = 'end';
  gesture.press(from);
  expect(deeds).toEqual([]);
  gesture.interrupt();
  expect(deeds).toEqual([]);
  gesture.press(from);
  gesture.release();
  expect(deeds).toEqual(['end']);
});

test('with the timer on: a tap counts, a longer press is still a hold', () => {
  meaning = 'timer';
  gesture.press(from);
  pass(200);
  gesture.release();
  pass(1000);
  expect(deeds).toEqual(['count']);
  deeds = [];
  gesture.press(from);
  pass(400);
  expect(deeds).toEqual(['start']);
  gesture.release();
  expect(deeds).toEqual(['start', 'stop']);
  deeds = [];
  gesture.press(from);
  gesture.interrupt();
  pass(1000);
  expect(deeds).toEqual([]);
});

test('a click on its own does what a short press would', () => {
  gesture.click();
  expect(deeds).toEqual(['start', 'stop']);
  nowMs += 1000;
  meaning = 'timer';
  gesture.click();
  nowMs += 1000;
  meaning = 'end';
  gesture.click();
  expect(deeds).toEqual(['start', 'stop', 'count', 'end']);
});
