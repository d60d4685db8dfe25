import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { OwnNetwork } from '../../exchange/foreign/own-network.ts';
import type { ClassRecord } from '../../training/store/records.ts';
import { sampleProject, sampleRun, sampleStore } from '../../training/store/sample-records.ts';
import type { ProjectKeeper } from '../project-keeper.ts';
import type { Notices } from '../notices.svelte.ts';
import { RunShelf } from '../network/run-shelf.svelte.ts';
import { numberSaid, takeAsRun, type RunFromFile } from './take-run.ts';

/** A stored project, and what takes a network into it. */
async function storedProject() {
  const store = await sampleStore();
  const project = sampleProject('Cocina');
  await store.saveProject(project);
  const classes: ClassRecord[] = [];
  const contents = { project, classes, bursts: [], photos: [] };
  const keeper = { writableStore: store, contents } as unknown as ProjectKeeper;
  const { run, checkpoint } = sampleRun(project);
  if (run.model.kind !== 'network') throw new Error('The sample is a network.');
  const { description } = run.model;
  const own: OwnNetwork = { description, classCount: 2, weights: checkpoint.weights };
  async function take(change: Partial<RunFromFile> = {}) {
    const given = { own, labels: run.classNames, name: 'red', ...change };
    const taken = await takeAsRun(given, { engine: { project: keeper } });
    if (!taken.ok) throw new Error(JSON.stringify(taken.trouble));
    return taken.value;
  }
  const ids = async () => (await store.loadRuns(project.id)).map(({ id }) => id);
  return { store, project, classes, run, checkpoint, own, take, ids };
}

it('the same file opened twice is one run, by its present name', async () => {
  const { store, take, ids, own } = await storedProject();
  const first = await take();
  expect(first.present).toBeUndefined();
  // As it is read anew: arrays of their own.
  const again = { ...own, weights: own.weights.map((array) => array.slice()) };
  expect(await take({ own: again, name: 'red (1)' })).toEqual({
    runId: first.runId,
    present: { name: 'red', kind: 'network', number: 1 },
  });
  await store.renameRun(first.runId, 'Mi favorita');
  expect((await take()).present?.name).toBe('Mi favorita');
  expect(await ids()).toEqual([first.runId]);
  store.close();
});

it('other weights, other names of classes or another description are another run', async () => {
  const { store, take, ids, own } = await storedProject();
  const { runId } = await take();
  const weights = own.weights.map((array) => array.slice());
  weights.at(-1)![0]! += 1e-6;
  const { input, ...rest } = own.description;
  const scaled = { ...rest, input: { ...input, normalisation: 'signed' as const } };
  for (const change of [
    { own: { ...own, weights } },
    { labels: ['Taza', 'Llave'] },
    { own: { ...own, description: scaled } },
  ]) {
    const other = await take(change);
    expect(other.present).toBeUndefined();
    expect(other.runId).not.toBe(runId);
  }
  expect(await ids()).toHaveLength(4);
  // One that was deleted is not here any more.
  await store.setDeleted('run', [runId], 1);
  expect((await take()).present).toBeUndefined();
  store.close();
});

it('opened again once its names are classes here, it is asked of their photographs', async () => {
  const { store, project, classes, run, take } = await storedProject();
  await take();
  const of = { projectId: project.id, mark: 0, createdAtMs: 1 };
  classes.push(...run.classNames.map((name, position) => ({ ...of, id: name, name, position })));
  const known = await take();
  expect(known.present).toBeUndefined();
  const runs = await store.loadRuns(project.id);
  expect(runs.find(({ id }) => id === known.runId)?.classIds).toEqual(run.classNames);
  // Both may have been made in the same millisecond.
  const number = 1 + runs.findIndex(({ id }) => id === known.runId);
  expect((await take()).present).toMatchObject({ number });
  // A class that was deleted and made again is another one; until then the run that was here is meant.
  const [deleted] = classes.splice(1, 1);
  expect((await take()).present).toBeDefined();
  classes.push({ ...deleted!, id: 'made again' });
  const anew = await take();
  expect(anew.present).toBeUndefined();
  const now = await store.loadRuns(project.id);
  const asked = now.find(({ id }) => id === anew.runId)?.classIds;
  expect(asked).toEqual(classes.map(({ id }) => id));
  store.close();
});

it('a network that was trained here and comes back is that training, at its best epoch', async () => {
  const { store, project, run, checkpoint, own, take } = await storedProject();
  await store.saveRun(sampleRun(project, 1, 7).run, sampleRun(project, 1, 7).checkpoint);
  const best = checkpoint.weights.map((array) => array.map((value) => value / 2));
  await store.saveRun({ ...run, name: '' }, { ...checkpoint, best: { epoch: 1, weights: best } });
  expect(await take({ own: { ...own, weights: best } })).toMatchObject({
    runId: run.id,
    present: { name: '', kind: 'network' },
  });
  expect((await take()).present).toBeUndefined();
  store.close();
});

it('is called by the number that the rooms know it by, with a run before it in memory only', async () => {
  const { store, project, take } = await storedProject();
  const shelf = new RunShelf({ store: () => store, writable: () => undefined }, {
    say: () => undefined,
  } as unknown as Notices);
  await shelf.follow(project.id);
  const { run, checkpoint } = sampleRun(project);
  await shelf.put({ ...run, createdAtMs: 0 }, checkpoint);
  await take();
  const { runId, present } = await take();
  const said = () => numberSaid(runId, present!.number, shelf);
  // Until the shelf has read it.
  expect(said()).toBe(1);
  await shelf.follow(project.id);
  expect(said()).toBe(2);
  expect(numberSaid(runId, present!.number, undefined)).toBe(1);
  store.close();
});
