import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { success } from '../../core/outcome.ts';
import { checkStore } from '../../training/store/check.ts';
import type { ProjectContents, ProjectRecord } from '../../training/store/records.ts';
import { sampleClass, sampleProject } from '../../training/store/sample-records.ts';
import type { Engine } from '../engine.ts';
import type { IncomingProject } from './incoming.ts';
import { Opening } from './opening.svelte.ts';
import { keepBurst } from './project.fixture.ts';
import { Taking } from './take-in.fixture.ts';

const bench = new Taking();
/** What a file is to be merged into, and what is shown meanwhile. */
let meant: ProjectRecord;
let other: ProjectRecord;
let before: readonly ProjectContents[];
/** The project that is shown, and what another tab has open. */
let shown: ProjectContents;
let elsewhere: string | undefined;
let settle: () => Promise<boolean>;

async function stored(name: string, seed: number): Promise<ProjectRecord> {
  const project = sampleProject(name);
  await bench.store.saveProject(project);
  const plant = sampleClass(project, 'Planta');
  await bench.store.saveClasses([plant]);
  await keepBurst(bench.store, plant, seed);
  return project;
}

const contentsOf = () => Promise.all([meant, other].map(({ id }) => bench.store.loadProject(id)));
const switchTo = async ({ id }: ProjectRecord) => void (shown = await bench.store.loadProject(id));

beforeEach(async () => {
  [meant, other] = [await stored('Sala', 60), await stored('Patio', 70)];
  before = await contentsOf();
  elsewhere = undefined;
  settle = () => Promise.resolve(true);
  await switchTo(meant);
});

/** Opens what was read, and says to merge it. */
async function merge(incoming: IncomingProject) {
  const refresh = vi.fn(() => Promise.resolve());
  const { store } = bench;
  const engine = {
    settle: () => settle(),
    eye: { state: {} },
    learner: { addVectors: () => undefined },
    project: {
      store,
      writableStore: store,
      get contents() {
        return shown;
      },
      lock: {
        ifFree: async (id: string, task: () => Promise<unknown>) =>
          id === elsewhere ? undefined : task(),
      },
    },
  } as unknown as Engine;
  const opening = new Opening({
    engine,
    table: [
      {
        id: 'project-file',
        recognises: () => true,
        read: () => Promise.resolve(success({ kind: 'project', project: incoming })),
      },
    ],
    unnamed: () => 'Mi proyecto',
    refresh,
    tell: () => undefined,
    show: () => Promise.resolve(),
  });
  await opening.open([{ file: new File(['x'], 'a.vistazo'), path: 'a.vistazo' }]);
  expect(opening.phase.kind).toBe('asking');
  const merged = opening.choose('merge');
  return { opening, merged, refresh };
}

/** The file, of which the photograph with this number does something when it is read. */
async function withPhotoThat(does: () => Promise<unknown>, at: number): Promise<IncomingProject> {
  const incoming = await bench.incoming();
  let number = 0;
  const bursts = incoming.bursts.map((burst) => ({
    ...burst,
    photos: burst.photos.map((photo) => {
      const isIt = ++number === at;
      return { ...photo, read: async () => (isIt && (await does()), photo.read()) };
    }),
  }));
  return { ...incoming, bursts };
}

/** All of the file is in the project that was meant, and nothing in the other one. */
async function expectMerged() {
  const [sala, patio] = await contentsOf();
  expect(patio).toEqual(before[1]);
  expect(sala!.classes.map(({ name }) => name).sort()).toEqual(['Llaves', 'Planta', 'Taza']);
  expect(sala!.photos).toHaveLength(before[0]!.photos.length + 5);
  expect(await bench.store.loadRuns(meant.id)).toHaveLength(1);
  expect(await bench.store.loadRuns(other.id)).toEqual([]);
  expect(await checkStore(bench.store)).toEqual([]);
}

async function expectUntouched() {
  expect(await contentsOf()).toEqual(before);
  expect(await bench.store.loadRuns(meant.id)).toEqual([]);
  expect(await checkStore(bench.store)).toEqual([]);
}

it('goes into the project that was shown when it was said, though another is by then', async () => {
  settle = async () => (await switchTo(other), true);
  const { opening, merged, refresh } = await merge(await bench.incoming());
  await merged;
  expect(opening.phase).toMatchObject({ kind: 'done', report: { name: 'Sala', merged: true } });
  expect(refresh).toHaveBeenCalledWith(meant.id);
  await expectMerged();
});

it.each([1, 3, 5])('goes on into it when another is opened at photograph %i', async (at) => {
  const { opening, merged } = await merge(await withPhotoThat(() => switchTo(other), at));
  await merged;
  expect(opening.phase).toMatchObject({ kind: 'done', report: { name: 'Sala' } });
  await expectMerged();
  if (opening.phase.kind === 'done') await opening.phase.report.undo!();
  await bench.store.purgeDeleted(meant.id);
  await expectUntouched();
});

it.each([1, 4])('leaves nothing in either when it is called off after that, at %i', async (at) => {
  let off: () => void = () => undefined;
  const incoming = await withPhotoThat(async () => {
    await switchTo(other);
    off();
  }, at);
  const { opening, merged } = await merge(incoming);
  off = () => opening.cancel();
  await merged;
  expect(opening.phase.kind).toBe('idle');
  await expectUntouched();
});

it('is refused where that project was removed meanwhile', async () => {
  settle = async () => {
    await switchTo(other);
    await bench.store.removeProject(meant.id);
    return true;
  };
  const { opening, merged } = await merge(await bench.incoming());
  await merged;
  expect(opening.phase).toMatchObject({
    kind: 'refused',
    trouble: { kind: 'store', trouble: 'gone' },
  });
  expect(await bench.store.loadProject(other.id)).toEqual(before[1]);
  expect(await checkStore(bench.store)).toEqual([]);
});

it('is refused where another tab has that project by then', async () => {
  settle = async () => {
    await switchTo(other);
    elsewhere = meant.id;
    return true;
  };
  const { opening, merged } = await merge(await bench.incoming());
  await merged;
  expect(opening.phase).toMatchObject({ kind: 'refused', trouble: { kind: 'in-use' } });
  await expectUntouched();
});
