import { listPhotos } from '../few-shot/photo-folders.mjs';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { folder, oneOf, wholeNumber } from '../lib/options.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';
import { measureScratch } from './scratch.mjs';

export const about =
  'what splits by frame and by burst say, beside the truth; calibration; the map';

export const options = {
  photos: { type: 'string' },
  classes: { type: 'string' },
  ways: { type: 'string' },
  bursts: { type: 'string' },
  frames: { type: 'string' },
  episodes: { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  backend: { type: 'string' },
  'network-backend': { type: 'string' },
  part: { type: 'string' },
};

/** @param {import('../run.mjs').BenchContext} context */
export async function run(context) {
  const { values } = context;
  const photos = folder(values, 'photos', '../shared/data/photos');
  if (!photos)
    throw new BenchTrouble('Say where the photographs are: --photos DIR (DIR/<class>/*.jpg).');
  const part = oneOf(values, 'part', ['all', 'head', 'scratch']);
  const ofHead = part === 'scratch' ? [] : await measureHead(context, photos);
  const ofScratch =
    part === 'head'
      ? []
      : await measureScratch(
          { ...context, keep: (found) => context.keep([...ofHead, ...found]) },
          photos,
        );
  return [...ofHead, ...ofScratch];
}

/**
 * The eye's head. @param {import('../run.mjs').BenchContext} context
 * @param {string} photos folder of the photographs.
 */
async function measureHead({ values, host }, photos) {
  const settings = {
    ways: wholeNumber(values, 'ways', 20),
    burstsPerClass: wholeNumber(values, 'bursts', 2, 2),
    frames: wholeNumber(values, 'frames', 6),
    episodes: wholeNumber(values, 'episodes', 30),
    seed: wholeNumber(values, 'seed', 1, 0),
  };
  const classes = listPhotos(photos, values.classes);
  if (classes.length < settings.ways) {
    throw new BenchTrouble(`${classes.length} classes are too few for ${settings.ways} ways.`);
  }
  const page = await host.openPage({ '/photos': photos });
  /** @type {import('./page.ts').Findings & { trouble?: string }} */
  const found = await callPage(page, 'evaluation', {
    part: 'head',
    ...settings,
    classes,
    sizePx: Number(oneOf(values, 'size', ['160', '128', '192'])),
    backend: oneOf(values, 'backend', ['wasm', 'webgl', 'webgpu', 'cpu']),
  });
  await page.close();
  if (found.trouble) throw new BenchTrouble(found.trouble);
  return figuresOf(found);
}

/** @param {import('./page.ts').Findings} found */
function figuresOf({ means, errors, calibrationError, times, shownVariance }) {
  const points = (/** @type {number} */ share) => 100 * share;
  const percent = (/** @type {keyof typeof means} */ name, /** @type {string} */ text) =>
    figure(text, points(means[name]), '%');
  return [
    percent('byFrame', 'split by frame says'),
    percent('byFrameTruth', 'its heads on photographs never used'),
    figure(
      'split by frame overstates by',
      points(means.byFrame - means.byFrameTruth),
      'points',
      atLeast(3),
    ),
    percent('byBurst', 'split by burst says'),
    percent('byBurstTruth', 'its heads on photographs never used'),
    figure(
      'split by burst is off by',
      points(Math.abs(means.byBurst - means.byBurstTruth)),
      'points',
      atMost(2),
    ),
    figure('standard error of what it says', points(errors.byBurst), 'points'),
    percent('leaveOut', "the app's cross-validation says"),
    percent('finalTruth', 'the final head on photographs never used'),
    figure('calibration error there', points(calibrationError), '%', atMost(2)),
    percent('heldOutErrorBefore', 'calibration error on held-out bursts, temperature 1'),
    percent('heldOutError', 'calibration error on held-out bursts, fitted on others'),
    percent('falseRejects', 'wrongly none of these, held-out bursts'),
    percent('falseRejectsTruth', 'wrongly none of these, photographs never used'),
    percent('unseenCaught', 'unseen caught, each class left out'),
    percent('unseenCaughtTruth', 'unseen caught, classes never taught'),
    figure('principal components of 2,000', times.pca, 'ms', atMost(300)),
    figure('variance that two of them show', points(shownVariance), '%'),
    figure('placing 2,000', times.project, 'ms'),
    figure('nearest of 2,000', times.nearest, 'ms'),
    figure('review of 2,000 labels', times.review, 'ms'),
    figure('UMAP of 2,000, in the background', times.umap, 'ms'),
  ];
}
