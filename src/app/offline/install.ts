import { Signal } from '../signal.ts';

/** Chromium's offer to install, held back until the person asks for it. Not in TypeScript's DOM types. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** What was answered to the offer; `unavailable` when the browser made none. */
export type InstallAnswer = 'accepted' | 'dismissed' | 'unavailable';

/** What of the browser is read. */
export type InstallWindow = Pick<
  Window,
  'matchMedia' | 'addEventListener' | 'removeEventListener'
> & {
  readonly navigator: Pick<Navigator, 'userAgent' | 'platform' | 'maxTouchPoints'> & {
    /** Only iOS has it: true in an app on the home screen. */
    readonly standalone?: boolean;
  };
};

/** Installing the app to the home screen. Created early: the browser makes its offer only once. */
export class Installation {
  /** `canInstall` or `isInstalled` may have changed. */
  readonly changed = new Signal();
  readonly #window: InstallWindow;
  #offer: InstallOffer | undefined;
  #installedNow = false;

  constructor(view: InstallWindow = window) {
    this.#window = view;
    view.addEventListener('beforeinstallprompt', this.#keepOffer);
    view.addEventListener('appinstalled', this.#noteInstalled);
  }

  /** True when `install()` will show the browser's own question. */
  get canInstall(): boolean {
    return this.#offer !== undefined;
  }

  /** True in the installed app, and in the tab that has just installed it. */
  get isInstalled(): boolean {
    const standalone = this.#window.matchMedia('(display-mode: standalone)').matches;
    return this.#installedNow || standalone || this.#window.navigator.standalone === true;
  }

  /** True on iPhone and iPad, outside the installed app: there only the share sheet installs. */
  get needsShareSheet(): boolean {
    const { userAgent, platform, maxTouchPoints } = this.#window.navigator;
    // An iPad asks for desktop sites and calls itself a Mac; no Mac has a touch screen.
    const iPad = platform === 'MacIntel' && maxTouchPoints > 1;
    return (iPad || /iPhone|iPad|iPod/.test(userAgent)) && !this.isInstalled;
  }

  /** Shows the browser's question; needs a gesture. An offer can be used once. */
  async install(): Promise<InstallAnswer> {
    const offer = this.#offer;
    if (!offer) return 'unavailable';
    this.#offer = undefined;
    const { outcome } = await offer.prompt();
    this.changed.emit();
    return outcome;
  }

  dispose(): void {
    this.#window.removeEventListener('beforeinstallprompt', this.#keepOffer);
    this.#window.removeEventListener('appinstalled', this.#noteInstalled);
  }

  readonly #keepOffer = (event: Event): void => {
    event.preventDefault();
    this.#offer = event as InstallOffer;
    this.changed.emit();
  };

  readonly #noteInstalled = (): void => {
    this.#offer = undefined;
    this.#installedNow = true;
    this.changed.emit();
  };
}

/** Points the page at the manifest in `language`, so that the app is installed under that name. */
export function setManifestLanguage(language: 'es' | 'en'): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  if (link) link.href = `manifest.${language}.webmanifest`;
}
