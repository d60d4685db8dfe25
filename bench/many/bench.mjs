import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isBuildFresh } from '../../tools/build-state.mjs';
import { startServer } from '../../tools/serve.mjs';
import { atMost, figure } from '../lib/figures.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { longestTask } from './main-thread.mjs';
import { measureMemory } from './memory.mjs';
import { watchApp } from './watch-app.mjs';

export const about = 'the app with 20, 200 and 2,000 photographs: answers, learning, trays, memory';

export const options = { rounds: { type: 'string' } };

const root = fileURLToPath(new URL('../..', import.meta.url));
const classCount = 30;
const eyeSizePx = 160;

/** Photographs of a project, and what learning them all may take: three times what is aimed at. */
const sizes = [
  { photoCount: 20, headGoalMs: 300 },
  { photoCount: 200, headGoalMs: 900 },
  { photoCount: 2000, headGoalMs: 4500 },
];
const turnMs = 1500;
const LIMIT_MS = 180_000;

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, say }) {
  const rounds = wholeNumber(values, 'rounds', 12);
  if (!isBuildFresh(root)) {
    say('Building the app…');
    await build({ root, logLevel: 'warn' });
  }
  const fill = await bundleFill();
  const server = await startServer();
  try {
    const projects = [];
    for (const { photoCount, headGoalMs } of sizes) {
      say(`${photoCount} photographs in ${classCount} classes…`);
      const page = await openProject(host.browser, server.url, fill, photoCount);
      const opened = await timeOpening(page, 3);
      await freeze(page);
      projects.push({ photoCount, headGoalMs, page, ...opened });
    }
    const answers = await raceAnswers(projects, rounds);
    const large = projects.at(-1);
    const tray = await measureTray(large.page);
    const recording = await measureRecording(large.page);
    say('Embeddings are synthetic and lie in the store; half of the 2,000 are in one class.');
    return [
      ...projects.flatMap((project) => figuresOf(project, answers)),
      ...figuresOfTray(tray),
      figure('recording beside 2,000: longest task, own work', recording.ownMs, 'ms', atMost(50)),
    ];
  } finally {
    await server.close();
  }
}

/** The code that fills the store, as one script. */
async function bundleFill() {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}bench/many/fill.ts`, formats: ['iife'], name: 'fill' },
    },
  });
  return [built].flat()[0].output[0].code;
}

/**
 * Opens the app on a project of so many photographs, in a context of its own.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {string} fill
 * @param {number} photoCount
 */
async function openProject(browser, url, fill, photoCount) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'es-MX',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  // A text of the same origin: the store is filled before the app sees it.
  await page.goto(`${url}core-pack.json`);
  await page.evaluate(fill);
  const eyeTable = JSON.parse(readFileSync(`${root}public/models/eye/eye.json`, 'utf8'));
  await page.evaluate((filling) => window.fillProject(filling), {
    photoCount,
    classCount,
    eyeTable,
    eyeSizePx,
  });
  await page.addInitScript(watchApp);
  await page.goto(`${url}?backend=wasm&size=${eyeSizePx}&source=scene`);
  await untilAnswer(page);
  return page;
}

/** @param {import('playwright').Page} page */
async function untilAnswer(page) {
  await page.waitForFunction(() => window.notes.firstAnswerMs, undefined, { timeout: LIMIT_MS });
}

/**
 * Reloads the app until it answers, several times; then lets it evaluate, and learn from nothing.
 * @param {import('playwright').Page} page
 * @param {number} times
 */
async function timeOpening(page, times) {
  const openMs = [];
  const firstHeadMs = [];
  for (let time = 0; time < times; time++) {
    await page.reload();
    await untilAnswer(page);
    const { firstAnswerMs, tasks } = await notesOf(page);
    openMs.push(firstAnswerMs);
    firstHeadMs.push(tasks.find(({ task }) => task === 'train')?.ms ?? NaN);
  }
  const [evaluateMs] = await untilDone(page, 'evaluate', 1);
  for (let time = 1; time <= times; time++) {
    await page.evaluate(() => window.notes.learnAgain());
    await untilDone(page, 'train', time + 1);
  }
  const headMs = await untilDone(page, 'train', times + 1);
  return {
    openMs: median(openMs),
    firstHeadMs: median(firstHeadMs),
    headMs: median(headMs.slice(1)),
    evaluateMs,
  };
}

/**
 * Waits until the worker has done a task so many times; returns how long each took.
 * @param {import('playwright').Page} page
 * @param {string} task
 * @param {number} times
 */
async function untilDone(page, task, times) {
  await page.waitForFunction(
    ([asked, count]) => window.notes.tasks.filter((done) => done.task === asked).length >= count,
    [task, times],
    { timeout: LIMIT_MS },
  );
  const { tasks } = await notesOf(page);
  return tasks.filter((done) => done.task === task).map(({ ms }) => ms);
}

/** @param {import('playwright').Page} page @returns {Promise<import('./watch-app.mjs').Notes>} */
function notesOf(page) {
  return page.evaluate(() => JSON.parse(JSON.stringify(window.notes)));
}

/** Stops the picture or lets it go on: what rests takes no time from another. */
async function freeze(/** @type {import('playwright').Page} */ page) {
  await page.keyboard.press('z');
}

/**
 * Frame → answer of each project, by short turns: what slows the machine slows neighbouring turns.
 * @param {readonly { page: import('playwright').Page, photoCount: number }[]} projects
 * @param {number} rounds
 * @returns {Promise<Map<number, number[]>>} by number of photographs: median ms of each turn.
 */
async function raceAnswers(projects, rounds) {
  const turns = new Map(projects.map(({ photoCount }) => [photoCount, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < projects.length; turn++) {
      const { page, photoCount } = projects[(turn + round) % projects.length];
      await page.bringToFront();
      await freeze(page);
      await page.waitForTimeout(400);
      await page.evaluate(() => void (window.notes.answersMs.length = 0));
      await page.waitForTimeout(turnMs);
      turns.get(photoCount).push(median((await notesOf(page)).answersMs));
      await freeze(page);
    }
  }
  return turns;
}

/** Opens the tray of the largest class and scrolls through it, with the picture going on behind. */
async function measureTray(/** @type {import('playwright').Page} */ page) {
  await page.bringToFront();
  await freeze(page);
  const memory = [await measureMemory(page)];
  const idle = await longestTask(page, () => page.waitForTimeout(2000));
  const opening = await longestTask(page, async () => {
    await page.getByRole('button', { name: 'Clase 1: ver sus tomas' }).click();
    await page.locator('[role=dialog] img').first().waitFor();
    await page.waitForTimeout(1000);
  });
  memory.push(await measureMemory(page));
  const scrolling = await longestTask(page, () => scrollThrough(page));
  const pictures = await page.locator('[role=dialog] img').count();
  memory.push(await measureMemory(page));
  // Back and through it again: what grows a second time grows for ever.
  await page.locator('[role=dialog] .body').evaluate((body) => body.scrollTo(0, 0));
  await scrollThrough(page);
  memory.push(await measureMemory(page));
  return { idle, opening, scrolling, pictures, memory };
}

/** Holds the button of a class: each photograph changes the project, and what is learned. */
async function measureRecording(/** @type {import('playwright').Page} */ page) {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Grabar Clase 2: mantén presionado' }).hover();
  return longestTask(page, async () => {
    await page.mouse.down();
    await page.waitForTimeout(4000);
    await page.mouse.up();
    await page.waitForTimeout(1000);
  });
}

/** Turns the wheel over the tray until its end. */
async function scrollThrough(/** @type {import('playwright').Page} */ page) {
  const tray = page.locator('[role=dialog] .body');
  await tray.hover();
  let isAtEnd = false;
  while (!isAtEnd) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(50);
    isAtEnd = await tray.evaluate(
      ({ scrollTop, clientHeight, scrollHeight }) => scrollTop + clientHeight >= scrollHeight - 2,
    );
  }
  await page.waitForTimeout(1000);
}

/**
 * @param {{ photoCount: number, headGoalMs: number } & Awaited<ReturnType<typeof timeOpening>>} project
 * @param {ReadonlyMap<number, readonly number[]>} answers
 */
function figuresOf({ photoCount, headGoalMs, ...took }, answers) {
  const answersMs = answers.get(photoCount);
  const of = `${photoCount} photographs:`;
  const [{ photoCount: fewest }] = sizes;
  const ratios = answers.get(fewest).map((ms, round) => answersMs[round] / ms);
  return [
    figure(`${of} frame → answer`, median(answersMs), 'ms'),
    ...(photoCount > fewest
      ? [figure(`${of} frame → answer / with ${fewest}`, median(ratios), '×', atMost(1.1))]
      : []),
    figure(`${of} the head, from nothing`, took.headMs, 'ms', atMost(headGoalMs)),
    figure(`${of} the same while opening, with its worker`, took.firstHeadMs, 'ms'),
    figure(`${of} the honest numbers, at idle`, took.evaluateMs, 'ms'),
    figure(`${of} reload → first answer`, took.openMs, 'ms'),
  ];
}

/** @param {Awaited<ReturnType<typeof measureTray>>} tray */
function figuresOfTray({ idle, opening, scrolling, pictures, memory }) {
  const steps = ['opening the tray', 'scrolling all of it', 'scrolling all of it again'];
  const parts = {
    heapMB: 'JavaScript heap',
    pagesMB: 'pages’ processes',
    drawingMB: 'GPU process',
  };
  return [
    figure('tray of 1,000, opening: longest task, own work', opening.ownMs, 'ms', atMost(50)),
    figure('tray of 1,000, scrolling: longest task, own work', scrolling.ownMs, 'ms', atMost(50)),
    figure('the same by the clock, with waiting', scrolling.wallMs, 'ms'),
    figure('without a tray: longest task, own work', idle.ownMs, 'ms'),
    figure('pictures in the page at the end of the tray', pictures, '', atMost(150)),
    ...Object.entries(parts).flatMap(([part, name]) => [
      figure(`${name} before the tray`, memory[0][part], 'MB'),
      ...steps.map((step, index) =>
        figure(`${name}, grown by ${step}`, memory[index + 1][part] - memory[index][part], 'MB'),
      ),
    ]),
  ];
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
