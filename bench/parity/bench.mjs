import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { listPhotos } from '../few-shot/photo-folders.mjs';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { folder, oneOf } from '../lib/options.mjs';
import { trainOnTwo } from './cluster.mjs';
import { askLibrary, installLibraries } from './other-libraries.mjs';
import { findPython, runForJson, start } from './python.mjs';

export const about =
  'what the app exports, opened by Keras and by the libraries that it is for; what others made, opened here';

/** What can be run by itself, as a start of TensorFlow takes long on a busy machine. */
const parts = ['all', 'keras', 'folders', 'cluster', 'notebook', 'tuned', 'libraries', 'foreign'];

/** Those that start Keras. */
const inPython = ['all', 'keras', 'folders', 'cluster', 'notebook', 'tuned'];

export const options = {
  photos: { type: 'string' },
  part: { type: 'string' },
  peer: { type: 'string' },
};

const here = fileURLToPath(new URL('.', import.meta.url));
const exact = { text: 'equal', holds: (/** @type {number} */ value) => value === 1 };

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, say, keep }) {
  const part = oneOf(values, 'part', parts);
  const python = inPython.includes(part) ? findPython(say) : '';
  const photos = folder(values, 'photos', 'tests/fixtures/photos');
  const peer = folder(values, 'peer', '../shared/peers/teachable-machine');
  const scratch = mkdtempSync(join(tmpdir(), 'parity-'));
  try {
    const served = { '/photos': photos, '/returned': scratch, ...(peer && { '/peer': peer }) };
    const page = await host.openPage(served);
    const classes = listPhotos(photos);
    const exports =
      part === 'foreign' ? {} : await callPage(page, 'parity', { part: 'exports', classes });
    /** @type {import('../lib/figures.mjs').Figure[]} */
    const figures = [];
    for (const check of Object.values(
      checksOf({ python, scratch, exports, page, host, say, peer, classes }, part),
    )) {
      figures.push(...(await check()));
      keep(figures);
    }
    return figures;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * The checks of one part, or of all.
 * @param {any} given what they work with. @param {string} wanted
 */
function checksOf({ python, scratch, exports, page, host, say, peer, classes }, wanted) {
  const all = {
    keras: async () =>
      exports.keras.flatMap((/** @type {any} */ { name, zip, arrays }, /** @type {number} */ i) =>
        checkKeras(python, unpack(zip, scratch, `keras-${i}`), name, arrays),
      ),
    folders: async () => checkFolders(python, unpack(exports.split, scratch, 'split')),
    cluster: async () => {
      say('Training on two workers, one of which is killed');
      return checkCluster(python, unpack(exports.machines.own, scratch, 'own'), page);
    },
    notebook: async () => {
      say('Fine-tuning the eye through the notebook');
      return checkNotebook(python, unpack(exports.machines.eye, scratch, 'eye'), page);
    },
    tuned: async () => {
      say('Going on with an eye that was tuned here');
      return checkTuned(python, unpack(exports.machines.tuned, scratch, 'tuned'), page);
    },
    libraries: async () => {
      installLibraries(say);
      return checkLibraries(host.browser, unpack(exports.teachableMachine, scratch, 'tm'), exports);
    },
    foreign: async () => {
      if (!peer) {
        say('No model of Teachable Machine (--peer DIR): what it answers here is left out.');
        return [];
      }
      installLibraries(say);
      return checkForeign(host.browser, peer, page, classes);
    },
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => wanted === 'all' || wanted === name),
  );
}

/** @param {import('playwright').Browser} browser @param {string} model @param {any} exports */
async function checkLibraries(browser, model, { large }) {
  const pictures = large.map((/** @type {{ rgba: string }} */ { rgba }) => rgba);
  const ours = large.map((/** @type {{ answer: number[] }} */ { answer }) => answer);
  const figures = [];
  for (const library of /** @type {const} */ (['teachable-machine', 'ml5'])) {
    const said = await askLibrary(browser, library, model, pictures);
    const name = `${library}, ${said.length} pictures`;
    figures.push(figure(name, farthest(said, ours), 'difference', atMost(1e-3)));
  }
  return figures;
}

/**
 * A model of Teachable Machine's, opened here and by its own library.
 * @param {import('playwright').Browser} browser @param {string} model @param {import('playwright').Page} page
 * @param {object[]} classes
 */
async function checkForeign(browser, model, page, classes) {
  const found = await callPage(page, 'parity', { part: 'foreign', folder: '/peer', classes });
  const pictures = found.map((/** @type {{ rgba: string }} */ { rgba }) => rgba);
  const ours = found.map((/** @type {{ answer: number[] }} */ { answer }) => answer);
  const said = await askLibrary(browser, 'teachable-machine', model, pictures);
  const name = `a model of teachable-machine opened here, ${said.length} pictures`;
  return [figure(name, farthest(said, ours), 'difference', atMost(1e-4))];
}

/** @param {string} python @param {string} place @param {string} name @param {object[]} arrays */
function checkKeras(python, place, name, arrays) {
  writeFileSync(join(place, 'arrays.json'), JSON.stringify(arrays));
  const found = runForJson(python, [join(here, 'compare.py'), place]);
  return [
    figure(`${name}: ${arrays.length} arrays`, found.arrays, 'difference', atMost(1e-5)),
    figure(`${name}: ${found.count} PNG`, found.pngs, 'difference', atMost(1e-4)),
    figure(`${name}: same class of ${found.count} JPEG`, found.same, 'pictures'),
  ];
}

/** Keras counts the same photographs as the list. @param {string} python @param {string} place */
function checkFolders(python, place) {
  const found = runForJson(python, [join(here, 'folders.py'), place]);
  const counted = Object.entries(found).flatMap(([part, classes]) =>
    Object.entries(classes).map(([name, count]) => count === countFiles(place, part, name)),
  );
  return [
    figure('classes and counts of the folders', Number(counted.every(Boolean)), 'as packed', exact),
    figure('classes of the folders', Object.keys(found.train).length, 'classes', atLeast(2)),
  ];
}

/** @param {string} place @param {string} part @param {string} name */
function countFiles(place, part, name) {
  return listPhotos(join(place, part), name)[0].files.length;
}

/** @param {string} python @param {string} place @param {import('playwright').Page} page */
async function checkCluster(python, place, page) {
  const { before, after, history } = await trainOnTwo(python, place);
  const goesOn = after[0] === (before.at(-1) ?? 0) + 1 && history.every((epoch, i) => epoch === i);
  return [
    figure('two workers, one killed: went on at epoch', after[0], 'epoch'),
    figure('two workers: no epoch lost or done twice', Number(goesOn), 'whole', exact),
    ...(await checkReturned(python, place, 'two workers', page, true)),
  ];
}

/** @param {string} python @param {string} place @param {import('playwright').Page} page */
async function checkNotebook(python, place, page) {
  const { cells } = runForJson(python, [join(here, 'cells.py')], place);
  return [
    figure('cells of the notebook that ran', cells, 'cells', atLeast(7)),
    ...(await checkReturned(python, place, 'the eye, tuned by the notebook', page, false)),
  ];
}

/** @param {string} python @param {string} place @param {import('playwright').Page} page */
async function checkTuned(python, place, page) {
  const { child, told, ended } = start(python, ['-u', 'train.py', '--epochs', '2'], place, {});
  if ((await ended) !== 0)
    throw new Error(`${child.spawnargs.join(' ')}: ${told.err.slice(-3000)}`);
  const epochs = [...told.out.matchAll(/^epoch \d+ .*val_loss/gm)].length;
  return [
    figure('an eye that was tuned here: epochs of train.py', epochs, 'epochs', atLeast(2)),
    ...(await checkReturned(
      python,
      place,
      'an eye that was tuned here and learned on',
      page,
      false,
    )),
  ];
}

/**
 * What came back, on a page with TensorFlow.js, in the app and in Keras.
 * @param {string} python @param {string} place @param {string} name @param {import('playwright').Page} page
 * @param {boolean} becomesRun Whether the app is to know all of its layers.
 */
async function checkReturned(python, place, name, page, becomesRun) {
  const { pictures, answers } = runForJson(python, [join(here, 'returned.py'), place]);
  const folder = `/returned/${place.split('/').at(-1)}/run/result`;
  const said = await callPage(page, 'parity', { part: 'returned', folder, pictures });
  const { onPage, inApp } = said;
  const kind = becomesRun ? 'a run of My network' : 'a model of others';
  return [
    figure(`${name}: LayersModel`, farthest(onPage, answers), 'difference', atMost(1e-4)),
    figure(
      `${name}: .keras in the app`,
      farthest(inApp.answers, answers),
      'difference',
      atMost(1e-4),
    ),
    figure(`${name}: becomes ${kind}`, Number(inApp.isRun === becomesRun), 'as it should', exact),
  ];
}

/** The largest difference of two tables. @param {number[][]} a @param {number[][]} b */
function farthest(a, b) {
  return Math.max(...a.flatMap((row, i) => row.map((value, k) => Math.abs(value - b[i][k]))));
}

/** Unpacks a zip; gives the folder. @param {string} zip in base64 @param {string} scratch @param {string} name */
function unpack(zip, scratch, name) {
  const place = join(scratch, name);
  for (const [path, bytes] of Object.entries(unzipSync(Buffer.from(zip, 'base64')))) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), bytes);
  }
  return place;
}
