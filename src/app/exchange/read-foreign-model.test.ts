import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { movedWeights, randomPlan } from '../../core/network/random-network.fixture.ts';
import { kerasFiles } from '../../exchange/model/keras-archive.ts';
import { networkModel } from '../../exchange/model/network-model.ts';
import { zipBytes } from '../../exchange/zip/zip-bytes.ts';
import { sampleProject, sampleStore } from '../../training/store/sample-records.ts';
import type { InputDoors } from './input.ts';
import { readModelFiles } from './inputs/read-foreign-model.ts';
import { lookInto } from './look-into.ts';

/** A `.keras` of a network of My network's layers, and the names of its classes. */
async function kerasChosen(name: string) {
  const plan = randomPlan(3);
  const archive = await zipBytes(kerasFiles(networkModel(plan, movedWeights(plan)), new Date(0)));
  const labels = Array.from({ length: plan.classCount }, (_, index) => `class ${index}`);
  const chosen = [new File([archive], name), new File([labels.join('\n')], 'labels.txt')];
  return chosen.map((file) => ({ file, path: file.name }));
}

it('a network from a file has a name that a project file can hold', async () => {
  const store = await sampleStore();
  const project = sampleProject('Cocina');
  await store.saveProject(project);
  const contents = { project, classes: [], bursts: [], photos: [] };
  const doors = { engine: { project: { writableStore: store, contents } } };
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const photograph = new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], 'taza.jpg');
  const beside = { file: photograph, path: photograph.name };
  const chosen = await kerasChosen(`${'red\u202e'.repeat(100)}.keras`);
  const files = await lookInto([...chosen, beside]);
  const read = await readModelFiles(files, doors as unknown as InputDoors, watch);
  if (!read.ok || read.value.kind !== 'own') throw new Error(JSON.stringify(read));
  const taken = await read.value.take(doors as unknown as InputDoors, watch);
  const [run] = await store.loadRuns(project.id);
  expect(run?.name).toBe('red '.repeat(15).trim());
  // What is left behind is told.
  const skipped = [{ why: 'beside-model', count: 1, example: 'taza.jpg' }];
  expect(taken).toMatchObject({ value: { name: run!.name, skipped } });
  store.close();
});
