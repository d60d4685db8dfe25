import { hasSoftwareGpu } from '../lib/device.mjs';
import { atLeast, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { wholeNumber } from '../lib/options.mjs';

export const about = 'every layer’s maps, frame after frame, beside reading them back';

export const options = { seconds: { type: 'string' } };

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, device, say }) {
  const figures = [];
  for (const network of ['LeNet-5', 'VGG-7']) {
    say(`${network}…`);
    const page = await host.openPage();
    const { whole, display, layers } = await callPage(page, 'layers', {
      network,
      budgetMs: wholeNumber(values, 'seconds', 25) * 1000,
      minRounds: 7,
      maxRounds: 200,
    });
    await page.close();
    const what = `${network}, ${layers} layers`;
    const isSlow = hasSoftwareGpu(device) && network === 'VGG-7';
    figures.push(
      figure(`${what}: the network alone`, whole.forward, 'ms'),
      figure(`${what}: read back and drawn with 2-D canvas`, whole.theirs, 'ms'),
      figure(`${what}: ours`, whole.ours, 'ms'),
      figure(`${what}: whole, theirs / ours`, whole.theirs / whole.ours, '×', atLeast(1.5)),
      figure(`${what}: display part, read back`, display.theirs, 'ms'),
      figure(`${what}: display part, ours`, display.ours, 'ms'),
      figure(
        `${what}: display part, theirs / ours`,
        display.theirs / display.ours,
        '×',
        atLeast(5),
      ),
      figure(
        `${what}: whole map of ours`,
        1000 / whole.ours,
        '/s',
        isSlow ? undefined : atLeast(10),
      ),
    );
  }
  return figures;
}
