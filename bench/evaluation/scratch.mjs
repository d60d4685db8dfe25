import { listPhotos } from '../few-shot/photo-folders.mjs';
import { atMost, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { oneOf, wholeNumber } from '../lib/options.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';

/**
 * Calibration of networks trained from scratch, on photographs never used.
 * @param {import('../run.mjs').BenchContext} context
 * @param {string} photos folder of the photographs.
 */
export async function measureScratch({ values, host, say, keep }, photos) {
  const settings = {
    ways: wholeNumber(values, 'ways', 5),
    burstsPerClass: wholeNumber(values, 'bursts', 16, 2),
    frames: wholeNumber(values, 'frames', 2),
    episodes: wholeNumber(values, 'episodes', 24),
    seed: wholeNumber(values, 'seed', 1, 0),
    networkBackend: oneOf(values, 'network-backend', ['webgl', 'webgpu', 'cpu']),
  };
  const classes = listPhotos(photos, values.classes).filter(
    ({ files }) => files.length > settings.burstsPerClass,
  );
  if (classes.length < settings.ways) {
    throw new BenchTrouble(`${classes.length} classes are too few for ${settings.ways} ways.`);
  }
  const page = await host.openPage({ '/photos': photos });
  await page.exposeFunction(
    'onScratch',
    (/** @type {import('./scratch.ts').ScratchFindings} */ found) => {
      say(
        `from scratch, ${found.episodes} of ${settings.episodes}: ECE ` +
          `${(100 * found.errorBefore).toFixed(1)} → ${(100 * found.errorAfter).toFixed(1)} %`,
      );
      keep(figuresOf(found));
    },
  );
  /** @type {import('./scratch.ts').ScratchFindings} */
  const found = await callPage(page, 'evaluation', { part: 'scratch', ...settings, classes });
  await page.close();
  return figuresOf(found);
}

/** @param {import('./scratch.ts').ScratchFindings} found */
function figuresOf(found) {
  return [
    figure('from scratch: episodes', found.episodes, ''),
    figure('from scratch: photographs never used that were asked', found.answers, ''),
    figure('from scratch: right', 100 * found.accuracy, '%'),
    figure('from scratch: epochs, mean', found.meanEpochs, ''),
    figure('from scratch: temperature, mean', found.meanTemperature, ''),
    figure('from scratch: calibration error, temperature 1', 100 * found.errorBefore, '%'),
    figure(
      'from scratch: calibration error, fitted on held-out bursts',
      100 * found.errorAfter,
      '%',
      atMost(5),
    ),
  ];
}
