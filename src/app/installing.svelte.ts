import { installHint, iosBrowserOf, type InstallHint, type IosBrowser } from './install-hint.ts';
import type { Offline } from './offline.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import type { Teach } from './teach.svelte.ts';

export type { InstallHint, IosBrowser };

/** Suggests installing the app when it is the moment, until the person has answered. */
export class Installing {
  readonly #offline: Offline;
  readonly #teach: Teach;
  readonly #settings: Settings;
  /** As of this visit's beginning: what is shown in a visit stays for that visit. */
  readonly #shownBefore: boolean;

  constructor(offline: Offline, teach: Teach, settings: Settings) {
    this.#offline = offline;
    this.#teach = teach;
    this.#settings = settings;
    this.#shownBefore = settings.current.installHint === 'shown';
  }

  /** Browser of an iPhone or iPad, outside the installed app; undefined elsewhere. */
  get iosBrowser(): IosBrowser | undefined {
    return this.#offline.needsShareSheet ? iosBrowserOf(navigator.userAgent) : undefined;
  }

  /** True once anything was recorded in this browser. */
  get recorded(): boolean {
    return this.#photoCount > 0;
  }

  /** What to suggest now. */
  get hint(): InstallHint | undefined {
    const { rows } = this.#teach;
    const learned = rows.filter((row) => row.photoCount > 0 && row.unlearnedCount === 0);
    const { iosBrowser } = this;
    return installHint({
      ...(iosBrowser && { iosBrowser }),
      canInstall: this.#offline.canInstall,
      installed: this.#offline.installed,
      classCount: rows.length,
      photoCount: this.#photoCount,
      learnedClassCount: learned.length,
      offlineReady: this.#offline.ready,
      settled: this.#shownBefore || this.#settings.current.installHint === 'answered',
    });
  }

  /** The quiet offer is on the screen: it comes in one visit only. */
  noteShown(): void {
    if (!this.#settings.current.installHint) this.#settings.set({ installHint: 'shown' });
  }

  /** "Not now": never suggested again; the menu still installs. */
  dismiss(): void {
    this.#settings.set({ installHint: 'answered' });
  }

  async install(): Promise<void> {
    this.dismiss();
    await this.#offline.install();
  }

  get #photoCount(): number {
    return this.#teach.rows.reduce((sum, row) => sum + row.photoCount, 0);
  }
}
