import { writeFileSync } from 'node:fs';
import { atLeast, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { wholeNumber } from '../lib/options.mjs';

/**
 * What is trained on the 9,000 digits and asked the 1,000.
 * @typedef {object} DigitTask
 * @property {'LeNet-5' | 'VGG-7'} network
 * @property {number} epochs
 * @property {number} [patience] With augmentation, and validation on some of the 9,000.
 * @property {number} goal
 */

/**
 * Trains, once with each seed; tells and keeps what is reached after each epoch. What counts is the network of
 * the last epoch, or, with patience, the one with the lowest validation loss: no answer of the 1,000 digits
 * chooses it. Of several seeds it is their mean.
 * @param {import('./bench.mjs').PartContext} context
 * @param {DigitTask} task
 */
export async function runDigits({ values, host, backend, say, keep }, { goal, ...task }) {
  const epochs = wholeNumber(values, 'epochs', task.epochs);
  const from = wholeNumber(values, 'from', 1);
  const seeds = Array.from({ length: wholeNumber(values, 'seeds', 1) }, (_, i) => from + i);
  const network = `${task.network}${task.patience === undefined ? '' : ', augmented'}`;
  /** @type {Map<number, import('./digit-run.ts').DigitEpoch[]>} */
  const histories = new Map();
  const figures = () => digitFigures(network, histories, goal);
  for (const seed of seeds) {
    /** @type {import('./digit-run.ts').DigitEpoch[]} */
    const history = [];
    histories.set(seed, history);
    const page = await host.openPage();
    await page.exposeFunction(
      'onDigitEpoch',
      (/** @type {import('./digit-run.ts').DigitEpoch} */ epoch) => {
        history.push(epoch);
        const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
        say(
          `${network}, seed ${seed}, epoch ${epoch.epoch}: ${percent(epoch.accuracy)}, kept ` +
            `${percent(epoch.keptAccuracy)}, ${epoch.seconds.toFixed(0)} s`,
        );
        keep(figures());
        if (typeof values.save === 'string') {
          save(seeds.length > 1 ? `${values.save}-${seed}` : values.save, epoch);
        }
      },
    );
    await callPage(page, 'train', { part: 'digits', backend, ...task, epochs, seed });
    await page.close();
  }
  return figures();
}

/**
 * @param {string} network
 * @param {ReadonlyMap<number, readonly import('./digit-run.ts').DigitEpoch[]>} histories by seed
 * @param {number} goal
 */
function digitFigures(network, histories, goal) {
  const runs = [...histories].filter(([, history]) => history.length > 0);
  const all = runs.flatMap(([, history]) => history);
  const mean = (/** @type {readonly number[]} */ numbers) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const ends = runs.map(([, history]) => history[history.length - 1].keptAccuracy);
  return [
    ...runs.flatMap(([seed, history]) => [
      ...history.map(({ epoch, accuracy }) =>
        figure(`${network}, seed ${seed}: digits right after epoch ${epoch}`, accuracy, 'share'),
      ),
      figure(
        `${network}, seed ${seed}: digits right in the end`,
        history.at(-1)?.keptAccuracy,
        'share',
      ),
      figure(`${network}, seed ${seed}: epochs`, history.length, ''),
    ]),
    figure(
      `${network}: digits right in the end, mean of ${runs.length}`,
      mean(ends),
      'share',
      atLeast(goal),
    ),
    figure(`${network}: an epoch`, mean(all.map(({ seconds }) => seconds)), 's'),
  ];
}

/**
 * Writes `FILE.bin`, all weights in the plan's order as little-endian float16, and `FILE.json`, what they
 * are the weights of.
 * @param {string} file
 * @param {import('./digit-run.ts').DigitEpoch} epoch
 */
function save(file, { keptWeights, keptAccuracy, description }) {
  writeFileSync(`${file}.bin`, Buffer.from(keptWeights, 'base64'));
  const about = { accuracy: keptAccuracy, description };
  writeFileSync(`${file}.json`, `${JSON.stringify(about, undefined, 2)}\n`);
}
