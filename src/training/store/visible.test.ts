import { describe, expect, it } from 'vitest';
import type { ProjectContents } from './records.ts';
import { sampleBurst, sampleClass, sampleProject } from './sample-records.ts';
import { inOrder, visible } from './visible.ts';

type Part = 'classes' | 'bursts' | 'photos';

/** Two classes of two bursts of two photographs each, in order. */
function sample(): ProjectContents {
  const project = sampleProject();
  const classes = [0, 1].map((position) => sampleClass(project, `Class ${position}`, position));
  const recordings = classes.flatMap((record) => [sampleBurst(record, 2), sampleBurst(record, 2)]);
  return {
    project,
    classes,
    bursts: recordings.map(({ burst }) => burst),
    photos: recordings.flatMap(({ photos }) => photos.map(({ record }) => record)),
  };
}

/** Marks the records at some places as deleted. */
function marked(contents: ProjectContents, part: Part, ...places: number[]): ProjectContents {
  const records = contents[part].map((record, place) =>
    places.includes(place) ? { ...record, deletedAtMs: 1 } : record,
  );
  return { ...contents, [part]: records };
}

/** Places, in the sample, of what is left of a part. */
function left(all: ProjectContents, shown: ProjectContents, part: Part): number[] {
  const ids = all[part].map(({ id }) => id);
  return shown[part].map(({ id }) => ids.indexOf(id));
}

describe('what is to be seen', () => {
  it.each([
    ['everything', [], [0, 1], [0, 1, 2, 3], [0, 1, 2, 3, 4, 5, 6, 7]],
    ['no deleted class', [['classes', 0]], [1], [2, 3], [4, 5, 6, 7]],
    ['no deleted burst', [['bursts', 1]], [0, 1], [0, 2, 3], [0, 1, 4, 5, 6, 7]],
    ['no deleted photograph', [['photos', 3]], [0, 1], [0, 1, 2, 3], [0, 1, 2, 4, 5, 6, 7]],
    ['no emptied burst', [['photos', 2, 3]], [0, 1], [0, 2, 3], [0, 1, 4, 5, 6, 7]],
    ['an emptied class', [['bursts', 0, 1]], [0, 1], [2, 3], [4, 5, 6, 7]],
  ] as const)('is %s', (_, marks, classes, bursts, photos) => {
    const all = sample();
    let stored: ProjectContents = all;
    for (const [part, ...places] of marks) stored = marked(stored, part, ...places);
    const shown = visible(stored);
    expect(left(all, shown, 'classes')).toEqual(classes);
    expect(left(all, shown, 'bursts')).toEqual(bursts);
    expect(left(all, shown, 'photos')).toEqual(photos);
  });

  it('is put in order', () => {
    const all = sample();
    const { project, classes, bursts, photos } = all;
    const shuffled = {
      project,
      classes: classes.toReversed(),
      bursts: bursts.toReversed(),
      photos: photos.toReversed(),
    };
    expect(inOrder(shuffled)).toEqual(all);
  });
});
