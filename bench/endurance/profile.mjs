import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { plainLaunchOptions } from '../../tools/chromium.mjs';

/** A browser's profile on the disk, which outlives the browser. Whoever made it calls `remove()`. */
export class Profile {
  /** @readonly */
  folder = mkdtempSync(join(tmpdir(), 'vistazo-profile-'));

  /**
   * Opens a browser on it.
   * @param {readonly string[]} [extraArgs]
   * @returns {Promise<import('playwright').BrowserContext>}
   */
  open(extraArgs = []) {
    return chromium.launchPersistentContext(this.folder, {
      ...plainLaunchOptions(extraArgs),
      headless: true,
      viewport: { width: 390, height: 844 },
      locale: 'es-MX',
      permissions: ['camera'],
    });
  }

  /**
   * Ends all processes of the browser at once, as a dying battery would; resolves when they are gone.
   * @param {import('playwright').BrowserContext} context
   * @returns {Promise<number>} how many there were.
   */
  async kill(context) {
    const closed = new Promise((resolve) => context.once('close', resolve));
    const ids = processesOf(this.folder);
    for (const id of ids) killOne(id);
    await closed;
    return ids.length;
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The processes that were started with this profile, and all that they started. @param {string} folder */
function processesOf(folder) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .flatMap(describe);
  const own = new Set(
    processes.filter(({ command }) => command.includes(folder)).map(({ id }) => id),
  );
  for (let before = -1; before !== own.size;) {
    before = own.size;
    for (const { id, parent } of processes) if (own.has(parent)) own.add(id);
  }
  own.delete(process.pid);
  return [...own];
}

/** @param {number} id @returns {{ id: number, parent: number, command: string }[]} none if it has ended. */
function describe(id) {
  try {
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    // Name in brackets, state, parent.
    const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1]);
    return [{ id, parent, command }];
  } catch {
    return [];
  }
}

/** @param {number} id */
function killOne(id) {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // Its parent's end was its own.
  }
}
