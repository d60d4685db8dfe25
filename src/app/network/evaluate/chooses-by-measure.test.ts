import { expect, it } from 'vitest';
import { defaultSettings } from '../../../training/network/default-settings.ts';
import { choosesByMeasure } from './chooses-by-measure.ts';

it('knows when what measures has also chosen the epoch', () => {
  const usual = defaultSettings({ training: 9000, validation: 1000 }, 1);
  expect(choosesByMeasure(usual)).toBe(true);
  const last = { keepBest: false, earlyStopping: null };
  expect(choosesByMeasure(last)).toBe(false);
  expect(choosesByMeasure({ ...last, keepBest: true })).toBe(true);
  expect(choosesByMeasure({ ...last, earlyStopping: { monitor: 'loss', patience: 3 } })).toBe(
    false,
  );
  expect(choosesByMeasure({ ...last, earlyStopping: { monitor: 'val-loss', patience: 3 } })).toBe(
    true,
  );
});
