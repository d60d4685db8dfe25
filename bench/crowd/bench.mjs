import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isBuildFresh } from '../../tools/build-state.mjs';
import { startWeakNetwork } from '../../tools/weak-network.mjs';
import { atMost, figure } from '../lib/figures.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { BuildFiles } from '../size/build-files.mjs';
import { visit } from './visit.mjs';

export const about = 'a first visit over a weak Wi-Fi that is cut: when and after how many bytes';

export const options = { mbit: { type: 'string' }, cuts: { type: 'string' } };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, say }) {
  const mbit = wholeNumber(values, 'mbit', 1);
  const cuts = wholeNumber(values, 'cuts', 3, 0);
  if (!isBuildFresh(root)) {
    say('Building the app…');
    await build({ root, logLevel: 'warn' });
  }
  const files = new BuildFiles(`${root}dist`);
  const pack = new Map(files.pack().map(({ file, group }) => [file, group]));
  const total = files.sentBytes([...files.shell(), ...pack.keys()]);
  // Spread evenly over what is to come.
  const cutAtBytes = Array.from({ length: cuts }, (_, i) => ((i + 1) / (cuts + 1)) * total);
  say(`A first visit at ${mbit} Mbit/s, cut ${cuts} times…`);
  const network = await startWeakNetwork({ bytesPerSecond: (mbit * 1e6) / 8, cutAtBytes });
  try {
    const startMs = Date.now();
    const moments = await visit(host.browser, network.url);
    return figuresOf(network, pack, startMs, moments, mbit === 1);
  } finally {
    await network.close();
  }
}

/**
 * @param {import('../../tools/weak-network.mjs').WeakNetwork} network
 * @param {ReadonlyMap<string, string>} pack file → group.
 * @param {number} startMs
 * @param {import('./visit.mjs').Visit} moments
 * @param {boolean} hasGoals They are set for 1 Mbit/s.
 */
function figuresOf(network, pack, startMs, moments, hasGoals) {
  const { transfers } = network;
  const goal = (/** @type {number} */ bound) => (hasGoals ? atMost(bound) : undefined);
  const seconds = (/** @type {number} */ ms) => (ms - startMs) / 1000;
  const megabytes = (/** @type {number} */ untilMs) => network.bytesAt(untilMs) / 1e6;
  const answerGroups = new Set(['eye', 'engine', 'wasm']);
  const early = transfers.filter(
    ({ path, atMs }) =>
      pack.has(path) && atMs < moments.answerMs && !answerGroups.has(pack.get(path)),
  );
  const lost = network.lost();
  const twice = network.twice();
  const sum = (/** @type {{ bytes: number }[]} */ some) =>
    some.reduce((bytes, transfer) => bytes + transfer.bytes, 0);
  return [
    figure('first screen', seconds(moments.shownMs), 's'),
    figure(
      'first picture, after the tap',
      (moments.pictureMs - moments.tappedMs) / 1000,
      's',
      goal(3),
    ),
    figure('first live answer', seconds(moments.answerMs), 's', goal(40)),
    figure('ready without internet', seconds(moments.readyMs), 's', goal(100)),
    figure('bytes until the first picture', megabytes(moments.pictureMs), 'MB'),
    figure('bytes until the first live answer', megabytes(moments.answerMs), 'MB'),
    figure('bytes until ready without internet', megabytes(moments.readyMs), 'MB'),
    figure('pieces of the rest asked for before the answer', early.length, '', atMost(0)),
    figure('transfers lost in cuts', lost.length, ''),
    figure('requests repeated after cuts', network.repeated().length, '', atMost(lost.length)),
    figure(
      'pieces fetched twice',
      twice.filter(({ path }) => pack.has(path)).length,
      '',
      atMost(0),
    ),
    figure('bytes fetched twice', sum(twice) / 1e3, 'kB'),
    figure('requests in all', transfers.length, ''),
  ];
}
