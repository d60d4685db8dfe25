import { expect, it } from 'vitest';
import type { LayerDescription, NetworkDescription } from '../../../core/network/description.ts';
import { lenet5 } from '../../../core/network/presets/lenet5.ts';
import { starter } from '../../../core/network/presets/starter.ts';
import { vgg } from '../../../core/network/presets/vgg.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import { sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import { networkEn } from '../../messages/network/en.ts';
import { comparedRows } from './compare-words.ts';

const { run } = sampleRun(sampleProject(), 2);
const eyeKey = 'lite0-int8-1@128';

const network = (description: NetworkDescription): Partial<RunRecord> => ({
  model: { kind: 'network', description },
});

/** The rows that two runs differ in, but for how good they are. */
function differences(one: Partial<RunRecord>, other: Partial<RunRecord>) {
  const rows = comparedRows([{ ...run, ...one }, { ...run, ...other }], networkEn); // prettier-ignore
  expect(rows.at(-1)?.name).toBe('accuracy');
  return Object.fromEntries(rows.slice(0, -1).map(({ name, values }) => [name, values]));
}

it('names the layers that differ where the name of the network does not', () => {
  const own = (rate: number): NetworkDescription => {
    const { layers, ...rest } = starter({ sizePx: 32, channels: 3, filters: 8 });
    const dropouts = [{ kind: 'dropout', rate } as const, { kind: 'dropout', rate } as const];
    return { ...rest, layers: [...layers.slice(0, -2), ...dropouts, layers.at(-1)!] };
  };
  expect(differences(network(own(0.25)), network(own(0.5)))).toEqual({
    layers: ['2 times Dropout 25%', '2 times Dropout 50%'],
  });
  const lenet = (activation: 'tanh' | 'relu') => network(lenet5(activation, 1));
  expect(differences(lenet('tanh'), lenet('relu'))).toEqual({
    layers: ['6 times tanh', '4 times ReLU'],
  });
  const small = { id: 'vgg-7', width: 1 / 16, sizePx: 32, channels: 3 } as const;
  const deep = (batchNorm: boolean) => network(vgg({ ...small, batchNorm }));
  const { layers, ...others } = differences(deep(false), deep(true));
  expect(layers?.[0]).toBe('–');
  expect(layers?.[1]).toContain('4 times');
  expect(Object.keys(others)).toEqual(['parameters']);
  const wide = (filters: number) => network(starter({ sizePx: 32, channels: 3, filters }));
  expect(Object.keys(differences(wide(8), wide(32)))).toEqual(['layers', 'parameters']);
});

it('sees that layers stand in another order', () => {
  const both: readonly LayerDescription[] = [
    { kind: 'activation', id: 'relu' },
    { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
  ];
  const own = (layers: readonly LayerDescription[]) =>
    network({
      ...{ format: 'vistazo-network', version: 1 },
      input: { sizePx: 8, channels: 1, normalisation: 'unit' },
      layers: [...layers, { kind: 'flatten' }, { kind: 'output' }],
    });
  expect(differences(own(both), own(both.toReversed()))).toEqual({
    layers: ['–', networkEn.train.otherOrder],
  });
  expect(differences(own(both), own(both))).toEqual({});
});

it('names input, pictures, what is watched, and how much of the eye learns', () => {
  const sized = (sizePx: number) => network(starter({ sizePx, channels: 3, filters: 8 }));
  expect(Object.keys(differences(sized(32), sized(64)))).toEqual(['input', 'parameters']);
  const watching = (monitor: 'loss' | 'val-loss'): Partial<RunRecord> => ({
    settings: { ...run.settings, earlyStopping: { monitor, patience: 3 } },
  });
  expect(differences(watching('loss'), watching('val-loss'))).toEqual({
    monitor: ['the loss', 'the validation loss'],
  });
  const later = run.history.map((record) => ({
    ...record,
    pictures: { ...record.pictures!, training: { count: 26, ofLargestClass: 13, bursts: 5 } },
  }));
  expect(differences({}, { history: later })).toEqual({ pictures: ['20 / 5', '26 / 5'] });
  const eye = (level: 'head' | 'last-block'): Partial<RunRecord> => ({
    model: { kind: 'eye', level, eyeKey },
  });
  const score = { accuracy: 0.9, loss: 0.3 };
  const tuning = { kept: 'head', headOnly: score, tuned: { ...score, epoch: 1 } } as const;
  expect(differences(eye('head'), { ...eye('last-block'), tuning })).toEqual({
    level: ['your classes only', 'last block, the original is used'],
  });
});
