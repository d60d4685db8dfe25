import { hasSoftwareGpu } from '../lib/device.mjs';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { wholeNumber } from '../lib/options.mjs';

export const about = 'convolution → ReLU → max pool and colour spaces, against a bare video blit';

export const options = { seconds: { type: 'string' } };

const sizes = [
  { widthPx: 640, heightPx: 480 },
  { widthPx: 1280, heightPx: 720 },
];

/** Views that must not cost more than twice a blit. */
const boundSpaces = ['rgb', 'ycbcr'];

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, device, say }) {
  const budgetMs = wholeNumber(values, 'seconds', 20) * 1000;
  const figures = [];
  for (const size of sizes) {
    const name = `${size.widthPx}×${size.heightPx}`;
    say(`${name}…`);
    const page = await host.openPage();
    const times = await callPage(page, 'filter', { ...size, budgetMs });
    await page.close();
    say(`${name}: numbers between the stages are kept in ${times.precision}`);
    figures.push(...figuresOf(name, times, atMost(hasSoftwareGpu(device) ? 3 : 1.5)));
    // The same at any size.
    if (size === sizes[0]) figures.push(...fingerFigures(times));
  }
  return figures;
}

/**
 * @param {string} size
 * @param {import('./page.ts').FilterTimes} times
 * @param {import('../lib/figures.mjs').Goal} goal of the chain, beside a blit.
 */
function figuresOf(size, { chains, views, webgpu }, goal) {
  const { blit, chain } = chains;
  return [
    figure(`${size}: bare blit`, blit, 'ms'),
    figure(`${size}: ours, source alone`, chains.source, 'ms'),
    figure(`${size}: ours, 3×3 convolution`, chains.convolution, 'ms'),
    figure(`${size}: ours, 3×3 convolution → ReLU`, chains.activation, 'ms'),
    figure(`${size}: ours, whole chain`, chain, 'ms'),
    figure(`${size}: ours, whole chain from gray`, chains.gray, 'ms'),
    figure(`${size}: ours, whole chain on each channel`, chains.each, 'ms'),
    figure(`${size}: TensorFlow.js, webgl`, chains.webgl, 'ms'),
    figure(`${size}: TensorFlow.js, webgpu`, webgpu?.webgpu, 'ms'),
    figure(`${size}: OpenCV.js, on the processor`, chains.opencv, 'ms'),
    figure(`${size}: ours / blit`, chain / blit, '×', goal),
    figure(`${size}: TensorFlow.js webgl / ours`, chains.webgl / chain, '×', atLeast(10)),
    figure(`${size}: TensorFlow.js webgpu / ours`, webgpu && webgpu.webgpu / webgpu.chain, '×'),
    figure(`${size}: OpenCV.js / ours`, chains.opencv / chain, '×'),
    ...Object.entries(views)
      .filter(([space]) => space !== 'blit')
      .map(([space, ms]) => {
        const bound = boundSpaces.includes(space) ? atMost(2) : undefined;
        return figure(
          `${size}: ${space}, picture and channels / blit`,
          ms / views.blit,
          '×',
          bound,
        );
      }),
  ];
}

/** @param {import('./page.ts').FilterTimes} times */
function fingerFigures({ finger, fingerWide }) {
  return [
    figure('finger move, arithmetic of 3 stages: mean', finger.mean, 'ms'),
    figure('finger move, arithmetic of 3 stages: 99 of 100', finger.percentile99, 'ms', atMost(16)),
    figure('the same, 7×7 → 7×7 → 8×8: 99 of 100', fingerWide.percentile99, 'ms', atMost(16)),
  ];
}
