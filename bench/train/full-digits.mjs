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
 * Trains; tells and keeps what is reached after each epoch. What counts is the network of the last epoch,
 * or, with patience, the one with the lowest validation loss: the 1,000 digits choose nothing.
 * @param {import('./bench.mjs').PartContext} context
 * @param {DigitTask} task
 */
export async function runDigits({ values, host, backend, say, keep }, { goal, ...task }) {
  const epochs = wholeNumber(values, 'epochs', task.epochs);
  const name = `${task.network}${task.patience === undefined ? '' : ', augmented'}`;
  /** @type {import('./digit-run.ts').DigitEpoch[]} */
  const history = [];
  const figures = () => [
    ...history.map(({ epoch, accuracy }) =>
      figure(`${name}: digits right after epoch ${epoch}`, accuracy, 'share'),
    ),
    figure(
      `${name}: digits right in the end`,
      history.at(-1)?.keptAccuracy,
      'share',
      atLeast(goal),
    ),
    figure(`${name}: epochs`, history.length, ''),
    figure(
      `${name}: an epoch`,
      history.reduce((sum, { seconds }) => sum + seconds, 0) / history.length,
      's',
    ),
  ];
  const page = await host.openPage();
  await page.exposeFunction(
    'onDigitEpoch',
    (/** @type {import('./digit-run.ts').DigitEpoch} */ epoch) => {
      history.push(epoch);
      const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
      say(
        `${name}, epoch ${epoch.epoch}: ${percent(epoch.accuracy)}, kept ` +
          `${percent(epoch.keptAccuracy)}, ${epoch.seconds.toFixed(0)} s`,
      );
      keep(figures());
      if (typeof values.save === 'string') save(values.save, epoch);
    },
  );
  await callPage(page, 'train', { part: 'digits', backend, ...task, epochs, seed: 1 });
  await page.close();
  return figures();
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
