import { atLeast, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { wholeNumber } from '../lib/options.mjs';

export const about =
  "last frame of a burst to the updated classifier, against 50 epochs of Teachable Machine's head";

export const options = { rounds: { type: 'string' } };

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, say }) {
  const rounds = wholeNumber(values, 'rounds', 3);
  const page = await host.openPage();
  /** @type {import('./page.ts').LearnFindings} */
  const found = await callPage(page, 'learn', { counts: [30, 300, 3000], rounds });
  say(`Ours: eye ${found.eyeKey} on wasm and head, each in its worker, synthetic embeddings.`);
  say(`Teachable Machine's head: tfjs fit on ${found.peerBackend}, the fastest here for it.`);
  return found.times.flatMap(figuresOf);
}

/** @param {import('./page.ts').LearnTimes} times */
function figuresOf({ count, look, train, ours, peer, peerEpochs }) {
  const epochs = peerEpochs < 50 ? `50 epochs (${peerEpochs} × ${50 / peerEpochs})` : '50 epochs';
  return [
    figure(`${count} examples: ours, the last frame`, look, 'ms'),
    figure(`${count} examples: ours, the head`, train, 'ms'),
    figure(`${count} examples: ours, both`, ours, 'ms'),
    figure(`${count} examples: Teachable Machine's head, ${epochs}`, peer, 'ms'),
    figure(`${count} examples: TM's time / ours`, peer / ours, '×', atLeast(20)),
    figure(`${count} examples: TM's time / ours, the heads alone`, peer / train, '×'),
  ];
}
