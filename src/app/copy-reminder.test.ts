import { expect, test } from 'vitest';
import { isCopyDue } from './copy-reminder.ts';

const dayMs = 24 * 3600 * 1000;
const now = 1_800_000_000_000;

test('a copy is due when a project is large, or a network was trained in it, and none was made', () => {
  expect(isCopyDue({ photoCount: 99, runCount: 0 }, undefined, undefined, now)).toBe(false);
  expect(isCopyDue({ photoCount: 100, runCount: 0 }, undefined, undefined, now)).toBe(true);
  expect(isCopyDue({ photoCount: 3, runCount: 1 }, undefined, undefined, now)).toBe(true);
});

test('it is due again only when the project has grown by half, or has another training', () => {
  const copy = { photoCount: 200, runCount: 1 };
  expect(isCopyDue({ photoCount: 299, runCount: 1 }, copy, undefined, now)).toBe(false);
  expect(isCopyDue({ photoCount: 300, runCount: 1 }, copy, undefined, now)).toBe(true);
  expect(isCopyDue({ photoCount: 200, runCount: 2 }, copy, undefined, now)).toBe(true);
});

test('it is said once a week at most, also where the clock was put back', () => {
  const large = { photoCount: 500, runCount: 0 };
  expect(isCopyDue(large, undefined, now - 6 * dayMs, now)).toBe(false);
  expect(isCopyDue(large, undefined, now - 8 * dayMs, now)).toBe(true);
  expect(isCopyDue(large, undefined, now + 3 * dayMs, now)).toBe(false);
  expect(isCopyDue(large, undefined, now + 30 * dayMs, now)).toBe(true);
});
