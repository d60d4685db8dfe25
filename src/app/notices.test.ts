import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Notices } from './notices.svelte.ts';

let notices: Notices;
const kinds = () => notices.list.map(({ message }) => message.kind);

beforeEach(() => {
  vi.useFakeTimers();
  notices = new Notices();
});
afterEach(() => {
  vi.useRealTimers();
});

it('lets nothing come or go by itself while still, and catches up after it', () => {
  notices.say({ kind: 'removed-photo' });
  notices.keepStill(true);
  notices.say({ kind: 'update-waiting' }, () => {}, true);
  vi.advanceTimersByTime(60_000);
  expect(kinds()).toEqual(['removed-photo']);
  notices.keepStill(false);
  expect(kinds()).toEqual(['update-waiting']);
  notices.keepStill(true);
  notices.withdraw('update-waiting');
  expect(kinds()).toEqual(['update-waiting']);
  notices.keepStill(false);
  expect(kinds()).toEqual([]);
});

it('does not say after it what was taken back meanwhile, and keeps what somebody reads', () => {
  notices.say({ kind: 'removed-photo' });
  const { id } = notices.list[0]!;
  notices.keepStill(true);
  notices.say({ kind: 'saved-not-learned', count: 3 });
  notices.withdraw('saved-not-learned');
  vi.advanceTimersByTime(60_000);
  notices.hold(id, 'pointer');
  notices.keepStill(false);
  expect(kinds()).toEqual(['removed-photo']);
  notices.release(id, 'pointer');
  vi.advanceTimersByTime(60_000);
  expect(kinds()).toEqual([]);
});

it('keeps what has the focus when the pointer only passes over it', () => {
  notices.say({ kind: 'removed-photo' });
  const { id } = notices.list[0]!;
  notices.hold(id, 'focus');
  notices.hold(id, 'pointer');
  notices.release(id, 'pointer');
  vi.advanceTimersByTime(60_000);
  expect(kinds()).toEqual(['removed-photo']);
  notices.hold(id, 'pointer');
  notices.release(id, 'focus');
  vi.advanceTimersByTime(60_000);
  expect(kinds()).toEqual(['removed-photo']);
  notices.release(id, 'pointer');
  vi.advanceTimersByTime(60_000);
  expect(kinds()).toEqual([]);
});

it('closes what a person closes at once, and no undo outlives its project', () => {
  notices.say({ kind: 'removed-photo' });
  notices.keepStill(true);
  notices.close(notices.list[0]!.id);
  expect(kinds()).toEqual([]);
  notices.say({ kind: 'removed-burst' }, () => {});
  notices.closeUndos();
  notices.keepStill(false);
  expect(kinds()).toEqual([]);
});

it('tells of what is not kept at once, whatever it moves', () => {
  notices.keepStill(true);
  notices.say({ kind: 'store', trouble: 'quota-full' });
  expect(kinds()).toEqual(['store']);
});
