import { beforeEach, expect, test } from 'vitest';
import { HandsFreeRecording, type HandsFreeState } from './hands-free-recording.ts';
import { TestClock } from './test-clock.ts';

let clock: TestClock;
let handsFree: HandsFreeRecording;
let deeds: string[];
let seen: string[];
let hasPicture: boolean;

const told = (state: HandsFreeState | undefined) =>
  state ? `${state.classId} ${state.phase} ${state.secondsLeft}/${state.seconds}` : 'none';

/** What the recorder does when a finger holds the button of a class. */
function hold(classId: string) {
  deeds.push(`start ${classId}`);
  handsFree.onBurst(undefined);
  handsFree.onBurst(classId);
}

beforeEach(() => {
  clock = new TestClock();
  deeds = [];
  seen = [];
  hasPicture = true;
  handsFree = new HandsFreeRecording(
    {
      start: (classId) => hasPicture && hold(classId),
      stop: () => {
        deeds.push('stop');
        handsFree.onBurst(undefined);
      },
    },
    clock,
  );
  handsFree.changed.subscribe((state) => seen.push(told(state)));
});

test('counts 3-2-1, records the chosen seconds, and ends by itself', () => {
  handsFree.count('mug', 5);
  clock.pass(2999);
  expect(deeds).toEqual([]);
  expect(seen).toEqual(['mug countdown 3/3', 'mug countdown 2/3', 'mug countdown 1/3']);
  clock.pass(1);
  expect(deeds).toEqual(['start mug']);
  clock.pass(4999);
  expect(told(handsFree.state)).toBe('mug timed 1/5');
  expect(deeds).toEqual(['start mug']);
  clock.pass(1);
  expect(deeds).toEqual(['start mug', 'stop']);
  expect(handsFree.state).toBeUndefined();
  clock.pass(60_000);
  expect(deeds).toHaveLength(2);
});

test('a countdown that is called off never records', () => {
  handsFree.count('mug', 3);
  clock.pass(1500);
  handsFree.end();
  clock.pass(10_000);
  expect(deeds).toEqual([]);
  expect(seen.at(-1)).toBe('none');
});

test('ended by hand in the midst of its seconds, it stops once', () => {
  handsFree.count('mug', 10);
  clock.pass(5000);
  handsFree.end();
  clock.pass(20_000);
  expect(deeds).toEqual(['start mug', 'stop']);
});

test('a countdown without a picture is over: when the picture goes, and when there is none at zero', () => {
  handsFree.count('mug', 3);
  handsFree.onPictureGone();
  clock.pass(10_000);
  expect(deeds).toEqual([]);
  hasPicture = false;
  handsFree.count('mug', 3);
  clock.pass(10_000);
  expect(deeds).toEqual([]);
  expect(handsFree.state).toBeUndefined();
});

test('another class: a countdown moves to it; holding it calls the countdown off', () => {
  handsFree.count('mug', 3);
  clock.pass(1000);
  handsFree.count('key', 3);
  expect(told(handsFree.state)).toBe('key countdown 3/3');
  hold('mug');
  expect(handsFree.state).toBeUndefined();
  clock.pass(10_000);
  expect(deeds).toEqual(['start mug']);
});

test('a hold that was locked goes on, says what is left, and ends after a minute', () => {
  hold('mug');
  handsFree.lock('mug');
  expect(told(handsFree.state)).toBe('mug locked 60/60');
  clock.pass(59_999);
  expect(told(handsFree.state)).toBe('mug locked 1/60');
  expect(deeds).toEqual(['start mug']);
  clock.pass(1);
  expect(deeds).toEqual(['start mug', 'stop']);
  expect(handsFree.state).toBeUndefined();
});

test('each photograph of the locked burst leaves the lock; the end of the burst takes it', () => {
  hold('mug');
  handsFree.lock('mug');
  handsFree.onBurst('mug');
  expect(handsFree.state?.phase).toBe('locked');
  // The tab was hidden: the recorder has ended the burst itself.
  handsFree.onBurst(undefined);
  expect(handsFree.state).toBeUndefined();
  clock.pass(120_000);
  expect(deeds).toEqual(['start mug']);
});

test('what is not recorded cannot be locked; holding another class ends the lock', () => {
  handsFree.lock('mug');
  expect(handsFree.state).toBeUndefined();
  hold('mug');
  handsFree.lock('key');
  expect(handsFree.state).toBeUndefined();
  handsFree.lock('mug');
  hold('key');
  expect(handsFree.state).toBeUndefined();
  clock.pass(120_000);
  expect(deeds).toEqual(['start mug', 'start key']);
});

test('a countdown ends a recording that is locked', () => {
  hold('mug');
  handsFree.lock('mug');
  handsFree.count('key', 3);
  expect(deeds).toEqual(['start mug', 'stop']);
  expect(told(handsFree.state)).toBe('key countdown 3/3');
});
