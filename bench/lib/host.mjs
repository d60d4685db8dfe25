import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import sirv from 'sirv';
import { createServer } from 'vite';
import { chromiumLaunchOptions, findChromium } from '../../tools/chromium.mjs';
import { BenchTrouble } from './trouble.mjs';

const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));

/** Launch options that keep graphics on the processor, so that they are the same everywhere. */
const forSoftwareGpu = /swiftshader|vulkan/i;

/** A browser, and the app's sources served to its pages. Whoever opened it calls `close()`. */
export class BenchHost {
  /** @type {import('playwright').Browser} */
  browser;
  /** @type {import('vite').ViteDevServer[]} */
  #servers = [];

  /** @param {import('playwright').Browser} browser */
  constructor(browser) {
    this.browser = browser;
  }

  /**
   * @param {{ useGpu: boolean }} options `useGpu`: the machine's own GPU instead of a software one.
   */
  static async open({ useGpu }) {
    if (!findChromium()) {
      throw new BenchTrouble(
        'The benches need Chrome or Chromium: install either, or set CHROMIUM to its path.',
      );
    }
    const { args, ...options } = chromiumLaunchOptions();
    const kept = useGpu ? args.filter((arg) => !forSoftwareGpu.test(arg)) : args;
    return new BenchHost(await chromium.launch({ ...options, args: kept }));
  }

  /**
   * Opens a page in which `callPage` can call the page parts of the benches.
   * @param {Record<string, string>} [folders] served beside the sources: path → folder.
   * @returns {Promise<import('playwright').Page>}
   */
  async openPage(folders = {}) {
    const server = await createServer({ configFile, plugins: [serveFolders(folders)] });
    this.#servers.push(server);
    await server.listen();
    const page = await this.browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.exposeFunction('say', (/** @type {string} */ text) => console.error(text));
    await page.goto(new URL('bench/lib/page.html', server.resolvedUrls?.local[0]).href);
    await page.waitForFunction('window.runBench');
    return page;
  }

  async close() {
    await this.browser.close();
    await Promise.all(this.#servers.map((server) => server.close()));
  }
}

/**
 * Runs the page part of a bench (`bench/<name>/page.ts`) and hands over what it found.
 * @param {import('playwright').Page} page
 * @param {string} name
 * @param {object} options what the page part takes; as JSON.
 */
export function callPage(page, name, options) {
  return page.evaluate(([bench, given]) => window.runBench(bench, given), [name, options]);
}

/**
 * @param {Record<string, string>} folders
 * @returns {import('vite').Plugin}
 */
function serveFolders(folders) {
  return {
    name: 'vistazo:bench-folders',
    configureServer: ({ middlewares }) => {
      for (const [path, folder] of Object.entries(folders)) {
        middlewares.use(path, sirv(folder, { dev: true }));
      }
    },
  };
}
