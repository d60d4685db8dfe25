import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { plainLaunchOptions } from '../../tools/chromium.mjs';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { longestTask } from '../many/main-thread.mjs';
import { watchApp } from '../many/watch-app.mjs';
import { eraseAll, holdRecord, openFile, saveProject } from './app-hands.mjs';
import { countPhotos } from './in-page/count-photos.mjs';
import { privateMemory } from './private-memory.mjs';
import { bundleScript, plainPage, serveApp } from './site.mjs';

/** @typedef {import('playwright').Page} Page */

const root = fileURLToPath(new URL('../..', import.meta.url));
const classCount = 100;
const fewest = 100;
const eyeSizePx = 160;
const LIMIT_MS = 600_000;
const turnMs = 2000;
/** Machines are noisy: what is to take so long is held at three times that. */
const atMostThrice = (/** @type {number} */ ms) => atMost(3 * ms);

/**
 * A project of ten thousand photographs in a hundred classes: opened, scrolled, learned, asked; saved as a file,
 * erased, and opened from that file.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say, keep }) {
  const photoCount = wholeNumber(values, 'photographs', 10_000, fewest);
  const rounds = wholeNumber(values, 'rounds', 12);
  const server = await serveApp(say);
  const fill = await bundleScript('../many/fill.ts');
  /** @type {import('playwright').Browser[]} */
  const browsers = [];
  const open = async (/** @type {number} */ count) => {
    say(`${count} photographs in ${classCount} classes…`);
    // A browser each, whose processes show nothing else.
    const browser = await chromium.launch(plainLaunchOptions());
    browsers.push(browser);
    return openProject(browser, { url: server.url, fill, count, bugs });
  };
  const of = `${photoCount} photographs:`;
  /** @type {string[]} */
  const bugs = [];
  /** @type {import('../lib/figures.mjs').Figure[]} */
  const figures = [];
  const tell = (/** @type {typeof figures} */ ...found) => {
    figures.push(...found);
    keep(figures);
  };
  try {
    const empty = await open(0);
    const emptyMB = await settledMemory(empty);
    const more = (/** @type {number} */ heldMB) => heldMB - emptyMB;
    tell(figure('an empty project: the page’s private memory', emptyMB, 'MB'));
    await empty.context().browser()?.close();
    const small = await open(fewest);
    await untilAnswer(small);
    await small.keyboard.press('z');
    const large = await open(photoCount);
    const opened = await timeOpening(large);
    const openMB = await settledMemory(large);
    const onDisk = await large.evaluate(countPhotos);
    const planned = classCount * Math.floor(photoCount / classCount);
    tell(
      figure(`${of} on the disk`, onDisk, '', atLeast(planned)),
      figure(`${of} reload → the classes are shown`, opened.shownMs, 'ms', atMostThrice(2000)),
      figure(`${of} reload → first answer`, opened.answerMs, 'ms'),
      figure(`${of} the head, from nothing`, opened.headMs, 'ms', atMostThrice(15_000)),
      figure(`${of} memory beyond that, open`, more(openMB), 'MB', atMost(400)),
    );
    await large.keyboard.press('z');
    say('answers, turn by turn…');
    const answers = await raceAnswers([small, large], rounds);
    tell(
      figure(`${of} frame → answer`, answers.largeMs, 'ms'),
      figure(`${of} frame → answer / with ${fewest}`, answers.ratio, '×', atMost(1.1)),
    );
    await large.keyboard.press('z');
    say('one more burst, scrolling…');
    const nextHeadMs = await timeNextHead(large);
    const scrolled = await scroll(large);
    const scrolledMB = await settledMemory(large);
    tell(
      figure(`${of} the head, after one more burst`, nextHeadMs, 'ms', atMostThrice(3000)),
      figure(`${of} scrolling: longest task, own work`, scrolled.ownMs, 'ms'),
      figure(`${of} memory beyond that, ten trays scrolled`, more(scrolledMB), 'MB', atMost(400)),
    );
    say('saved as a file, erased, and opened from it…');
    const file = await timed(large, () => saveProject(large, 'Archivo del proyecto'));
    const savedMB = await settledMemory(large);
    const { photoLooks: burstLooks } = await notesOf(large);
    await eraseAll(large);
    await large.getByRole('button', { name: 'Abrir archivo…' }).waitFor();
    // What was asked for in the address is erased, too.
    await large.goto(addressOf(server.url));
    const left = await large.evaluate(countPhotos);
    const before = await notesOf(large);
    const taken = await timed(large, async () => {
      const sheet = await openFile(large, file.value);
      await sheet.getByText(/^Se abrió/).waitFor();
      await sheet.getByRole('button', { name: 'Listo' }).click();
    });
    await untilTrained(large, before.tasks.filter(isTraining).length);
    const takenMB = await settledMemory(large);
    const looks = (await notesOf(large)).photoLooks - before.photoLooks;
    const again = await large.evaluate(countPhotos);
    tell(
      figure(`${of} saving the project’s file`, file.ms / 1000, 's'),
      figure(
        `${of} size of that file`,
        statSync(file.value).size / 1e6,
        'MB',
        atLeast(onDisk / 1000),
      ),
      figure(`${of} memory beyond that, at most while it was saved`, more(file.mostMB), 'MB'),
      figure(`${of} memory beyond that, once it was saved`, more(savedMB), 'MB', atMost(400)),
      figure(`${of} the eye looked at: of one more burst`, burstLooks, '', atLeast(1)),
      figure(`${of} on the disk once all was erased`, left, '', atMost(0)),
      figure(`${of} file chosen → said to be open`, taken.ms / 1000, 's'),
      figure(`${of} on the disk again`, again - onDisk, 'beyond before', atLeast(0)),
      figure(`${of} the eye looked at: of those in the file`, looks, '', atMost(0)),
      figure(`${of} memory beyond that, at most while it was opened`, more(taken.mostMB), 'MB'),
      figure(`${of} memory beyond that, once it was opened`, more(takenMB), 'MB', atMost(400)),
    );
    const reopened = await timeOpening(large);
    tell(
      figure(
        `${of} opened again, the classes are shown`,
        reopened.shownMs,
        'ms',
        atMostThrice(2000),
      ),
      figure(`${of} errors of the page that nobody caught`, bugs.length, '', atMost(0)),
    );
    return figures;
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, fill: string, count: number, bugs: string[] }} given `bugs` is added to.
 * @returns {Promise<Page>}
 */
async function openProject(browser, { url, fill, count, bugs }) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'es-MX',
  });
  context.setDefaultTimeout(LIMIT_MS);
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(error);
    bugs.push(error.message);
  });
  if (count > 0) {
    await page.goto(`${url}${plainPage}`);
    await page.evaluate(fill);
    const eyeTable = JSON.parse(readFileSync(`${root}public/models/eye/eye.json`, 'utf8'));
    await page.evaluate((filling) => window.fillProject(filling), {
      photoCount: count,
      classCount,
      evenly: true,
      eyeTable,
      eyeSizePx,
    });
  }
  await page.addInitScript(watchApp);
  await page.goto(addressOf(url));
  return page;
}

/** @param {string} url of the app. */
function addressOf(url) {
  return `${url}?backend=wasm&size=${eyeSizePx}&source=scene&object=mug`;
}

/** @param {Page} page */
async function untilAnswer(page) {
  await page.waitForFunction(() => window.notes.firstAnswerMs);
}

/** The page's private memory once it comes to rest, in MB. @param {Page} page */
async function settledMemory(page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const debug = await page.context().newCDPSession(page);
  let lowest = Infinity;
  for (let look = 0; look < 5; look++) {
    await page.waitForTimeout(3000);
    await debug.send('HeapProfiler.collectGarbage');
    lowest = Math.min(lowest, (await privateMemory(browser)).pagesMB);
  }
  await debug.detach();
  return lowest;
}

/**
 * How long something takes, and the most that the page holds for itself meanwhile, in MB.
 * @template Value
 * @param {Page} page @param {() => Promise<Value>} task
 */
async function timed(page, task) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  let mostMB = 0;
  let isOver = false;
  const startMs = performance.now();
  const working = task().finally(() => (isOver = true));
  const watching = async () => {
    do {
      mostMB = Math.max(mostMB, (await privateMemory(browser)).pagesMB);
      await page.waitForTimeout(500);
    } while (!isOver);
  };
  const watched = watching();
  const value = await working;
  const ms = performance.now() - startMs;
  await watched;
  return { value, ms, mostMB };
}

/** Waits until the head has learned once more than so often. @param {Page} page @param {number} count */
async function untilTrained(page, count) {
  await page.waitForFunction(
    (before) => window.notes.tasks.filter(({ task }) => task === 'train').length > before,
    count,
  );
}

/** @param {Page} page */
async function timeOpening(page) {
  const startMs = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await page.locator('[data-record]').first().waitFor();
  const shownMs = performance.now() - startMs;
  await untilAnswer(page);
  const { firstAnswerMs, tasks } = await notesOf(page);
  return { shownMs, answerMs: firstAnswerMs, headMs: tasks.find(isTraining)?.ms };
}

/** @param {Page} page @returns {Promise<import('../many/watch-app.mjs').Notes>} */
function notesOf(page) {
  return page.evaluate(() => JSON.parse(JSON.stringify(window.notes)));
}

/** @param {{ task: string }} done */
function isTraining({ task }) {
  return task === 'train';
}

/** From nothing but one burst more: the longest training that follows. @param {Page} page */
async function timeNextHead(page) {
  const before = (await notesOf(page)).tasks.filter(isTraining).length;
  await holdRecord(page, 'Clase 1', 1000);
  await untilTrained(page, before);
  await page.waitForTimeout(5000);
  const after = (await notesOf(page)).tasks.filter(isTraining).slice(before);
  return Math.max(...after.map(({ ms }) => ms));
}

/**
 * Frame → answer by short turns, all others frozen: what slows the machine slows both.
 * @param {readonly [Page, Page]} pages the small project and the large one, both frozen.
 * @param {number} rounds
 */
async function raceAnswers(pages, rounds) {
  const ratios = [];
  const largeMs = [];
  for (let round = 0; round < rounds; round++) {
    const turns = [];
    for (const page of pages) {
      await page.keyboard.press('z');
      await page.waitForTimeout(500);
      await page.evaluate(() => void (window.notes.answersMs.length = 0));
      await page.waitForTimeout(turnMs);
      turns.push(median((await notesOf(page)).answersMs));
      await page.keyboard.press('z');
    }
    largeMs.push(turns[1]);
    ratios.push(turns[1] / turns[0]);
  }
  return { largeMs: median(largeMs), ratio: median(ratios) };
}

/** Through the list of classes, and through the trays of ten of them. @param {Page} page */
async function scroll(page) {
  return longestTask(page, async () => {
    for (let number = 1; number <= 10; number++) {
      const opener = page.getByRole('button', { name: `Clase ${number}: ver sus tomas` });
      await opener.scrollIntoViewIfNeeded();
      await opener.click();
      await page.locator('[role=dialog] img').first().waitFor();
      const tray = page.locator('[role=dialog] .body');
      await tray.hover();
      for (let turn = 0; turn < 12; turn++) {
        await page.mouse.wheel(0, 400);
        await page.waitForTimeout(50);
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
