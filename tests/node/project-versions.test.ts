import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { incomingOf } from '../../src/app/exchange/inputs/read-project-file.ts';
import { takeIn } from '../../src/app/exchange/take-in.ts';
import { presentVersion } from '../../src/exchange/project-file/raised.ts';
import { openProjectFile } from '../../src/exchange/project-file/read-project.ts';
import { checkStore } from '../../src/training/store/check.ts';
import { sampleStore } from '../../src/training/store/sample-records.ts';

const versions = Array.from({ length: presentVersion }, (_, index) => index + 1);

/** A kitchen as each version of the app wrote it: the files never change. */
describe.each(versions)('a project file of version %i', (version) => {
  it('opens with everything that was in it', async () => {
    const bytes = readFileSync(`tests/fixtures/project-version-${version}.vistazo`);
    const file = await openProjectFile(new Blob([bytes]));
    if (!file.ok) throw new Error(JSON.stringify(file.trouble));
    const store = await sampleStore();
    const nothing = { id: '', name: '', createdAtMs: 0, strictness: 0 };
    const taken = await takeIn(
      incomingOf(file.value),
      'new',
      { store, present: { project: nothing, classes: [], bursts: [], photos: [] }, nowMs: 2e12 },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    if (!taken.ok || taken.value.next.kind !== 'project') throw new Error(JSON.stringify(taken));
    expect(taken.value.cameIn).toEqual({
      classes: 2,
      bursts: 5,
      photos: 6,
      testPhotos: 1,
      runs: 1,
    });
    const { projectId } = taken.value.next;
    const { project, classes, bursts, photos } = await store.loadProject(projectId);
    expect(project).toMatchObject({ name: 'Cocina', strictness: -0.05 });
    const [none, mug, clock] = classes;
    expect(none!.isNone).toBe(true);
    expect(mug).toMatchObject({ name: 'Taza', mark: 0, reaction: { sound: { tone: 2 } } });
    expect(clock).toMatchObject({ name: 'Reloj', mark: 1, reaction: { sound: { kind: 'name' } } });
    expect(bursts.map(({ classId }) => classId)).toEqual([
      mug!.id,
      clock!.id,
      clock!.id,
      mug!.id,
      none!.id,
    ]);
    // One recording in two classes is one recording still.
    expect(bursts[2]!.originId).toBe(bursts[0]!.originId);
    expect(bursts[3]!.isTest).toBe(true);
    expect(bursts[4]!.mistake).toEqual({ takenForId: mug!.id, taught: true, way: 'turn' });
    const vectors = await store.loadEmbeddings(projectId, 'lite0-int8-1@160');
    expect(photos.every(({ id }) => vectors.get(id)?.length === 320)).toBe(true);
    const [run] = await store.loadRuns(projectId);
    expect(run).toMatchObject({ classNames: ['Taza', 'Reloj'], counts: { training: 20 } });
    expect(run!.classIds).toEqual([mug!.id, clock!.id]);
    expect((await store.loadRunState(run!.id))!.best?.epoch).toBe(1);
    expect(await checkStore(store)).toEqual([]);
    store.close();
  });
});
