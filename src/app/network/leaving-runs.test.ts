import { beforeEach, expect, it } from 'vitest';
import { sampleRun } from '../../training/store/sample-records.ts';
import { LeavingRuns } from './leaving-runs.ts';
import type { TrainingPhase } from './training-parts.ts';

const { run } = sampleRun({ id: 'p' });
const earlier = { ...run, id: 'earlier' };
let phase: TrainingPhase;
let isTuning: boolean;
let heldBackIds: string[];
/** What the write of the last epoch comes to, told when it is waited for. */
let write: () => void;
let said: string[];
let leaving: LeavingRuns;

beforeEach(() => {
  phase = 'running';
  isTuning = false;
  heldBackIds = [];
  said = [];
  write = () => undefined;
  leaving = new LeavingRuns({
    training: {
      get isBusy() {
        return phase !== 'idle';
      },
      get phase() {
        return phase;
      },
      run,
      get written() {
        return Promise.resolve().then(write);
      },
      leave: () => (phase = 'idle'),
    },
    tuning: {
      get isBusy() {
        return isTuning;
      },
      leave: () => (isTuning = false),
    },
    shelf: {
      holdsBack: (id) => heldBackIds.includes(id),
      heldBackOf: () => [run, earlier].filter(({ id }) => heldBackIds.includes(id)),
    },
    notices: {
      say: ({ kind }, _, lasting = false) => void said.push(lasting ? `${kind}, lasting` : kind),
      withdraw: () => undefined,
    },
  });
});

it('says that a run is kept in its project only where it is', async () => {
  await leaving.inProject('p');
  expect(said).toEqual(['run-left-behind']);
  phase = 'running';
  // There is no room for the epoch that has just ended.
  write = () => (heldBackIds = [run.id]);
  await leaving.inProject('p');
  expect(said.slice(1)).toEqual(['run-left-behind-unsaved, lasting']);
});

it('tells of runs that had ended and found no room, beside the one under way', async () => {
  heldBackIds = [earlier.id];
  phase = 'idle';
  await leaving.inProject('p');
  expect(said).toEqual(['runs-left-unsaved, lasting']);
  phase = 'running';
  await leaving.inProject('p');
  expect(said.slice(1)).toEqual(['run-left-behind', 'runs-left-unsaved, lasting']);
});

it('says to whom another tab takes the project whether the run is there to go on with', async () => {
  await leaving.toOtherTab();
  phase = 'running';
  heldBackIds = [run.id];
  await leaving.toOtherTab();
  isTuning = true;
  await leaving.toOtherTab();
  expect(said).toEqual(['run-left, lasting', 'run-left-unsaved, lasting', 'tuning-left, lasting']);
});

it('has nothing to say where nothing was under way but the preparation', async () => {
  phase = 'preparing';
  await leaving.inProject('p');
  await leaving.toOtherTab();
  expect([said, phase]).toEqual([[], 'idle']);
  isTuning = true;
  await leaving.inProject('p');
  expect(said).toEqual(['tuning-left-behind']);
});
