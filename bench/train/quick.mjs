import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { longestTask } from '../many/main-thread.mjs';

/**
 * What is raced; `steps` make a turn so long that what it costs beside them does not count.
 * @typedef {{ network: 'LeNet-5' | 'VGG-7', steps: number, minRounds: number }} StepTask
 */

/**
 * One training step, beside `model.fit` of TensorFlow.js.
 * @param {import('./bench.mjs').PartContext} context
 * @param {StepTask} task
 */
export async function measureSteps({ values, host, backend, isSoftwareGpu }, task) {
  const page = await host.openPage();
  const { theirs, ours, inApp } = await callPage(page, 'train', {
    part: 'steps',
    backend,
    ...task,
    budgetMs: wholeNumber(values, 'seconds', 60) * 1000,
    maxRounds: 25,
  });
  await page.close();
  const step = `${task.network}, batch 32, ${backend}`;
  return [
    figure(`${step}: a step of model.fit`, theirs, 'ms'),
    figure(`${step}: a step of ours`, ours, 'ms'),
    figure(`${step}: a step in the app, rests included`, inApp, 'ms'),
    figure(
      `${step}: model.fit's time / ours`,
      theirs / ours,
      '×',
      atLeast(isSoftwareGpu ? 0.95 : 1.5),
    ),
    figure(`${step}: model.fit's time / ours in the app`, theirs / inApp, '×'),
  ];
}

/** The page and its camera while a worker trains. @param {import('./bench.mjs').PartContext} context */
export async function measureWatching({ values, host, backend, isSoftwareGpu }) {
  const ms = wholeNumber(values, 'seconds', 20) * 1000;
  const page = await host.openPage();
  await callPage(page, 'train', { part: 'open-watch', backend, ms });
  const idle = await callPage(page, 'train', { part: 'watch-idle', backend, ms });
  /** @type {import('./watch.ts').Watched | undefined} */
  let training;
  const longest = await longestTask(page, async () => {
    training = await callPage(page, 'train', { part: 'watch-training', backend, ms });
  });
  await page.close();
  const share = (/** @type {number | undefined} */ part) =>
    part === undefined ? undefined : 100 * part;
  return [
    figure('camera on the page, nothing trained', idle.framesPerSecond, 'frames/s'),
    figure('camera on the page, LeNet-5 learning', training?.framesPerSecond, 'frames/s'),
    figure('frames dropped, nothing trained', share(idle.droppedShare), '%'),
    // A software GPU takes its time from the camera's picture.
    figure(
      'frames dropped, LeNet-5 learning',
      share(training?.droppedShare),
      '%',
      isSoftwareGpu ? undefined : atMost(5),
    ),
    figure('batches learned meanwhile', training?.batches, ''),
    figure('longest task of the page, own work', longest.ownMs, 'ms', atMost(50)),
    figure('longest task of the page, by the clock', longest.wallMs, 'ms'),
  ];
}

/** What runs leave behind. @param {import('./bench.mjs').PartContext} context */
export async function measureLeak({ values, host, backend }) {
  const runs = wholeNumber(values, 'runs', 20);
  const page = await host.openPage();
  const leaked = await callPage(page, 'train', { part: 'leak', backend, runs });
  await page.close();
  const after = `${runs} runs started, paused, stopped, deleted`;
  return [
    figure(`${after}: tensors leaked`, leaked.tensors, '', atMost(0)),
    figure(`${after}: still in the store`, leaked.storedRuns, '', atMost(0)),
  ];
}
