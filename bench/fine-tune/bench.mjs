import { atLeast, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { folder, oneOf, wholeNumber } from '../lib/options.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';
import { listPhotos } from '../few-shot/photo-folders.mjs';

export const about = "whether tuning the eye's last blocks beats its dense layer alone";

export const options = {
  photos: { type: 'string' },
  classes: { type: 'string' },
  ways: { type: 'string' },
  shots: { type: 'string' },
  seeds: { type: 'string' },
  size: { type: 'string' },
  backend: { type: 'string' },
};

const levels = /** @type {const} */ (['last-block', 'last-two-blocks']);

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host }) {
  const photos = folder(values, 'photos', '../shared/data/photos');
  if (!photos)
    throw new BenchTrouble('Say where the photographs are: --photos DIR (DIR/<class>/*.jpg).');
  const settings = {
    ways: wholeNumber(values, 'ways', 10),
    shots: wholeNumber(values, 'shots', 20),
    seeds: wholeNumber(values, 'seeds', 5),
  };
  const classes = listPhotos(photos, values.classes).filter(
    ({ files }) => files.length > settings.shots,
  );
  if (classes.length < settings.ways) {
    throw new BenchTrouble(
      `${settings.ways} classes of more than ${settings.shots} photographs are needed; there are ${classes.length}.`,
    );
  }
  const page = await host.openPage({ '/photos': photos });
  const figures = [];
  for (const level of levels) {
    const found = await callPage(page, 'fine-tune', {
      ...settings,
      classes,
      level,
      sizePx: Number(oneOf(values, 'size', ['160', '128', '192'])),
      backend: oneOf(values, 'backend', ['wasm', 'webgl', 'webgpu', 'cpu']),
    });
    if (found.trouble) throw new BenchTrouble(found.trouble);
    const name = level === 'last-block' ? 'lastBlock' : 'lastTwoBlocks';
    figures.push(
      figure(`${name}HeadOnly`, found.headOnly, 'share'),
      figure(`${name}Tuned`, found.tuned, 'share'),
      figure(`${name}Kept`, found.kept, 'share'),
      figure(`${name}Gain`, found.gain, 'share', atLeast(0)),
      figure(`${name}LeastGain`, found.leastGain, 'share', atLeast(-0.02)),
      figure(`${name}KeptTuned`, found.keptTuned, 'share'),
      figure(`${name}Seconds`, found.seconds, 's'),
    );
  }
  return figures;
}
