import { Device } from './device.svelte.ts';
import { Engine } from './engine.ts';
import { Fooling } from './fooling.svelte.ts';
import { HandsFree } from './hands-free.svelte.ts';
import { Installing } from './installing.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Offline } from './offline.svelte.ts';
import type { Paper } from './paper.svelte.ts';
import { PhotoImports } from './photo-imports.svelte.ts';
import { Picture } from './picture.svelte.ts';
import { readLinkWishes } from './preferences.ts';
import { Projects } from './projects.svelte.ts';
import { Reactions } from './reactions.svelte.ts';
import { Settings } from './settings.svelte.ts';
import { Share } from './share.svelte.ts';
import { Teach } from './teach.svelte.ts';

/**
 * The reactive face of the engine: small immutable snapshots for the screen, and the verbs that the
 * screen may call. Created once, in main.ts.
 */
export class Session {
  readonly settings = new Settings();
  readonly notices = new Notices();
  readonly offline = new Offline(this.notices, () => this.#engine.settle());
  readonly share = new Share();
  readonly picture: Picture;
  readonly teach: Teach;
  readonly fooling: Fooling;
  readonly imports: PhotoImports;
  readonly handsFree: HandsFree;
  readonly device: Device;
  readonly projects: Projects;
  readonly reactions: Reactions;
  readonly installing: Installing;
  readonly #engine: Engine;
  #paper: Paper | undefined;

  constructor() {
    const wishes = readLinkWishes(location.search);
    this.#engine = new Engine(this.offline.pack);
    this.picture = new Picture(this.#engine.source, this.settings, this.notices, wishes);
    this.teach = new Teach(this.#engine, this.notices);
    this.fooling = new Fooling(this.#engine, this.notices);
    this.imports = new PhotoImports(this.#engine, this.notices);
    this.handsFree = new HandsFree(this.#engine, this.teach, this.settings);
    this.device = new Device(this.#engine, this.settings, this.notices, wishes);
    this.projects = new Projects(this.#engine, this.notices, this.settings, this.picture);
    this.reactions = new Reactions(this.#engine, this.settings, this.notices);
    this.installing = new Installing(this.offline, this.teach, this.settings);
    this.#engine.looker.wantMap = this.settings.current.why;
  }

  /** Opens what is stored, the picture that was used last, and the eye; called once. */
  async start(): Promise<void> {
    await this.teach.open(this.settings.current.projectId);
    await this.picture.reopen();
    // The weights and TensorFlow.js come behind the first picture, all else behind the first answer.
    await this.picture.first;
    await this.device.start();
    await this.#engine.firstAnswer;
    void this.picture.loadScene();
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

  /** The blackboard of paper mode, fetched when it is first needed; what stands on it stays there. */
  async openPaper(): Promise<Paper> {
    const { Paper } = await import('./paper.svelte.ts');
    return (this.#paper ??= new Paper());
  }

  /**
   * Lets the eye rest from the live picture while a room shows no answer, until the returned function is
   * called; what is recorded or waits to be learned goes on.
   */
  restEye(): () => void {
    return this.#engine.restEye();
  }

  dispose(): void {
    this.#paper?.pause();
    this.handsFree.end();
    this.#engine.dispose();
    this.teach.thumbnails.dispose();
    this.device.dispose();
    this.reactions.dispose();
  }
}
