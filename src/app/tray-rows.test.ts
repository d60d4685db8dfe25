import { describe, expect, it } from 'vitest';
import { burstsByClass, photosByBurst } from './project-contents.ts';
import { testProject } from './test-project.ts';
import { photoOnTheWay, trayRows, type Way } from './tray-rows.ts';
import { traySections } from './tray-sections.ts';

/** Two bursts, in rows of three: a b c / d e / (heading) f g h / i. */
const contents = testProject({ mug: { one: [...'abcde'], two: [...'fghi'] } });
const sections = traySections(burstsByClass(contents).get('mug')!, photosByBurst(contents));
const rows = trayRows(sections, 3);

describe('trayRows', () => {
  it('puts as many photographs side by side as fit, under their headings', () => {
    const drawn = rows.map((row) =>
      row.kind === 'heading' ? row.section.key : row.photos.map(({ id }) => id).join(''),
    );
    expect(drawn).toEqual(['one', 'abc', 'de', 'two', 'fgh', 'i']);
    expect(rows.map((row) => (row.kind === 'photos' ? row.from : '-'))).toEqual([
      '-',
      0,
      3,
      '-',
      0,
      3,
    ]);
  });

  it('names each row once, and the same when photographs behind it come or go', () => {
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const shorter = testProject({ mug: { one: [...'abcd'], two: [...'fghi'] } });
    const fewer = traySections(burstsByClass(shorter).get('mug')!, photosByBurst(shorter));
    expect(trayRows(fewer, 3).map(({ key }) => key)).toEqual(keys);
  });
});

describe('photoOnTheWay', () => {
  const cases: [Way, string, string | undefined][] = [
    ['right', 'a', 'b'],
    ['right', 'c', 'd'],
    ['right', 'e', 'f'],
    ['right', 'i', undefined],
    ['left', 'f', 'e'],
    ['left', 'a', undefined],
    ['down', 'b', 'e'],
    ['down', 'c', 'e'],
    ['down', 'd', 'f'],
    ['down', 'i', undefined],
    ['up', 'g', 'e'],
    ['up', 'a', undefined],
    ['home', 'h', 'f'],
    ['end', 'a', 'e'],
    ['first', 'i', 'a'],
    ['last', 'a', 'i'],
    ['pageDown', 'a', 'i'],
    ['pageUp', 'i', 'a'],
  ];
  it.each(cases)('%s from %s is %s', (way, from, to) => {
    expect(photoOnTheWay(rows, from, way)).toBe(to);
  });

  it('leads nowhere from a photograph that is gone', () => {
    expect(photoOnTheWay(rows, 'z', 'first')).toBeUndefined();
  });
});
