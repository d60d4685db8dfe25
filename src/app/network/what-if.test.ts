import { expect, test } from 'vitest';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { defaultSettings } from '../../training/network/default-settings.ts';
import { isNew, settingsOf, whatIfs, withoutDropout } from './what-if.ts';

const settings = defaultSettings({ training: 100, validation: 20 }, 1);
const plain = lenet5('tanh', 1);
const dropping = {
  ...plain,
  layers: [
    ...plain.layers.slice(0, -1),
    { kind: 'dropout', rate: 0.5 } as const,
    { kind: 'output' } as const,
  ],
};

test('each experiment changes something once, and is not offered again', () => {
  for (const id of whatIfs.filter((one) => one !== 'no-dropout' && !one.startsWith('rate'))) {
    expect(isNew(id, settings, plain)).toBe(true);
    expect(isNew(id, { ...settings, ...settingsOf(id, settings) }, plain)).toBe(false);
  }
});

test('a rate ten times as high and back is the rate', () => {
  const high = { ...settings, ...settingsOf('rate-up', settings) };
  expect(high.learningRate).toBe(0.01);
  expect(settingsOf('rate-down', high)).toEqual({ learningRate: settings.learningRate });
});

test('dropout goes only where there is some', () => {
  expect(isNew('no-dropout', settings, plain)).toBe(false);
  expect(isNew('no-dropout', settings, dropping)).toBe(true);
  expect(withoutDropout(dropping)).toEqual(plain);
});

test('who does not stop has at least as many epochs as were suggested', () => {
  const ofFew = defaultSettings({ training: 36, validation: 18 }, 1);
  expect(ofFew.epochs).toBe(120);
  expect(settingsOf('no-stopping', ofFew)).toEqual({ epochs: 120, earlyStopping: null });
  expect(settingsOf('no-stopping', { ...ofFew, epochs: 5 }).epochs).toBe(40);
});
