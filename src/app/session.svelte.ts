import { Device } from './device.svelte.ts';
import { Engine } from './engine.ts';
import { Installing } from './installing.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Offline } from './offline.svelte.ts';
import { Picture } from './picture.svelte.ts';
import { readLinkWishes } from './preferences.ts';
import { Settings } from './settings.svelte.ts';
import { Teach } from './teach.svelte.ts';

/**
 * The reactive face of the engine: small immutable snapshots for the screen, and the verbs that the
 * screen may call. Created once, in main.ts.
 */
export class Session {
  readonly settings = new Settings();
  readonly notices = new Notices();
  readonly offline = new Offline(this.notices, () => this.#engine.settle());
  readonly picture: Picture;
  readonly teach: Teach;
  readonly device: Device;
  readonly installing: Installing;
  readonly #engine: Engine;

  constructor() {
    const wishes = readLinkWishes(location.search);
    this.#engine = new Engine(this.offline.pack);
    this.picture = new Picture(this.#engine.source, this.settings, this.notices, wishes);
    this.teach = new Teach(this.#engine, this.notices);
    this.device = new Device(this.#engine, this.settings, this.notices, wishes);
    this.installing = new Installing(this.offline, this.teach, this.settings);
    this.#engine.looker.wantMap = this.settings.current.why;
  }

  /** Opens what is stored, the picture that was used last, and the eye; called once. */
  async start(): Promise<void> {
    await this.teach.open();
    await this.picture.reopen();
    // TensorFlow.js, the weights and the rest of the app come behind the first picture.
    await this.picture.first;
    void this.picture.loadScene();
    await this.device.start();
    await this.offline.complete();
  }

  /** Whether "where it looked" is drawn over the picture. */
  get why(): boolean {
    return this.settings.current.why;
  }

  setWhy(why: boolean): void {
    this.settings.set({ why });
    this.#engine.looker.wantMap = why;
    if (this.picture.state.frozen) this.#engine.looker.lookAgain();
  }

  dispose(): void {
    this.#engine.dispose();
    this.device.dispose();
  }
}
