import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseEyeTable } from '../../models/eye/eye-table.ts';
import { estimateFineTune } from './estimate.ts';
import { defaultFineTuneSettings } from './settings.ts';
import { firstTrainedBlock } from './types.ts';

const data = {
  labels: Int32Array.from({ length: 200 }, (_, i) => i % 10),
  bursts: Int32Array.from({ length: 200 }, (_, i) => i),
  classCount: 10,
};
const file = new URL('../../../public/models/eye/eye.json', import.meta.url);

it('counts looks: two for each unseen photograph, and the learning of all copies', () => {
  const settings = defaultFineTuneSettings('last-block');
  const of = (unseenCount: number) => estimateFineTune(data, settings, unseenCount, 20, 160);
  // Five copies: 200 + 4 · 150 photographs an epoch, six epochs, half a look each.
  expect(of(0).atMostSeconds).toBeCloseTo((6 * 800 * 0.5) / 20);
  expect(of(200).atMostSeconds - of(0).atMostSeconds).toBeCloseTo(20);
  expect(estimateFineTune(data, { ...settings, level: 'head' }, 0, 20, 160).atMostSeconds).toBe(0);
});

it.each(['last-block', 'last-two-blocks'] as const)('knows the weights of %s', (level) => {
  const table = parseEyeTable(JSON.parse(readFileSync(file, 'utf8')));
  if (!table.ok) throw new Error('damaged');
  const weights = table.value.layers
    .filter(({ block }) => block >= firstTrainedBlock[level])
    .reduce((sum, layer) => sum + layer.weights.length + layer.bias.length, 0);
  const { memoryBytes } = estimateFineTune(data, defaultFineTuneSettings(level), 0, 20, 160);
  expect(memoryBytes).toBe(5 * 12 * weights + 200 * 2 * 2 * 25 * 192);
});
