import { expect, it } from 'vitest';
import { sampleProject, sampleRun } from '../../training/store/sample-records.ts';
import { slowerRetry } from './slower-retry.ts';

const { run } = sampleRun(sampleProject());

it('is the run again but for its rate, which is a tenth', () => {
  const { description } = run.model as Extract<typeof run.model, { kind: 'network' }>;
  expect(slowerRetry(run)).toEqual({
    description,
    classCount: 2,
    counts: run.counts,
    settings: { ...run.settings, learningRate: 0.0001 },
    changes: [],
    isSample: true,
  });
  expect(slowerRetry({ ...run, isSample: false })?.isSample).toBe(false);
  const asked = '1~16.1.unit~f~o';
  expect(slowerRetry({ ...run, asked })?.asked).toBe(asked);
});

it('leaves the eye to its own way of being tuned again', () => {
  const model = { kind: 'eye', level: 'last-block', eyeKey: 'eye@128' } as const;
  expect(slowerRetry({ ...run, model })).toBeUndefined();
});
