import { expect, test } from 'vitest';
import type { SourceKind } from '../camera/frame.ts';
import { burstsByClass, photosByBurst } from './project-contents.ts';
import { testProject } from './test-project.ts';
import { traySections } from './tray-sections.ts';

/** Sections of a class whose bursts have so many photographs, from such a source. */
function sectionsOf(bursts: readonly (readonly [SourceKind, number])[]) {
  const named = bursts.map(([, count], burst) => [
    `b${burst}`,
    Array.from({ length: count }, (_, photo) => `b${burst}p${photo}`),
  ]);
  const project = testProject({ mug: Object.fromEntries(named) as Record<string, string[]> });
  const contents = {
    ...project,
    bursts: project.bursts.map((burst, index) => ({ ...burst, source: bursts[index]![0] })),
  };
  const sections = traySections(burstsByClass(contents).get('mug')!, photosByBurst(contents));
  return sections.map(({ key, burst, number, photos }) => ({
    key,
    burstId: burst?.id,
    number,
    photos: photos.map(({ id }) => id),
  }));
}

test('each recording has its heading, and photographs from files in a row share one', () => {
  expect(
    sectionsOf([
      ['camera', 2],
      ['file', 1],
      ['file', 1],
      ['scene', 1],
      ['file', 1],
    ]),
  ).toEqual([
    { key: 'b0', burstId: 'b0', number: 1, photos: ['b0p0', 'b0p1'] },
    { key: 'loose-0', burstId: undefined, number: 0, photos: ['b1p0', 'b2p0'] },
    { key: 'b3', burstId: 'b3', number: 2, photos: ['b3p0'] },
    { key: 'loose-1', burstId: undefined, number: 0, photos: ['b4p0'] },
  ]);
});

test('a burst recorded from a video file keeps its heading', () => {
  expect(
    sectionsOf([
      ['file', 1],
      ['file', 3],
      ['file', 1],
    ]).map(({ burstId }) => burstId),
  ).toEqual([undefined, 'b1', undefined]);
});

test('nothing recorded, nothing shown', () => {
  expect(sectionsOf([])).toEqual([]);
});
