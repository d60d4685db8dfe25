import type { Notices } from './notices.svelte.ts';
import { installShell } from './offline/install-shell.ts';
import { Installation, setManifestLanguage } from './offline/install.ts';
import { Line } from './offline/line.ts';
import { CorePack, type PackProgress, type PackTrouble } from './offline/pack.ts';
import { Updates } from './offline/updates.ts';
import type { LanguageCode } from './preferences.ts';

/** At most once an hour. */
const lookEveryMs = 3_600_000;

/** Why not everything could be kept; `shell`: the service worker could not be installed. */
export type OfflineTrouble = PackTrouble | { readonly kind: 'shell' };

/** Whether the app needs the network any more, whether it is installed, and whether a newer one waits. */
export class Offline {
  readonly #line = new Line();
  readonly pack = new CorePack({ line: this.#line });
  readonly #installation = new Installation();
  readonly #updates = new Updates();
  readonly #notices: Notices;
  readonly #beforeReload: () => Promise<boolean>;
  #lookedAtMs = Date.now();
  #supported = $state.raw(true);
  #ready = $state.raw(false);
  #progress = $state.raw<PackProgress>({ receivedBytes: 0, totalBytes: 0 });
  #trouble = $state.raw<OfflineTrouble>();
  #lost = $state.raw(false);
  #completing = false;
  #canInstall = $state.raw(false);
  #installed = $state.raw(this.#installation.isInstalled);

  /** @param beforeReload saves what is in the hand; false when something cannot be saved. */
  constructor(notices: Notices, beforeReload: () => Promise<boolean>) {
    this.#notices = notices;
    this.#beforeReload = beforeReload;
    this.#installation.changed.subscribe(() => {
      this.#canInstall = this.#installation.canInstall;
      this.#installed = this.#installation.isInstalled;
    });
    this.#updates.waiting.subscribe(() => this.#offerUpdate(() => this.#updates.applyUpdate()));
    this.#updates.superseded.subscribe(() => this.#offerUpdate(() => location.reload()));
    document.addEventListener('visibilitychange', () => void this.#lookForUpdate());
    this.#updates.controlled.subscribe(() => void this.#check());
    this.pack.changed.subscribe((progress) => (this.#progress = progress));
    this.#line.changed.subscribe((lost) => (this.#lost = lost));
  }

  /** False where this browser, or this origin, keeps no app for use without a network. */
  get supported(): boolean {
    return this.#supported;
  }
  /** True when shell, service worker and the whole core pack are on the device. */
  get ready(): boolean {
    return this.#ready;
  }
  get progress(): PackProgress {
    return this.#progress;
  }
  get trouble(): OfflineTrouble | undefined {
    return this.#trouble;
  }
  /** True while something is to be fetched and the network is gone: it goes on when it is back. */
  get lost(): boolean {
    return this.#lost;
  }
  get canInstall(): boolean {
    return this.#canInstall;
  }
  get installed(): boolean {
    return this.#installed;
  }
  /** True on iPhone and iPad: only the share sheet installs there. */
  get needsShareSheet(): boolean {
    return this.#installation.needsShareSheet;
  }

  /**
   * Brings what is missing for use without a network, and waits for the network where it must; can be
   * called again after a trouble.
   */
  async complete(): Promise<void> {
    if (this.#completing) return;
    this.#completing = true;
    this.#trouble = undefined;
    const installing = installShell(this.#updates, this.#line).then((outcome) => {
      this.#supported = outcome !== 'unsupported';
      if (outcome === 'cut') this.#trouble = { kind: 'shell' };
    });
    const loaded = await this.pack.load();
    if (!loaded.ok) this.#trouble = loaded.trouble;
    await installing;
    await this.#check();
    this.#completing = false;
  }

  /** Asks at once for what is waited for. */
  retryNow(): void {
    this.#line.retryNow();
  }

  /** The name and words under which the app is installed. */
  setLanguage(language: LanguageCode): void {
    setManifestLanguage(language);
  }

  async install(): Promise<void> {
    await this.#installation.install();
  }

  /** An installed app may stay open for days: it looks for a newer one when it is seen again. */
  async #lookForUpdate(): Promise<void> {
    // A clock that was put back must not make it wait for years.
    if (document.hidden || Math.abs(Date.now() - this.#lookedAtMs) < lookEveryMs) return;
    this.#lookedAtMs = Date.now();
    await this.#updates.check();
  }

  async #check(): Promise<void> {
    this.#ready = await this.#updates.isOfflineReady(this.pack);
  }

  /** An update waits for the person: its notice stays, and nothing reloads before it is accepted. */
  #offerUpdate(accept: () => void): void {
    const update = async () => {
      if (await this.#beforeReload()) accept();
      else this.#notices.say({ kind: 'update-waiting' }, update, true);
    };
    this.#notices.say({ kind: 'update-waiting' }, update, true);
  }
}
