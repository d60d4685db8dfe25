import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isBuildFresh } from '../../tools/build-state.mjs';
import { startServer } from '../../tools/serve.mjs';
import { atMost, figure } from '../lib/figures.mjs';
import { BuildFiles } from './build-files.mjs';
import { startCountingProxy } from '../../tools/counting-proxy.mjs';
import { install } from './install.mjs';

export const about =
  'script before the first picture, and what an install for offline use transfers';

export const options = {};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ host, say }) {
  if (!isBuildFresh(root)) {
    say('Building the app…');
    await build({ root, logLevel: 'warn' });
  }
  const files = new BuildFiles(`${root}dist`);
  const server = await startServer();
  const proxy = await startCountingProxy(server.url);
  try {
    const { firstPictureMs } = await install(host.browser, proxy.url, files.pack());
    const beforePicture = proxy.transfers
      .filter(({ path, atMs }) => path.endsWith('.js') && atMs <= firstPictureMs)
      .map(({ path }) => path);
    say(`Scripts before the first picture: ${beforePicture.join(', ')}`);
    return figuresOf(files, proxy.transfers, beforePicture);
  } finally {
    proxy.close();
    await server.close();
  }
}

/**
 * @param {BuildFiles} files
 * @param {readonly import('../../tools/counting-proxy.mjs').Transfer[]} transfers
 * @param {readonly string[]} beforePicture scripts.
 */
function figuresOf(files, transfers, beforePicture) {
  const pack = files.pack();
  const groups = [...new Set(pack.map(({ group }) => group))];
  const packFiles = new Map(pack.map(({ file, group }) => [file, group]));
  const transferred = (/** @type {string | undefined} */ group) =>
    transfers
      .filter(({ path }) => packFiles.get(path) === group)
      .reduce((sum, { bytes }) => sum + bytes, 0);
  const total = transfers.reduce((sum, { bytes }) => sum + bytes, 0);
  const computed = files.sentBytes([...files.shell(), ...packFiles.keys()]);
  return [
    figure(
      'script before the first picture',
      files.gzipBytes(beforePicture) / 1e3,
      'kB gz',
      atMost(120),
    ),
    figure(
      'script that the page loads at once',
      files.gzipBytes(files.staticScripts()) / 1e3,
      'kB gz',
    ),
    figure('core offline install, transferred', total / 1e6, 'MB', atMost(9)),
    figure('core offline install, by its files', computed / 1e6, 'MB', atMost(9)),
    figure('transferred: shell', transferred(undefined) / 1e6, 'MB'),
    ...groups.map((group) => figure(`transferred: ${group}`, transferred(group) / 1e6, 'MB')),
  ];
}
