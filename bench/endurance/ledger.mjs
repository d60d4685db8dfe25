import { keepLedger } from './in-page/ledger.mjs';

/** What can be computed again, and may be given up for records. */
const caches = new Set(['embeddings']);

/** What a browser has said to be on the disk; outlives the browser. */
export class Ledger {
  /** By table and key: epochs of a run, 0 for anything else. @type {Map<string, number>} */
  #written = new Map();
  #count = 0;
  #upgrading = () => {};
  #epochEnded = () => {};

  /** Records that were written, each time counted. */
  get count() {
    return this.#count;
  }

  /** Listens to all pages of a browser. @param {import('playwright').BrowserContext} context */
  async listen(context) {
    await context.exposeFunction('told', (/** @type {[string, string, number][]} */ entries) => {
      for (const [table, key, what] of entries) {
        const name = `${table} ${key}`;
        if (what < 0) this.#written.delete(name);
        else if (!caches.has(table)) {
          this.#count += 1;
          this.#written.set(name, what);
          if (what > 0) this.#epochEnded();
        }
      }
    });
    await context.exposeFunction('upgrading', () => this.#upgrading());
    await context.addInitScript(keepLedger);
  }

  /** Takes note of records that were there before anybody listened. @param {readonly string[]} names */
  expect(names) {
    this.#written = new Map(names.map((name) => [name, 0]));
    this.#count += names.length;
  }

  /** Resolves when a store of an earlier version begins to be led on. */
  untilUpgrading() {
    return new Promise((resolve) => (this.#upgrading = () => resolve(undefined)));
  }

  /** Resolves when a run has been written with an epoch more. */
  untilEpoch() {
    return new Promise((resolve) => (this.#epochEnded = () => resolve(undefined)));
  }

  /**
   * What was said to be written and is not there, or not as far.
   * @param {Pick<import('./in-page/inspect.ts').Inspection, 'records'>} found
   * @returns {string[]}
   */
  lost({ records }) {
    return [...this.#written]
      .filter(([name, what]) => (records[name] ?? -1) < what)
      .map(([name, what]) => `${name} (${what}, found ${records[name] ?? 'nothing'})`);
  }
}
