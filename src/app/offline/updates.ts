import { Workbox } from 'workbox-window';
import { Signal } from '../signal.ts';
import type { CorePack } from './pack.ts';

/** What of workbox-window is used; stubbed in tests. */
export type Registration = Pick<
  Workbox,
  'addEventListener' | 'messageSkipWaiting' | 'register' | 'update'
>;

/** What updates stand on; the defaults are the browser's own. */
export interface UpdatesSurroundings {
  /** Absent where the browser or the origin (insecure, private window) has no service workers. */
  readonly container?: Pick<ServiceWorkerContainer, 'controller'> | undefined;
  readonly createRegistration?: () => Registration;
  readonly reload?: () => void;
}

/** What became of the service worker's installation. */
export type Installing =
  /** It is in charge, or about to be. */
  | 'installed'
  /** The network failed before its script was here. */
  | 'unreachable'
  /** It gave up on the way: the shell comes all or nothing, so a cut ends it. */
  | 'cut'
  /** There can be none: insecure origin, self-signed certificate, private window. */
  | 'unsupported';

/** Built from src/service-worker; relative to the app's base. */
const serviceWorkerPath = 'service-worker.js';

/**
 * The service worker as the page sees it. A new version is fetched in the background and waits until
 * `applyUpdate`; nothing here reloads the page on its own account.
 */
export class Updates {
  /** A new version is here, whole, and waits. */
  readonly waiting = new Signal();
  /** The service worker took this page into its care: the first visit's last step. */
  readonly controlled = new Signal();
  /** Another tab accepted an update: this one runs the old version until it is reloaded. */
  readonly superseded = new Signal();
  readonly #container: Pick<ServiceWorkerContainer, 'controller'> | undefined;
  readonly #createRegistration: () => Registration;
  readonly #reload: () => void;
  #registration: Registration | undefined;
  /** One that never came so far as to be registered is tried again: another would listen beside it for good. */
  #unregistered: Registration | undefined;
  #accepted = false;

  constructor(surroundings: UpdatesSurroundings = {}) {
    const { createRegistration, reload } = surroundings;
    this.#container =
      'container' in surroundings ? surroundings.container : navigator.serviceWorker;
    this.#createRegistration = createRegistration ?? (() => new Workbox(serviceWorkerPath));
    this.#reload = reload ?? (() => location.reload());
  }

  /**
   * Registers the service worker and waits until it is installed; called after the first picture, and
   * again if it failed.
   */
  async start(): Promise<Installing> {
    if (!this.#container) return 'unsupported';
    if (this.#registration) return 'installed';
    const registration = this.#unregistered ?? this.#newRegistration(this.#container);
    this.#registration = registration;
    const outcome = await installationOf(registration);
    if (outcome !== 'installed') this.#registration = undefined;
    const wasRegistered = outcome === 'installed' || outcome === 'cut';
    this.#unregistered = wasRegistered ? undefined : registration;
    return outcome;
  }

  #newRegistration(container: Pick<ServiceWorkerContainer, 'controller'>): Registration {
    const registration = this.#createRegistration();
    let isControlled = container.controller !== null;
    registration.addEventListener('waiting', () => this.waiting.emit());
    registration.addEventListener('controlling', () => {
      // One that failed hears of its successor, too.
      if (this.#registration !== registration) return;
      if (this.#accepted) this.#reload();
      else if (isControlled) this.superseded.emit();
      else this.controlled.emit();
      isControlled = true;
    });
    return registration;
  }

  /** Lets the waiting version take over, then reloads this page once. */
  applyUpdate(): void {
    this.#accepted = true;
    this.#registration?.messageSkipWaiting();
  }

  /** Looks for a new version: an installed app may stay open for days without a navigation. */
  async check(): Promise<void> {
    // Offline is no trouble here: the next look finds it.
    await this.#registration?.update().catch(() => {});
  }

  /** True when the app would start and work with no network: shell, service worker and whole pack. */
  async isOfflineReady(pack: CorePack): Promise<boolean> {
    // A worker controls pages only once it has installed, which is to have precached the whole shell.
    return this.#container?.controller ? pack.isComplete() : false;
  }
}

async function installationOf(registration: Registration): Promise<Installing> {
  try {
    const registered = await registration.register({ immediate: true });
    if (registered?.active) return 'installed';
    return await firstInstallation(registered?.installing ?? registered?.waiting ?? undefined);
  } catch (error) {
    // A script that does not come is a TypeError; a refusal (certificate, private window) is none.
    return error instanceof TypeError && !(await isMissing()) ? 'unreachable' : 'unsupported';
  }
}

async function firstInstallation(worker: ServiceWorker | undefined): Promise<Installing> {
  if (!worker) return 'cut';
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated') resolve('installed');
      if (worker.state === 'redundant') resolve('cut');
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Whether the host answers that it has no such script, as after half an upload: waiting will not help. */
async function isMissing(): Promise<boolean> {
  try {
    const { status } = await fetch(serviceWorkerPath, { method: 'HEAD', cache: 'no-store' });
    return status === 404 || status === 410;
  } catch {
    return false;
  }
}
