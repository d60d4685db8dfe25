import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkStore } from '../../training/store/check.ts';
import { sampleClass, sampleProject } from '../../training/store/sample-records.ts';
import type { IncomingProject } from './incoming.ts';
import { jpegLike, keepBurst } from './project.fixture.ts';
import { nowMs, Taking } from './take-in.fixture.ts';

const bench = new Taking();

describe('a project file that is merged', () => {
  /** Another project with a class that differs from "Taza" by nothing but how it is written. */
  async function otherProject() {
    const project = sampleProject('Sala');
    await bench.store.saveProject(project);
    const mug = { ...sampleClass(project, ' TAZA ', 0), mark: 5 };
    const plant = sampleClass(project, 'Planta', 1);
    await bench.store.saveClasses([mug, plant]);
    await keepBurst(bench.store, plant, 40);
    return { project, mug, plant };
  }

  it('joins classes of one name, and brings what is new', async () => {
    const { project, mug } = await otherProject();
    const report = await bench.taken('merge', project.id);
    expect(report).toMatchObject({ name: 'Sala', merged: true, skipped: [] });
    expect(report.cameIn).toEqual({ classes: 1, bursts: 3, photos: 5, testPhotos: 1, runs: 1 });
    const { classes, bursts } = await bench.store.loadProject(project.id);
    expect(classes.map(({ name }) => name)).toEqual([' TAZA ', 'Planta', 'Llaves']);
    // Its mark was taken here.
    expect(new Set(classes.map(({ mark }) => mark)).size).toBe(3);
    expect(bursts.filter(({ classId }) => classId === mug.id)).toHaveLength(2);
    const [run] = await bench.store.loadRuns(project.id);
    expect(run!.classIds).toEqual([mug.id, classes[2]!.id]);
    // The file's own project stays as it was.
    expect(await bench.store.loadProject(bench.kitchen.id)).toEqual(bench.source.contents);
  });

  it('adds nothing the second time, nor into the project that it was made of', async () => {
    const { project } = await otherProject();
    await bench.taken('merge', project.id);
    for (const id of [project.id, bench.kitchen.id]) {
      const before = await bench.store.loadProject(id);
      const report = await bench.taken('merge', id);
      expect(report.cameIn).toEqual({ classes: 0, bursts: 0, photos: 0, testPhotos: 0, runs: 0 });
      expect(report.skipped.map(({ why, count }) => [why, count])).toEqual([
        ['present', 5],
        ['run-present', 1],
      ]);
      expect(await bench.store.loadProject(id)).toEqual(before);
    }
  });

  it('puts what is new of a recording that is here already beside it, as it measures or teaches', async () => {
    const { project, plant, mug } = await otherProject();
    // The first photograph of the keys is here, in another class, and only measures.
    const here = await keepBurst(bench.store, plant, 20, 1, { isTest: true });
    const report = await bench.taken('merge', project.id);
    expect(report.skipped).toEqual([
      { why: 'present-elsewhere', count: 1, example: { className: 'Llaves', number: 1 } },
    ]);
    expect(report.cameIn).toMatchObject({ photos: 4, testPhotos: 2 });
    const { bursts, classes } = await bench.store.loadProject(project.id);
    const keys = classes.find(({ name }) => name === 'Llaves');
    const [joined] = bursts.filter(({ classId }) => classId === keys?.id);
    expect(joined).toMatchObject({ originId: here.originId, isTest: true });
    const mugs = bursts.filter(({ classId }) => classId === mug.id);
    expect(mugs.map(({ isTest }) => isTest ?? false)).toEqual([false, true]);
  });

  it('lets what is new of a recording only measure where some of it here does, and some teaches', async () => {
    const { project, plant, mug } = await otherProject();
    // Three of its photographs are here, in recordings of their own; a training learned from all of it.
    const taught = await keepBurst(bench.store, mug, 50, 1);
    const measured = await keepBurst(bench.store, plant, 51, 1, { isTest: true });
    const alsoTaught = await keepBurst(bench.store, plant, 51, 1);
    const whole = await bench.incoming();
    const [run] = whole.runs!;
    const photos = [50, 51, 52, 53].map((seed, index) => ({
      id: `p${seed}`,
      index,
      path: `${seed}.jpg`,
      read: () => Promise.resolve({ ok: true as const, value: jpegLike(seed) }),
    }));
    const burst = { id: 'b', originId: 'o', classId: 'c', source: 'camera' as const };
    const record = { ...run!.record, learnedOriginIds: ['o'] };
    const incoming: IncomingProject = {
      name: '',
      classes: [{ id: 'c', name: 'Taza' }],
      bursts: [{ ...burst, photos }],
      runs: [{ ...run!, record }],
    };
    const report = await bench.taken('merge', project.id, incoming);
    expect(report.cameIn).toMatchObject({ bursts: 1, photos: 2, testPhotos: 2 });
    const { bursts } = await bench.store.loadProject(project.id);
    const joined = bursts.filter(({ originId }) => originId === measured.originId);
    expect(joined.map(({ isTest }) => isTest)).toEqual([true, true]);
    // What is here stays as it is, and the training has seen all of it.
    expect(bursts).toEqual(expect.arrayContaining([taught, measured, alsoTaught]));
    const [kept] = await bench.store.loadRuns(project.id);
    expect(kept!.learnedOriginIds).toHaveLength(3);
    expect(kept!.learnedOriginIds).toEqual(
      expect.arrayContaining([taught, measured, alsoTaught].map(({ originId }) => originId)),
    );
  });

  it('brings back a photograph that was deleted of a recording, which stays as it is', async () => {
    const [recording] = bench.source.contents.bursts;
    const incoming = await bench.incoming();
    const lost = bench.source.contents.photos.find(({ burstId }) => burstId === recording!.id)!;
    await bench.store.setDeleted('photo', [lost.id], 1);
    await bench.store.purgeDeleted(bench.kitchen.id);
    const before = await bench.store.loadProject(bench.kitchen.id);
    const report = await bench.taken('merge', bench.kitchen.id, incoming);
    expect(report.cameIn).toMatchObject({ bursts: 1, photos: 1 });
    const { bursts, photos } = await bench.store.loadProject(bench.kitchen.id);
    expect(bursts).toEqual(expect.arrayContaining([...before.bursts]));
    expect(bursts).toHaveLength(before.bursts.length + 1);
    expect(photos).toHaveLength(before.photos.length + 1);
    const joined = bursts.filter(({ originId }) => originId === recording!.originId);
    expect(joined).toHaveLength(2);
    await report.undo!();
    expect(await bench.store.loadProject(bench.kitchen.id)).toEqual(before);
  });

  it('gives every class a mark of its own', async () => {
    const { project } = await otherProject();
    const incoming: IncomingProject = {
      name: '',
      classes: [5, 0, 1].map((mark) => ({ id: `c${mark}`, name: `c${mark}`, mark })),
      bursts: [],
    };
    await bench.taken('merge', project.id, incoming);
    const { classes } = await bench.store.loadProject(project.id);
    expect(new Set(classes.map(({ mark }) => mark)).size).toBe(classes.length);
  });

  it('is refused where there would be more classes than a phone can show', async () => {
    const { project } = await otherProject();
    const before = await bench.store.loadProject(project.id);
    const named = (count: number): IncomingProject => ({
      name: '',
      classes: Array.from({ length: count }, (_, i) => ({ id: `c${i}`, name: `c${i}` })),
      bursts: [],
    });
    expect(await bench.take('merge', project.id, named(999))).toEqual({
      ok: false,
      trouble: { kind: 'too-many-classes-together', count: 1001, max: 1000 },
    });
    expect(await bench.store.loadProject(project.id)).toEqual(before);
    await bench.taken('merge', project.id, named(998));
  });

  it('can be taken back, or called off: then it is as if it had not been', async () => {
    const { project } = await otherProject();
    const before = await bench.store.loadProject(project.id);
    const off = new AbortController();
    const calledOff = await bench.take('merge', project.id, undefined, {
      signal: off.signal,
      onProgress: (count) => count === 4 && off.abort(),
    });
    expect(calledOff).toEqual({ ok: false, trouble: { kind: 'cancelled' } });
    expect(await bench.store.loadProject(project.id)).toEqual(before);
    expect(await checkStore(bench.store)).toEqual([]);

    const report = await bench.taken('merge', project.id);
    expect(await bench.store.loadProject(project.id)).not.toEqual(before);
    await report.undo!();
    expect(await bench.store.loadProject(project.id)).toEqual(before);
    expect(await bench.store.loadRuns(project.id)).toEqual([]);
    await bench.store.purgeDeleted(project.id);
    expect(await checkStore(bench.store)).toEqual([]);
  });

  it('is refused whole when some of it was cleared away meanwhile', async () => {
    const { project } = await otherProject();
    const before = await bench.store.loadProject(project.id);
    let purging: Promise<unknown> = Promise.resolve();
    const refused = await bench.take('merge', project.id, undefined, {
      // Room was needed in another place.
      onProgress: (count) => {
        if (count === 5) purging = bench.store.purgeDeleted(project.id);
      },
    });
    await purging;
    expect(refused).toEqual({ ok: false, trouble: { kind: 'store', trouble: 'gone' } });
    expect(await bench.store.loadProject(project.id)).toEqual(before);
    expect(await checkStore(bench.store)).toEqual([]);
  });

  it.each([1, 5])(
    'is refused whole when a class that it joins was deleted meanwhile, at photograph %i',
    async (at) => {
      const { project, mug } = await otherProject();
      const before = await bench.store.loadProject(project.id);
      let deleting: Promise<unknown> = Promise.resolve();
      const refused = await bench.take('merge', project.id, undefined, {
        onProgress: (count) => {
          if (count === at) deleting = bench.store.setDeleted('class', [mug.id], nowMs + 1);
        },
      });
      await deleting;
      expect(refused).toEqual({ ok: false, trouble: { kind: 'store', trouble: 'gone' } });
      await bench.store.setDeleted('class', [mug.id], undefined);
      expect(await bench.store.loadProject(project.id)).toEqual(before);
      expect(await checkStore(bench.store)).toEqual([]);
    },
  );
});
