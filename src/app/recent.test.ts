import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

test('keeps the last values, by their exact time', () => {
  const recent = new Recent<string>(2);
  recent.keep(10, 'a');
  recent.keep(20, 'b');
  expect([recent.at(10), recent.at(20), recent.at(15)]).toEqual(['a', 'b', undefined]);
  recent.keep(30, 'c');
  expect([recent.at(10), recent.at(20), recent.at(30)]).toEqual([undefined, 'b', 'c']);
  recent.clear();
  expect(recent.at(30)).toBeUndefined();
});
