import { expect, it, vi } from 'vitest';
import { withTest } from '../../../training/store/records.ts';
import { classRows } from '../../class-rows.ts';
import { photosByBurst, testBursts } from '../../project-contents.ts';
import { testProject } from '../../test-project.ts';
import { TestRound } from './test-round.svelte.ts';

function teachOf(project: ReturnType<typeof testProject>) {
  const bursts = project.bursts.map((burst) => withTest(burst, burst.id.startsWith('t')));
  const contents = { ...project, bursts };
  const end = vi.fn();
  return {
    rows: classRows(contents, undefined, 0),
    tests: testBursts(contents),
    photos: photosByBurst(contents),
    received: undefined,
    end,
    recordTests: vi.fn(() => end),
    stopRecording: vi.fn(() => Promise.resolve()),
  };
}

it('begins with the first class that has no test recording, and ends what it began', async () => {
  const teach = teachOf(
    testProject({
      mug: { m1: ['a'], t1: ['b', 'c'], t2: ['d'] },
      key: { k1: ['e'] },
      empty: {},
      only: { t3: ['f'] },
    }),
  );
  const round = new TestRound(teach);
  // Nothing can be asked about a class that nobody taught.
  expect(round.classes.map(({ row }) => row.id)).toEqual(['mug', 'key']);
  expect(round.classes[0]).toMatchObject({ burstCount: 2, photoCount: 3 });
  const end = round.begin();
  expect([round.current?.row.id, round.isLast]).toEqual(['key', true]);
  await round.go(0);
  expect(teach.stopRecording).toHaveBeenCalledTimes(1);
  expect(round.current?.row.id).toBe('mug');
  await round.go(7);
  expect(round.step).toBe(1);
  end();
  expect(teach.end).toHaveBeenCalledTimes(1);
});

it('has no turn where nothing is taught', () => {
  const round = new TestRound(teachOf(testProject({ empty: {} })));
  round.begin();
  expect(round.current).toBeUndefined();
});
