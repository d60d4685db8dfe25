import { listPhotos } from '../few-shot/photo-folders.mjs';
import { figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { folder, wholeNumber } from '../lib/options.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';

const draw = { ways: 5, shots: 24, asked: 12 };

/**
 * From scratch on few photographs, with and without augmentation, beside the eye's head, on the same
 * draws. @param {import('./bench.mjs').PartContext} context
 */
export async function runPhotos({ values, host, backend, keep }) {
  const photos = folder(values, 'photos', '../shared/data/photos');
  if (!photos) {
    throw new BenchTrouble('Say where the photographs are: --photos DIR (DIR/<class>/*.jpg).');
  }
  const classes = listPhotos(photos).filter(({ files }) => files.length >= draw.shots + draw.asked);
  if (classes.length < draw.ways) {
    throw new BenchTrouble(
      `${draw.ways} classes of ${draw.shots + draw.asked} photographs are needed; there are ${classes.length}.`,
    );
  }
  /** @type {import('./photo-runs.ts').PhotoRun[]} */
  const runs = [];
  const mean = (/** @type {(run: import('./photo-runs.ts').PhotoRun) => number} */ of) =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const gains = () => runs.map(({ plain, augmented }) => augmented - plain);
  const figures = () => [
    figure(
      'photographs, from scratch',
      mean(({ plain }) => plain),
      'share',
    ),
    figure(
      'photographs, from scratch, augmented',
      mean(({ augmented }) => augmented),
      'share',
    ),
    figure(
      'photographs, gain of augmentation',
      mean((run) => run.augmented - run.plain),
      'share',
    ),
    figure('photographs, least gain of any seed', Math.min(...gains()), 'share'),
    figure('photographs, largest gain of any seed', Math.max(...gains()), 'share'),
    figure(
      "photographs, the eye's head",
      mean(({ eye }) => eye),
      'share',
    ),
    figure('photographs, seeds', runs.length, ''),
    ...runs.flatMap(({ seed, plain, augmented, eye }) => [
      figure(`photographs, seed ${seed}`, plain, 'share'),
      figure(`photographs, seed ${seed}, augmented`, augmented, 'share'),
      figure(`photographs, seed ${seed}, the eye's head`, eye, 'share'),
    ]),
  ];
  const page = await host.openPage({ '/photos': photos });
  await page.exposeFunction(
    'onPhotoRun',
    (/** @type {import('./photo-runs.ts').PhotoRun} */ run) => {
      runs.push(run);
      keep(figures());
    },
  );
  await callPage(page, 'train', {
    part: 'photos',
    backend,
    ...draw,
    classes,
    seeds: wholeNumber(values, 'seeds', 5),
    from: wholeNumber(values, 'from', 1),
    epochs: wholeNumber(values, 'epochs', 40),
  });
  await page.close();
  return figures();
}
