import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Listed with the core, but brought only when a room asks for them (src/app/offline/pack-list.ts). */
const optionalGroups = ['digits', 'imagenet'];

/** What a production build is made of, as its own files say. */
export class BuildFiles {
  #folder;

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  /** The scripts that the page loads at once: its entry and all that this imports statically. */
  staticScripts() {
    const page = this.#text('index.html');
    const found = new Set(page.match(/assets\/[\w./-]+\.js/g));
    // A set that grows while it is walked: imports of imports follow.
    for (const script of found) {
      for (const [, name] of this.#text(script).matchAll(
        /(?:from|import)\s*["']\.\/([^"']+)["']/g,
      )) {
        found.add(`assets/${name}`);
      }
    }
    return [...found];
  }

  /** What the service worker keeps before it works, itself included. */
  shell() {
    const worker = this.#text('service-worker.js');
    const urls = [...worker.matchAll(/\burl["']?:\s*["']([^"']+)["']/g)].map(([, url]) => url);
    return ['service-worker.js', ...urls.filter((url) => existsSync(join(this.#folder, url)))];
  }

  /** The core pack: file and the group that it belongs to; without what is brought only on demand. */
  pack() {
    /** @type {{ pieces: { url: string, group: string }[] }} */
    const { pieces } = JSON.parse(this.#text('core-pack.json'));
    return pieces
      .filter(({ group }) => !optionalGroups.includes(group))
      .map(({ url, group }) => ({ url, file: url.split('?')[0], group }));
  }

  /** Bytes of files as a server sends them: in their smallest form. @param {Iterable<string>} files */
  sentBytes(files) {
    return this.#sum(files, (path) => {
      const compressed = `${path}.br`;
      return statSync(existsSync(compressed) ? compressed : path).size;
    });
  }

  /** Bytes of files as gzip makes them. @param {Iterable<string>} files */
  gzipBytes(files) {
    return this.#sum(files, (path) => gzipSync(readFileSync(path), { level: 9 }).length);
  }

  /** @param {Iterable<string>} files @param {(path: string) => number} count */
  #sum(files, count) {
    return [...new Set(files)].reduce((sum, file) => sum + count(join(this.#folder, file)), 0);
  }

  /** @param {string} file */
  #text(file) {
    return readFileSync(join(this.#folder, file), 'utf8');
  }
}
