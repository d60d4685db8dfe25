import { expect, it } from 'vitest';
import { defaultSettings, patienceOf } from '../../training/network/default-settings.ts';
import { nextSettings } from './next-settings.ts';

const measured = { training: 60, validation: 20 };
const unmeasured = { training: 60, validation: 0 };
const defaults = defaultSettings(measured, 1);

it('watches the loss where nothing is measured, whatever was chosen while something was', () => {
  const chosen = { monitor: 'val-loss', patience: 4 } as const;
  const { earlyStopping } = nextSettings(defaults, { earlyStopping: chosen }, unmeasured);
  expect(earlyStopping).toEqual({ monitor: 'loss', patience: 4 });
  expect(nextSettings(defaults, { earlyStopping: chosen }, measured).earlyStopping).toEqual(chosen);
  expect(nextSettings(defaults, { earlyStopping: null }, unmeasured).earlyStopping).toBeNull();
});

it('has patience for a share of the epochs, unless somebody chose it', () => {
  expect(nextSettings(defaults, { epochs: 60 }, measured).earlyStopping?.patience).toBe(
    patienceOf(60),
  );
  const earlyStopping = { monitor: 'val-loss', patience: 2 } as const;
  expect(nextSettings(defaults, { epochs: 60, earlyStopping }, measured).earlyStopping).toEqual(
    earlyStopping,
  );
});

it('takes what was set as it is while there are no pictures', () => {
  expect(nextSettings(defaults, { batchSize: 1 }, undefined)).toEqual({
    ...defaults,
    batchSize: 1,
  });
});
