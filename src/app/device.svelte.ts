import type { BackendName, EyePreference, EyeSizePx } from '../models/eye/types.ts';
import { forgetsUnlessInstalled, photosThatFit, runsOut } from '../training/store/space.ts';
import { requestPersistence, storageSpace, type StorageSpace } from '../training/store/space.ts';
import type { Engine } from './engine.ts';
import type { EyeState } from './eye-keeper.ts';
import type { Notices } from './notices.svelte.ts';
import type { LinkWishes } from './preferences.ts';
import type { Settings } from './settings.svelte.ts';

export type { BackendName, EyeSizePx };

/** How often the rate that is reached is published. */
const rateEveryMs = 1000;

/** Bytes that a stored photograph takes with its embedding, measured on photographs at 224 px. */
const bytesPerPhoto = 16_000;

/** What this device is, does and has room for: the eye's backend and rate, and the disk. */
export class Device {
  readonly #engine: Engine;
  readonly #settings: Settings;
  readonly #wishes: LinkWishes;
  #eye = $state.raw<EyeState>({ phase: 'waiting', receivedBytes: 0, totalBytes: 0 });
  #eyeSizePx = $state.raw<EyeSizePx>();
  #looksPerSecond = $state.raw(0);
  #space = $state.raw<StorageSpace>();
  /** A choice in the sheet replaces what the link asked for. */
  #chosenByHand = $state.raw(false);
  /** The browser is asked once a visit: some put the question to the person each time. */
  #askedToPersist = false;
  #toldForgets = false;
  readonly #rate: ReturnType<typeof setInterval>;
  readonly #onForgotten: () => void;

  /** @param onForgotten told that a person wants to have found out anew what computes best here. */
  constructor(
    engine: Engine,
    settings: Settings,
    notices: Notices,
    wishes: LinkWishes,
    onForgotten: () => void,
  ) {
    this.#onForgotten = onForgotten;
    this.#engine = engine;
    this.#settings = settings;
    this.#wishes = wishes;
    engine.eye.changed.subscribe((state) => {
      this.#eye = state;
      this.#remember(state);
    });
    engine.eye.sized.subscribe((sizePx) => (this.#eyeSizePx = sizePx));
    engine.eye.rebuilt.subscribe(() => notices.say({ kind: 'eye-rebuilt' }));
    // Some browsers ask the person: the question makes sense once there is something to keep.
    engine.kept.subscribe(async () => {
      // On a phone the install card says it; both at once would bury what one came for.
      const cardSays = navigator.maxTouchPoints > 1 && settings.current.installHint !== 'answered';
      if (this.forgets && !this.#toldForgets && !cardSays) {
        notices.say({ kind: 'forgets' }, undefined, true);
        this.#toldForgets = true;
      }
      if (this.#space?.persisted !== true && !this.#askedToPersist) await this.askToPersist();
      else await this.readSpace();
      if (this.runningOut) notices.say({ kind: 'running-out' });
    });
    this.#rate = setInterval(() => {
      this.#looksPerSecond = engine.looker.looksPerSecond;
    }, rateEveryMs);
  }

  get eye(): EyeState {
    return this.#eye;
  }
  /**
   * Side of the square that the eye looks at, in pixels: the one that suits this device
   * (`eye.report.sizePx`), or the one that a received classifier needs. Undefined while there is no eye.
   */
  get eyeSizePx(): EyeSizePx | undefined {
    return this.#eyeSizePx;
  }
  /** Looks a second over the last seconds. */
  get looksPerSecond(): number {
    return this.#looksPerSecond;
  }
  /** Room on the disk, as of the last burst or `readSpace`. */
  get space(): StorageSpace | undefined {
    return this.#space;
  }
  /** About how many more photographs can be kept. */
  get photosThatFit(): number | undefined {
    return this.#space && photosThatFit(this.#space, bytesPerPhoto);
  }
  get runningOut(): boolean {
    return this.#space !== undefined && runsOut(this.#space, bytesPerPhoto);
  }
  /** True where the browser erases what is stored after a week without a visit. */
  get forgets(): boolean {
    const standalone = matchMedia('(display-mode: standalone)').matches;
    return forgetsUnlessInstalled(navigator.userAgent, standalone);
  }
  /** What was asked for, by link or by hand. */
  get preference(): EyePreference {
    const wishes = this.#chosenByHand ? {} : this.#wishes;
    const { backend, sizePx } = { ...this.#settings.current, ...wishes };
    return { ...(backend && { backend }), ...(sizePx && { sizePx }) };
  }

  /** Fetches and starts the eye. */
  async start(): Promise<void> {
    void this.readSpace();
    const memory = this.#settings.current.eyeMemory;
    const same = memory?.device === navigator.userAgent;
    await this.#engine.eye.start(this.preference, same ? memory : undefined);
  }

  /** Chooses a backend by hand (undefined: measure), and starts the eye on it. */
  async chooseBackend(backend: BackendName | undefined): Promise<void> {
    this.#chosenByHand = true;
    if (backend) this.#settings.set({ backend });
    else {
      this.#settings.clear('backend', 'eyeMemory', 'networkMemory');
      this.#onForgotten();
    }
    await this.#engine.eye.start(this.preference);
  }

  /** Chooses the input size by hand (undefined: measure), and starts the eye with it. */
  async chooseSize(sizePx: EyeSizePx | undefined): Promise<void> {
    this.#chosenByHand = true;
    if (sizePx) this.#settings.set({ sizePx });
    else this.#settings.clear('sizePx', 'eyeMemory');
    await this.#engine.eye.start(this.preference);
  }

  async readSpace(): Promise<void> {
    this.#space = await storageSpace();
  }

  /** Asks the browser never to erase what is stored. */
  async askToPersist(): Promise<void> {
    this.#askedToPersist = true;
    await requestPersistence();
    await this.readSpace();
  }

  dispose(): void {
    clearInterval(this.#rate);
  }

  #remember({ report }: EyeState): void {
    const { backend, sizePx } = this.preference;
    const wasLost = report?.trials.some((trial) => trial.result === 'lost');
    // A bad moment must not decide for all times.
    if (!report?.complete || wasLost || backend || sizePx) return;
    const memory = { device: navigator.userAgent, backend: report.backend, sizePx: report.sizePx };
    this.#settings.set({ eyeMemory: memory });
  }
}
