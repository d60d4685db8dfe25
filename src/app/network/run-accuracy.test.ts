import { expect, it } from 'vitest';
import { starter } from '../../core/network/presets/starter.ts';
import { defaultSettings } from '../../training/network/default-settings.ts';
import type { EpochRecord } from '../../training/network/types.ts';
import { tallyOf } from '../../training/network/picture-tally.ts';
import type { RunModel } from '../../training/store/records.ts';
import { countsInUse, epochInUse, guessOf, rightOf, runAccuracy } from './run-accuracy.ts';

/** A run of three classes, of whose epochs validation loss and accuracy are these. */
function runOf(measured: readonly (readonly [loss: number, accuracy: number])[], warmUpEpochs = 0) {
  const counts = { training: 36, validation: 18 };
  const history = measured.map(([loss, accuracy], index): EpochRecord => ({
    epoch: index + 1,
    loss: 1,
    accuracy: 0.5,
    validation: { loss, accuracy },
    batchLosses: [1],
    magnitudes: [],
    tookMs: 1,
  }));
  const settings = { ...defaultSettings(counts, 1), warmUpEpochs };
  const description = starter({ sizePx: 8, channels: 1, filters: 8 });
  return {
    ...{ history, settings, counts, classNames: ['Mug', 'Ball', 'Teddy'] },
    model: { kind: 'network', description } satisfies RunModel,
  };
}

it('takes the lowest loss behind the warm-up for the epoch in use', () => {
  const measured = [[1, 0.3], [2, 0.5], [1.5, 0.6], [1.8, 0.7]] as const; // prettier-ignore
  expect(runAccuracy(runOf(measured))).toBe(0.3);
  expect(runAccuracy(runOf(measured, 2))).toBe(0.6);
  const last = runOf(measured, 2);
  expect(epochInUse({ ...last, settings: { ...last.settings, keepBest: false } })?.epoch).toBe(4);
  expect(epochInUse(runOf([]))).toBeUndefined();
});

it('says of a tuned eye what the end that is kept reaches', () => {
  const model = { kind: 'eye', level: 'last-block', eyeKey: 'eye@160' } as const;
  const ended = { ...runOf([[0.4, 0.7], [0.6, 0.8]]), model }; // prettier-ignore
  const scores = {
    headOnly: { accuracy: 0.9, loss: 0.3 },
    tuned: { accuracy: 0.7, loss: 0.4, epoch: 1 },
  };
  const original = { ...ended, tuning: { ...scores, kept: 'head' } as const };
  expect(runAccuracy(original)).toBe(0.9);
  expect(epochInUse(original)).toBeUndefined();
  const tuned = { ...ended, tuning: { ...scores, kept: 'tuned' } as const };
  expect(runAccuracy(tuned)).toBe(0.7);
  expect(epochInUse(tuned)?.epoch).toBe(1);
  expect(runAccuracy({ ...ended, tuning: { kept: 'head' } })).toBeUndefined();
  // Runs of older versions do not say which end was kept.
  expect(runAccuracy(ended)).toBeUndefined();
  expect(epochInUse(ended)).toBeUndefined();
});

/** The same, measured on takes of so many pictures of each class; learned from as many more takes. */
function measuredOn(
  accuracy: number,
  takesOfClass: readonly number[],
  picturesOfTake = 6,
  knows = accuracy,
) {
  const takes = takesOfClass.reduce((sum, count) => sum + count, 0);
  const tally = (times: number) => ({
    count: times * picturesOfTake * takes,
    ofLargestClass: times * picturesOfTake * Math.max(...takesOfClass),
    bursts: times * takes,
    evenBursts: times * takes,
  });
  const run = runOf([[1, accuracy]]);
  const history = run.history.map((epoch) => ({
    ...epoch,
    accuracy: knows,
    pictures: { training: tally(3), validation: tally(1) },
  }));
  return { ...run, history, classNames: takesOfClass.map((_, i) => `Class ${i}`) };
}

it('tells guessing and luck from knowing, by takes', () => {
  const rightOf36 = (right: number) => guessOf(measuredOn(right / 36, [2, 2, 2], 6, 1));
  const no = { count: 36, ofGuesser: 12, isEven: true, knowsItsOwn: true };
  expect(rightOf36(0)).toEqual({ ...no, kind: 'no-better', right: 0 });
  expect(rightOf36(12)).toEqual({ ...no, kind: 'no-better', right: 12 });
  // Of photographs that each were right or wrong alone these would be far more than luck.
  expect(rightOf36(24)).toEqual({ ...no, kind: 'luck', right: 24, takes: 6 });
  // Four takes and a part of a fifth.
  expect(rightOf36(25)).toEqual({ ...no, kind: 'luck', right: 25, takes: 6 });
  expect(rightOf36(30)).toBeUndefined();
  expect(guessOf(runOf([]))).toBeUndefined();
});

it('holds whatever was measured on few takes for possible luck', () => {
  const few = guessOf(measuredOn(12 / 16, [1, 1], 8));
  expect(few).toMatchObject({ kind: 'few-takes', right: 12, count: 16, takes: 2 });
  expect(guessOf(measuredOn(1, [1, 1, 1]))).toMatchObject({ kind: 'few-takes', right: 18 });
  expect(guessOf(measuredOn(6 / 18, [1, 1, 1]))?.kind).toBe('no-better');
  expect(guessOf(measuredOn(1, [2, 2, 2]))).toBeUndefined();
});

/** Two classes, measured on takes of so many pictures. */
function measuredUnevenly(right: number, ...sizes: readonly number[]) {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const labels = Int32Array.from(sizes.flatMap((size, i) => Array<number>(size).fill(i % 2)));
  const bursts = Int32Array.from(sizes.flatMap((size, i) => Array<number>(size).fill(i)));
  const all = Int32Array.from({ length: count }, (_, i) => i);
  const validation = tallyOf({ labels, bursts, classCount: 2 }, all);
  const run = measuredOn(right / count, [1, 1]);
  return {
    ...run,
    history: run.history.map((epoch) => ({
      ...epoch,
      pictures: { ...epoch.pictures, validation },
    })),
  };
}

it('does not let one long take pass for several', () => {
  // Right are the two long ones alone: of six, two.
  expect(guessOf(measuredUnevenly(80, 40, 40, 2, 2, 2, 2))).toMatchObject({
    ...{ kind: 'uneven-takes', right: 80, count: 88, takes: 6, evenTakes: 2 },
  });
  expect(guessOf(measuredUnevenly(88, 40, 40, 2, 2, 2, 2))?.kind).toBe('uneven-takes');
  // A photograph more or less makes no take another.
  expect(guessOf(measuredUnevenly(35, 6, 6, 7, 6, 5, 5))).toBeUndefined();
  expect(guessOf(measuredUnevenly(9, 6, 2, 2))?.kind).toBe('few-takes');
});

it('does not count by takes where each picture is one', () => {
  const alone = Array<number>(20).fill(1);
  const luck = guessOf(measuredUnevenly(13, ...alone));
  expect(luck).toMatchObject({ kind: 'luck', right: 13, count: 20 });
  expect(luck).not.toHaveProperty('takes');
  expect(guessOf(measuredUnevenly(16, ...alone))).toBeUndefined();
  // Two of one take are enough: then it is counted by takes.
  expect(guessOf(measuredUnevenly(13, 3, ...alone.slice(3)))).toMatchObject({
    ...{ kind: 'luck', takes: 18 },
  });
});

it('measures a run against who always says the largest class', () => {
  const large = guessOf(measuredOn(24 / 30, [4, 1]));
  expect(large).toMatchObject({ kind: 'no-better', right: 24, ofGuesser: 24, isEven: false });
  // It says the large class of its own pictures, too: that is no knowledge of them.
  expect(large?.knowsItsOwn).toBe(false);
  expect(guessOf(measuredOn(0.9, [8, 2]))).toMatchObject({ kind: 'luck', ofGuesser: 48 });
  expect(guessOf(measuredOn(0.9, [5, 5]))).toBeUndefined();
});

it('speaks of the pictures of the epoch in use, though the run went on with others', () => {
  const before = measuredOn(6 / 12, [3, 3], 2);
  const after = measuredOn(3 / 4, [1, 1], 2).history.map((epoch) => ({
    ...epoch,
    epoch: 2,
    validation: { loss: 0.5, accuracy: 3 / 4 },
  }));
  const run = { ...before, history: [...before.history, ...after] };
  expect(guessOf(run)).toMatchObject({ right: 3, count: 4, kind: 'few-takes', takes: 2 });
  expect(countsInUse(run)).toEqual({ training: 12, validation: 4 });
});

it('takes what an older run does not say from how it began', () => {
  const rightOf18 = (right: number) => guessOf(runOf([[1, right / 18]]));
  const no = { count: 18, ofGuesser: 6, isEven: true, knowsItsOwn: true };
  expect(rightOf18(6)).toEqual({ ...no, kind: 'no-better', right: 6 });
  expect(rightOf18(9)).toEqual({ ...no, kind: 'luck', right: 9 });
  expect(rightOf18(11)).toBeUndefined();
  expect(countsInUse(runOf([[1, 1]]))).toEqual({ training: 36, validation: 18 });
});

it('knows whether a run knows at least its own photographs', () => {
  expect(guessOf(measuredOn(0, [1, 1, 1], 6, 1))?.knowsItsOwn).toBe(true);
  expect(guessOf(measuredOn(0, [1, 1, 1], 6, 1 / 3))?.knowsItsOwn).toBe(false);
  // Two takes are few, but each of their pictures is known.
  expect(guessOf(measuredOn(0, [1, 1], 6, 1))?.knowsItsOwn).toBe(true);
});

it('asks the epoch in use what it knows, not the last', () => {
  const known = measuredOn(0, [1, 1, 1], 6, 1).history;
  const unknown = measuredOn(0, [1, 1, 1], 6, 1 / 3);
  const worse = known.map((epoch) => ({
    ...epoch,
    epoch: 2,
    validation: { loss: 9, accuracy: 0 },
  }));
  const run = { ...unknown, history: [...unknown.history, ...worse] };
  expect(guessOf(run)?.knowsItsOwn).toBe(false);
});

it('counts what a network got right of what it had not seen', () => {
  expect(rightOf(runOf([[0.4, 0.5]]))).toEqual({ right: 9, count: 18 });
  expect(rightOf(runOf([]))).toBeUndefined();
  expect(
    rightOf({ ...runOf([[0.4, 0.5]]), counts: { training: 36, validation: 0 } }),
  ).toBeUndefined();
  const model = { kind: 'eye', level: 'head', eyeKey: 'eye@160' } as const;
  expect(rightOf({ ...runOf([[0.4, 0.5]]), model })).toBeUndefined();
});
