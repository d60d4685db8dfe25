import { describe, expect, test } from 'vitest';
import type { EpochRecord } from '../../training/network/types.ts';
import { defaultSettings } from '../../training/network/default-settings.ts';
import { curveData, isApart, overfittingSince } from './curve-data.ts';

function epoch(number: number, loss: number, validationLoss?: number): EpochRecord {
  return {
    epoch: number,
    loss,
    accuracy: 0.9,
    ...(validationLoss !== undefined && { validation: { loss: validationLoss, accuracy: 0.4 } }),
    batchLosses: [loss + 0.1, loss],
    batchAccuracies: [0.75, 1],
    magnitudes: [],
    tookMs: 10,
  };
}

describe('curveData', () => {
  test('epochs stand where they end, batches in between', () => {
    const data = curveData([epoch(1, 1, 1.2), epoch(2, 0.5)], {
      losses: [0.4],
      accuracies: [0.5],
      batchCount: 4,
    });
    expect(data.epochs).toEqual([0.5, 1, 1.5, 2, 2.25]);
    expect(data.batchLoss).toEqual([1.1, 1, 0.6, 0.5, 0.4]);
    expect(data.batchAccuracy).toEqual([0.75, 1, 0.75, 1, 0.5]);
    expect(data.loss).toEqual([null, 1, null, 0.5, null]);
    expect(data.validationLoss).toEqual([null, 1.2, null, null, null]);
    expect(data.validationAccuracy).toEqual([null, 0.4, null, null, null]);
  });

  test('a validation loss of 0 is a point, no gap', () => {
    expect(curveData([epoch(1, 0, 0)], { losses: [], batchCount: 2 }).validationLoss[1]).toBe(0);
  });

  test('runs of older versions know no accuracy of a batch', () => {
    const { epoch: number, loss, accuracy, batchLosses, magnitudes, tookMs } = epoch(1, 1);
    const old = { epoch: number, loss, accuracy, batchLosses, magnitudes, tookMs };
    const data = curveData([old], { losses: [], batchCount: 2 });
    expect(data.batchAccuracy).toEqual([null, null]);
  });

  test('before the first epoch there are its batches alone', () => {
    expect(curveData([], { losses: [2, 1], batchCount: 2 }).epochs).toEqual([0.5, 1]);
  });
});

/** A run of three classes. */
const runOf = (history: readonly EpochRecord[], warmUpEpochs = 0) => ({
  history,
  settings: { ...defaultSettings({ training: 36, validation: 18 }, 1), warmUpEpochs },
  classNames: ['Mug', 'Ball', 'Teddy'],
});

describe('overfittingSince', () => {
  test('names the epoch from which only its own pictures gained', () => {
    const history = [epoch(1, 1, 1), epoch(2, 0.5, 0.7), epoch(3, 0.2, 0.9)];
    expect(overfittingSince(runOf(history))).toBe(2);
  });

  test.each([
    ['both fall', [epoch(1, 1, 1), epoch(2, 0.5, 0.6)]],
    ['both rise', [epoch(1, 0.5, 0.6), epoch(2, 1, 1)]],
    ['nothing was measured', [epoch(1, 1), epoch(2, 0.1)]],
    ['it wavers', [epoch(1, 1, 0.6), epoch(2, 0.5, 0.61)]],
  ])('says nothing where %s', (_, history) => {
    expect(overfittingSince(runOf(history))).toBeUndefined();
  });

  test('says nothing of a network that does not know its own pictures yet', () => {
    const history = [epoch(1, 1.9, 1.1), epoch(2, 1.3, 1.4), epoch(3, 1.1, 1.6)];
    const guessing = history.map((record) => ({ ...record, accuracy: 0.5 }));
    expect(overfittingSince(runOf(guessing))).toBeUndefined();
    expect(overfittingSince(runOf(history))).toBe(1);
  });

  test('holds no epoch against one of other pictures', () => {
    const tally = (digest: number) => ({ count: 9, ofLargestClass: 3, bursts: 3, digest });
    const of = (record: EpochRecord, learned: number, measured: number) => ({
      ...record,
      pictures: { training: tally(learned), validation: tally(measured) },
    });
    const [first, second, third] = [epoch(1, 1, 0.5), epoch(2, 0.5, 0.7), epoch(3, 0.2, 0.9)];
    expect(overfittingSince(runOf([of(first, 1, 2), of(second, 1, 2), of(third, 1, 2)]))).toBe(1);
    // Measured with harder ones, or learning from easier ones.
    expect(overfittingSince(runOf([of(first, 1, 2), of(second, 1, 2), of(third, 1, 3)]))).toBe(
      undefined,
    );
    expect(overfittingSince(runOf([of(first, 1, 2), of(second, 3, 2), of(third, 3, 2)]))).toBe(2);
  });

  test('leaves the warm-up out', () => {
    const history = [epoch(1, 1.9, 0.9), epoch(2, 0.9, 1.5), epoch(3, 0.7, 1.4)];
    expect(overfittingSince(runOf(history, 1))).toBeUndefined();
  });
});

describe('isApart', () => {
  test('where validation stands clearly above training, in the mean of the last epochs', () => {
    expect(isApart({ history: [epoch(1, 1, 1), epoch(2, 0.4, 0.8)] })).toBe(true);
    expect(isApart({ history: [epoch(1, 1.1, 1), epoch(2, 1, 1.05)] })).toBe(false);
    // One epoch that was worse says nothing.
    const wavering = [epoch(1, 1, 0.9), epoch(2, 1, 0.9), epoch(3, 1, 1.3)];
    expect(isApart({ history: wavering })).toBe(false);
  });

  test('is not known of one epoch, nor of what was not measured', () => {
    expect(isApart({ history: [epoch(1, 0.4, 0.8)] })).toBeUndefined();
    expect(isApart({ history: [epoch(1, 1), epoch(2, 0.4)] })).toBeUndefined();
  });
});
