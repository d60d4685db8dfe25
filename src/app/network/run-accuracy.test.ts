import { expect, it } from 'vitest';
import { defaultSettings } from '../../training/network/default-settings.ts';
import type { EpochRecord } from '../../training/network/types.ts';
import { beatsGuessing, epochInUse, isGuessing, runAccuracy } from './run-accuracy.ts';

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
  return { history, settings, counts, classNames: ['Mug', 'Ball', 'Teddy'] };
}

it('takes the lowest loss behind the warm-up for the epoch in use', () => {
  const measured = [[1, 0.3], [2, 0.5], [1.5, 0.6], [1.8, 0.7]] as const; // prettier-ignore
  expect(runAccuracy(runOf(measured))).toBe(0.3);
  expect(runAccuracy(runOf(measured, 2))).toBe(0.6);
  const last = runOf(measured, 2);
  expect(epochInUse({ ...last, settings: { ...last.settings, keepBest: false } })?.epoch).toBe(4);
  expect(epochInUse(runOf([]))).toBeUndefined();
});

it('tells guessing from knowing, the surer the more was asked', () => {
  expect(beatsGuessing(0, 18, 3)).toBe(false);
  expect(beatsGuessing(1 / 3, 18, 3)).toBe(false);
  expect(beatsGuessing(9 / 18, 18, 3)).toBe(false);
  expect(beatsGuessing(11 / 18, 18, 3)).toBe(true);
  expect(beatsGuessing(0.4, 1000, 3)).toBe(true);
  expect(isGuessing(runOf([[1, 0]]))).toBe(true);
  expect(isGuessing(runOf([[1, 12 / 18]]))).toBe(false);
  expect(isGuessing(runOf([]))).toBe(false);
});
