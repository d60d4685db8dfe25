import { hasSoftwareGpu } from '../lib/device.mjs';
import { oneOf } from '../lib/options.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';
import { runDigits } from './full-digits.mjs';
import { runPhotos } from './full-photos.mjs';
import { measureLeak, measureSteps, measureWatching } from './quick.mjs';

export const about =
  'networks of one’s own: a training step, the page meanwhile; --full: accuracies';

export const options = {
  full: { type: 'boolean' },
  part: { type: 'string' },
  backend: { type: 'string' },
  seconds: { type: 'string' },
  epochs: { type: 'string' },
  seeds: { type: 'string' },
  from: { type: 'string' },
  runs: { type: 'string' },
  photos: { type: 'string' },
  save: { type: 'string' },
};

/**
 * What a part is given.
 * @typedef {import('../run.mjs').BenchContext & {
 *   backend: string,
 *   isSoftwareGpu: boolean,
 *   keep: (figures: import('../lib/figures.mjs').Figure[]) => void,
 * }} PartContext
 */

/** @type {Record<string, (context: PartContext) => Promise<import('../lib/figures.mjs').Figure[]>>} */
const quickParts = {
  'lenet-step': (context) => measureSteps(context, { network: 'LeNet-5', steps: 4, minRounds: 7 }),
  'vgg-step': (context) => measureSteps(context, { network: 'VGG-7', steps: 1, minRounds: 3 }),
  watch: measureWatching,
  leak: measureLeak,
};

/** @type {typeof quickParts} */
const fullParts = {
  lenet: (context) => runDigits(context, { network: 'LeNet-5', epochs: 10, goal: 0.975 }),
  'lenet-augmented': (context) =>
    runDigits(context, { network: 'LeNet-5', epochs: 30, patience: 5, goal: 0.98 }),
  vgg: (context) => runDigits(context, { network: 'VGG-7', epochs: 2, goal: 0.975 }),
  photos: runPhotos,
};

/** @param {import('../run.mjs').BenchContext} context */
export async function run(context) {
  const { values, device } = context;
  const parts = values.full === true ? fullParts : quickParts;
  const names = typeof values.part === 'string' ? values.part.split(',') : Object.keys(parts);
  const unknown = names.find((name) => !(name in parts));
  if (unknown !== undefined) {
    throw new BenchTrouble(`--part takes ${Object.keys(parts).join(', ')}, not ${unknown}.`);
  }
  const backend = oneOf(values, 'backend', ['webgl', 'webgpu', 'cpu']);
  const figures = [];
  for (const name of names) {
    context.say(`${name}…`);
    const before = [...figures];
    const found = await parts[name]({
      ...context,
      backend,
      isSoftwareGpu: hasSoftwareGpu(device),
      keep: (sofar) => context.keep([...before, ...sofar]),
    });
    figures.push(...found);
    context.keep(figures);
  }
  return figures;
}
