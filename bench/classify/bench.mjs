import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { hasSoftwareGpu } from '../lib/device.mjs';
import { atLeast, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { folder, wholeNumber } from '../lib/options.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';

export const about = "camera frame to probabilities, against Teachable Machine's model";

export const options = {
  peer: { type: 'string' },
  seconds: { type: 'string' },
  camera: { type: 'boolean' },
  backends: { type: 'string' },
};

/** @typedef {'wasm' | 'webgl' | 'webgpu'} Backend */

/** @type {readonly Backend[]} */
const backends = ['wasm', 'webgl', 'webgpu'];

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, device, say }) {
  const budgetMs = wholeNumber(values, 'seconds', 20) * 1000;
  const peer = folder(values, 'peer', '../shared/peers/teachable-machine');
  const hasPeer = peer !== undefined && existsSync(join(peer, 'model.json'));
  if (!hasPeer) {
    say(
      "Without Teachable Machine's model (--peer DIR with its model.json) only ours is measured.",
    );
  }
  const names = typeof values.backends === 'string' ? values.backends.split(',') : backends;
  const wanted = backends.filter((backend) => names.includes(backend));
  if (wanted.length < names.length) {
    throw new BenchTrouble(`--backends takes ${backends.join(', ')}, not ${names.join(', ')}.`);
  }
  const figures = [];
  for (const backend of wanted) {
    say(`${backend}…`);
    // TensorFlow.js has one backend a thread, so each gets a page of its own.
    const page = await host.openPage(hasPeer ? { '/peer': peer } : {});
    const times = await callPage(page, 'classify', {
      backend,
      budgetMs,
      camera: values.camera === true,
      ...(hasPeer && { peerUrl: '/peer' }),
    });
    await page.close();
    figures.push(...figuresOf(backend, times, goalOf(backend, device)));
  }
  return figures;
}

/**
 * What Teachable Machine's time divided by ours must be at 128 px.
 * @param {Backend} backend
 * @param {import('../lib/device.mjs').Device} device
 */
function goalOf(backend, device) {
  if (backend === 'wasm') return atLeast(1.5);
  return atLeast(hasSoftwareGpu(device) ? 0.95 : 3);
}

/**
 * @param {Backend} backend
 * @param {import('./page.ts').ClassifyTimes} times
 * @param {import('../lib/figures.mjs').Goal} goal
 */
function figuresOf(backend, { peer, ours128, ours160, worker128 }, goal) {
  return [
    figure(`${backend}: Teachable Machine, 224 px`, peer, 'ms'),
    figure(`${backend}: ours, 128 px`, ours128, 'ms'),
    figure(`${backend}: ours, 160 px`, ours160, 'ms'),
    figure(`${backend}: ours, 128 px, in its worker`, worker128, 'ms'),
    figure(`${backend} 128 px: TM's time / ours`, peer / ours128, '×', goal),
    figure(`${backend} 160 px: TM's time / ours`, peer / ours160, '×'),
    figure(`${backend} 128 px: TM's time / ours in its worker`, peer / worker128, '×'),
  ];
}
