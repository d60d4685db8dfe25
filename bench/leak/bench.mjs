import { atMost, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { wholeNumber } from '../lib/options.mjs';

export const about = 'tensors and memory after many rounds of classifying and learning';

export const options = { rounds: { type: 'string' } };

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, say }) {
  const rounds = wholeNumber(values, 'rounds', 500);
  const figures = [];
  for (const backend of ['wasm', 'webgl']) {
    const page = await host.openPage();
    const debug = await page.context().newCDPSession(page);
    await page.exposeFunction('heapBytes', async () => {
      await debug.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = await debug.send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize;
    });
    /** @type {import('./page.ts').Growth | undefined} */
    const growth = await callPage(page, 'leak', { backend, rounds });
    await page.close();
    if (!growth) say(`${backend} does not run here.`);
    figures.push(...figuresOf(backend, rounds, growth));
  }
  return figures;
}

/**
 * @param {string} backend
 * @param {number} rounds
 * @param {import('./page.ts').Growth} [growth]
 */
function figuresOf(backend, rounds, growth) {
  const after = `${backend}, ${rounds} rounds`;
  const kB = (/** @type {number | undefined} */ bytes) =>
    bytes === undefined ? undefined : bytes / 1000;
  return [
    figure(`${after}: tensors leaked`, growth?.tensors, '', atMost(0)),
    figure(`${after}: tensor memory grown`, kB(growth?.tensorBytes), 'kB', atMost(0)),
    figure(`${after}: JavaScript heap and buffers grown`, kB(growth?.heapBytes), 'kB'),
    figure(`${after}: texture memory grown`, kB(growth?.textureBytes), 'kB'),
    figure(`${backend}: tensors left after dispose`, growth?.tensorsLeft, '', atMost(0)),
  ].filter(({ name, value }) => value !== null || !name.includes('texture'));
}
