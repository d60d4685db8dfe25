import { expect, it } from 'vitest';
import { eyeDimension, eyeFamily } from '../../models/eye/eye-key.ts';
import { sampleProject, sampleRun } from '../../training/store/sample-records.ts';
import type { Checkpoint } from '../../training/network/types.ts';
import { stateBytes, tunableArrays } from './run-state.ts';

function bytesOf({ weights, optimizerState, best }: Checkpoint): number {
  const arrays = [...weights, ...optimizerState.arrays, ...(best?.weights ?? [])];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

it('knows from the record of a run how long what is kept of it is', () => {
  const project = sampleProject();
  for (const epochs of [1, 2, 5]) {
    const { run, checkpoint } = sampleRun(project, epochs);
    expect(stateBytes(run), `${epochs} epochs`).toBe(bytesOf(checkpoint));
  }
  const { run, checkpoint } = sampleRun(project, 1);
  expect(stateBytes({ ...run, history: [] })).toBe(0);
  const { weights } = checkpoint;
  const none = { step: 0, arrays: [] };
  expect(stateBytes({ ...run, history: [], cameFromFile: true })).toBe(
    bytesOf({ epoch: 0, weights, optimizerState: none }),
  );
});

it('knows that of a tuned eye the end in use is kept, and nothing before it has ended', () => {
  const { run } = sampleRun(sampleProject(), 3);
  const model = { kind: 'eye', level: 'last-block', eyeKey: `${eyeFamily}1@128` } as const;
  const tuned = { ...run, model };
  const dense = (eyeDimension + 1) * run.classNames.length;
  const end = { kind: 'early-stopped', bestEpoch: 1 } as const;
  const block = tunableArrays[16]!.reduce((sum, length) => sum + length, 0);
  expect(stateBytes({ ...tuned, end })).toBe(4 * (block + dense));
  expect(stateBytes({ ...tuned, history: [], end: { kind: 'epochs-done' } })).toBe(
    4 * (block + dense),
  );
  expect(stateBytes(tuned)).toBe(0);
});

it('counts the best epoch as it is kept: none of the warm-up', () => {
  const { run, checkpoint } = sampleRun(sampleProject(), 3);
  const history = run.history.map((epoch, i) => ({
    ...epoch,
    validation: { loss: i, accuracy: 0.5 },
  }));
  const { best, ...last } = checkpoint;
  expect(best).toBeDefined();
  expect(stateBytes({ ...run, history })).toBe(bytesOf(checkpoint));
  const settings = { ...run.settings, warmUpEpochs: 2 };
  expect(stateBytes({ ...run, history, settings })).toBe(bytesOf(last));
});
