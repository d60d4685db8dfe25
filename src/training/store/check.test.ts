import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { checkStore } from './check.ts';
import { sampleContents, sampleRun, sampleStore } from './sample-records.ts';
import type { RunRecord, RunStateRecord } from './records.ts';
import type { Database, VistazoSchema } from './schema.ts';

type Contents = Awaited<ReturnType<typeof sampleContents>>;

/** Plants damage in a whole store, behind its back, and tells what the check finds. */
async function findAfter(damage: (database: Database, contents: Contents) => Promise<unknown>) {
  const store = await sampleStore();
  const contents = await sampleContents(store);
  expect(await checkStore(store)).toEqual([]);
  const database = await openDB<VistazoSchema>(store.name);
  await damage(database, contents);
  database.close();
  const findings = await checkStore(store);
  store.close();
  return { findings: findings.map(({ kind }) => kind).sort(), ids: findings.map(({ id }) => id) };
}

/** The first photograph, its burst and their class. */
const firsts = ({ classes, bursts }: Contents) => ({
  owner: classes[0]!,
  burst: bursts[0]!.burst,
  photo: bursts[0]!.photos[0]!.record,
});

describe('the check of a store', () => {
  it('finds what has lost its parent', async () => {
    const project = await findAfter((database, { project }) =>
      database.delete('projects', project.id),
    );
    expect(project.findings).toEqual(['class-without-project', 'class-without-project']);
    const owner = await findAfter((database, all) =>
      database.delete('classes', firsts(all).owner.id),
    );
    expect(owner.findings).toEqual(['burst-without-class']);
    const burst = await findAfter((database, all) =>
      database.delete('bursts', firsts(all).burst.id),
    );
    expect(burst.findings).toEqual(Array(3).fill('photo-without-burst'));
    const photo = await findAfter((database, all) =>
      database.delete('photos', firsts(all).photo.id),
    );
    expect(photo.findings).toEqual(['bytes-without-photo', 'embedding-without-photo']);
  });

  it('finds what has lost its bytes or a part of them', async () => {
    let photoId = '';
    const lost = await findAfter((database, all) => {
      photoId = firsts(all).photo.id;
      return database.delete('photoBytes', photoId);
    });
    expect(lost).toEqual({ findings: ['photo-without-bytes'], ids: [photoId] });
    const torn = await findAfter((database, all) => {
      const { id, projectId } = firsts(all).photo;
      return database.put('photoBytes', { photoId: id, projectId, bytes: new ArrayBuffer(3) });
    });
    expect(torn.findings).toEqual(['torn-bytes']);
  });

  it('finds a burst without photographs', async () => {
    const { findings } = await findAfter((database, all) =>
      database.put('bursts', { ...firsts(all).burst, id: 'empty' }),
    );
    expect(findings).toEqual(['burst-without-photo']);
  });

  it('finds a torn embedding', async () => {
    for (const vector of [new Float32Array(5), new Float32Array(8).fill(NaN)]) {
      const { findings } = await findAfter(async (database) => {
        const [first, ...others] = await database.getAll('embeddings');
        // The last one is damaged, so that the others tell how long it should be.
        await database.put('embeddings', { ...(others.at(-1) ?? first!), vector });
      });
      expect(findings).toEqual(['torn-embedding']);
    }
  });

  it('finds what belongs to another project than its parent', async () => {
    const { findings } = await findAfter((database, all) =>
      database.put('photos', { ...firsts(all).photo, projectId: 'other' }),
    );
    expect(findings).toEqual([
      'bytes-without-photo',
      'embedding-without-photo',
      'photo-without-burst',
    ]);
  });

  it('finds runs and weights that have lost what they belong to, or a part of them', async () => {
    const nan = new Float32Array([NaN]);
    const damages: [string, (run: RunRecord, state: RunStateRecord) => Damaged][] = [
      ['run-without-project', (run) => ({ runs: [{ ...run, projectId: 'other' }] })],
      ['state-without-run', (_run, state) => ({ runStates: [state] })],
      ['torn-state', (run, state) => ({ runs: [run], runStates: [{ ...state, ...ahead(state) }] })],
      [
        'torn-state',
        (run, state) => ({
          runs: [run],
          runStates: [{ ...state, checkpoint: { ...state.checkpoint, weights: [nan] } }],
        }),
      ],
      [
        'torn-state',
        (run, state) => ({
          runs: [run],
          runStates: [{ ...state, checkpoint: { ...state.checkpoint, weights: [] } }],
        }),
      ],
    ];
    for (const [kind, damaged] of damages) {
      const { findings } = await findAfter(async (database, { project }) => {
        const { run, checkpoint } = sampleRun(project);
        const state = { runId: run.id, projectId: project.id, checkpoint };
        const { runs = [], runStates = [] } = damaged(run, state);
        for (const record of runs) await database.put('runs', record);
        for (const record of runStates) await database.put('runStates', record);
      });
      expect(findings).toEqual([kind]);
    }
  });

  it('takes no run for torn whose moments older versions let grow without bound', async () => {
    const { findings } = await findAfter(async (database, { project }) => {
      const { run, checkpoint } = sampleRun(project);
      const { optimizerState } = checkpoint;
      const arrays = optimizerState.arrays.map((array) => array.map(() => Infinity));
      expect(arrays.length).toBeGreaterThan(0);
      await database.put('runs', run);
      await database.put('runStates', {
        ...{ runId: run.id, projectId: project.id },
        checkpoint: { ...checkpoint, optimizerState: { ...optimizerState, arrays } },
      });
    });
    expect(findings).toEqual([]);
  });
});

interface Damaged {
  readonly runs?: readonly RunRecord[];
  readonly runStates?: readonly RunStateRecord[];
}

/** Weights of an epoch that the run's history does not have. */
const ahead = ({ checkpoint }: RunStateRecord) => ({ checkpoint: { ...checkpoint, epoch: 2 } });
