import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { folder, oneOf, wholeNumber } from '../lib/options.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';
import { listPhotos } from './photo-folders.mjs';

export const about = 'how well a few photographs a class are learned, and what is none of these';

export const options = {
  photos: { type: 'string' },
  classes: { type: 'string' },
  ways: { type: 'string' },
  shots: { type: 'string' },
  episodes: { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  backend: { type: 'string' },
};

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, say }) {
  const photos = folder(values, 'photos', '../shared/data/photos');
  if (!photos)
    throw new BenchTrouble('Say where the photographs are: --photos DIR (DIR/<class>/*.jpg).');
  const settings = {
    ways: wholeNumber(values, 'ways', 5),
    shots: wholeNumber(values, 'shots', 10),
    episodes: wholeNumber(values, 'episodes', 30),
    seed: wholeNumber(values, 'seed', 1, 0),
  };
  const classes = largeEnough(listPhotos(photos, values.classes), settings, say);
  const page = await host.openPage({ '/photos': photos });
  const found = await callPage(page, 'few-shot', {
    ...settings,
    classes,
    sizePx: Number(oneOf(values, 'size', ['160', '128', '192'])),
    backend: oneOf(values, 'backend', ['wasm', 'webgl', 'webgpu', 'cpu']),
  });
  if (found.trouble) throw new BenchTrouble(found.trouble);
  if (found.unseenCaught === undefined) {
    say('Every class is among the ways, so there was nothing unseen to catch.');
  }
  return [
    figure('accuracy', found.accuracy, 'share', atLeast(0.985)),
    figure('falseRejects', found.falseRejects, 'share', atMost(0.09)),
    figure('unseenCaught', found.unseenCaught, 'share', atLeast(0.92)),
    figure('calibrationError', found.calibrationError, 'share', atMost(0.02)),
    figure('cardAgreement', found.cardAgreement, 'share', atLeast(0.99)),
    figure('cardLargestChange', found.cardLargestChange, 'share', atMost(0.05)),
  ];
}

/**
 * The classes with enough photographs to teach some and ask another; says which are left out.
 * @param {import('./photo-folders.mjs').PhotoFolder[]} classes
 * @param {{ ways: number, shots: number }} settings
 * @param {(text: string) => void} say
 */
function largeEnough(classes, { ways, shots }, say) {
  const needed = shots + 1;
  for (const { name, files } of classes.filter(({ files }) => files.length < needed)) {
    say(`Left out: ${name} has ${files.length} photographs, but ${shots} shots need ${needed}.`);
  }
  const enough = classes.filter(({ files }) => files.length >= needed);
  if (enough.length >= ways) return enough;
  throw new BenchTrouble(
    `${ways} ways need ${ways} classes of ${needed} photographs or more; there are ${enough.length}.`,
  );
}
