import { followArrivals } from './arrivals.ts';
import type { BeforeAfter } from './before-after.svelte.ts';
import type { Cards } from './classifier-card/cards.ts';
import type { Course } from './course.svelte.ts';
import { Copies } from './copies.svelte.ts';
import { Device } from './device.svelte.ts';
import { Engine } from './engine.ts';
import type { Exchange } from './exchange.svelte.ts';
import { ExchangeDoor } from './exchange-door.svelte.ts';
import type { Filter } from './filter.svelte.ts';
import { ForeignDoor } from './foreign/foreign-door.svelte.ts';
import type { ForeignModels } from './foreign/foreign-models.svelte.ts';
import type { FindIt } from './find-it.svelte.ts';
import { Fooling } from './fooling.svelte.ts';
import { HandsFree } from './hands-free.svelte.ts';
import type { ImageNet } from './imagenet.svelte.ts';
import { Installing } from './installing.svelte.ts';
import type { MyNetwork } from './network.svelte.ts';
import type { Neuron } from './neuron.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Offline } from './offline.svelte.ts';
import type { Paper } from './paper.svelte.ts';
import { PhotoImports } from './photo-imports.svelte.ts';
import { Picture } from './picture.svelte.ts';
import { readLinkWishes } from './preferences.ts';
import { Projects } from './projects.svelte.ts';
import { Reactions } from './reactions.svelte.ts';
import type { See } from './see.svelte.ts';
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
  /** Where sharing a project and opening a file are asked for. */
  readonly door = new ExchangeDoor();
  /** Where models that others made are asked for. */
  readonly foreignDoor = new ForeignDoor();
  readonly picture: Picture;
  readonly teach: Teach;
  readonly fooling: Fooling;
  readonly imports: PhotoImports;
  readonly handsFree: HandsFree;
  readonly device: Device;
  readonly projects: Projects;
  readonly reactions: Reactions;
  readonly installing: Installing;
  readonly copies: Copies;
  readonly #engine: Engine;
  #see: See | undefined;
  #filter = $state.raw<Filter>();
  #network = $state.raw<MyNetwork>();
  #neuron = $state.raw<Neuron>();
  #course: Course | undefined;
  /** Resolves when the stored project has been read; set by `start`. */
  #projectRead: Promise<void> | undefined;
  #paper: Paper | undefined;
  #imageNet: ImageNet | undefined;
  #findIt: FindIt | undefined;
  #exchange = $state.raw<Exchange>();
  #cards: Cards | undefined;
  #foreign: ForeignModels | undefined;

  constructor() {
    const wishes = readLinkWishes(location.search);
    this.#engine = new Engine(this.offline.pack);
    this.picture = new Picture(this.#engine.source, this.settings, this.notices, wishes);
    this.teach = new Teach(this.#engine, this.notices);
    this.fooling = new Fooling(this.#engine, this.notices);
    this.imports = new PhotoImports(this.#engine, this.notices);
    this.handsFree = new HandsFree(this.#engine, this.teach, this.settings);
    this.device = new Device(this.#engine, this.settings, this.notices, wishes, () =>
      this.#network?.recipe.chooseAnew(),
    );
    this.projects = new Projects(this.#engine, this.notices, this.settings, this.picture);
    this.reactions = new Reactions(this.#engine, this.settings, this.notices);
    this.installing = new Installing(this.offline, this.teach, this.settings);
    this.copies = new Copies(this.#engine, this.settings);
    this.#engine.looker.wantMap = this.settings.current.why;
  }

  /** Opens what is stored, the picture that was used last, and the eye; called once. */
  async start(): Promise<void> {
    followArrivals({
      came: (brought) => this.door.open(brought),
      lost: () => this.notices.say({ kind: 'arrival-lost' }, () => this.door.open(), true),
      putDown: () => this.#engine.putDown(),
    });
    // As soon as it is known: a page that is left has time only for what was begun before, if that. Some
    // browsers know only one of the two.
    for (const type of ['beforeunload', 'pagehide']) {
      addEventListener(type, () => void this.#engine.putDown());
    }
    this.#projectRead = this.teach.open(this.settings.current.projectId);
    await this.#projectRead;
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

  /**
   * Lets the eye rest from the live picture while a room shows no answer, until the returned function is
   * called; what is recorded or waits to be learned goes on.
   */
  restEye(): () => void {
    return this.#engine.restEye();
  }

  /**
   * Keeps the eye at the live picture, whatever the room wishes, until the returned function is called:
   * for parts of a room that show its answers.
   */
  wakeEye(): () => void {
    return this.#engine.wakeEye();
  }

  /** Fetches the state of the room See, before it is first entered; rejects if it does not come. */
  async openSee(): Promise<void> {
    const { See } = await import('./see.svelte.ts');
    this.#see ??= new See(this.#engine.source);
  }

  /** The state of the room See; throws before `openSee` is done. */
  get see(): See {
    return opened(this.#see);
  }

  /** Fetches the state of the room Filter, before it is first entered; rejects if it does not come. */
  async openFilter(): Promise<void> {
    const { Filter } = await import('./filter.svelte.ts');
    this.#filter ??= new Filter(this.#engine.source, this.notices);
  }

  /** The state of the room Filter; throws before `openFilter` is done. */
  get filter(): Filter {
    return opened(this.#filter);
  }

  /** Fetches the state of the room My network, before it is first entered; rejects if it does not come. */
  async openNetwork(): Promise<void> {
    const { MyNetwork } = await import('./network.svelte.ts');
    // Each project has a network of its own.
    await this.#projectRead;
    this.#network ??= new MyNetwork(this.#engine, this.offline.pack, this.notices, this.settings);
  }

  /** The state of the room My network; throws before `openNetwork` is done. */
  get network(): MyNetwork {
    return opened(this.#network);
  }

  /** The same, for what is shown in every room while a network is trained; undefined until it was entered. */
  get networkInHand(): MyNetwork | undefined {
    return this.#network;
  }

  /** Fetches the state of the room Neuron, before it is first entered; rejects if it does not come. */
  async openNeuron(): Promise<void> {
    const { Neuron } = await import('./neuron.svelte.ts');
    this.#neuron ??= new Neuron(this.#engine);
  }

  /** The state of the room Neuron; throws before `openNeuron` is done. */
  get neuron(): Neuron {
    return opened(this.#neuron);
  }

  /** The same, for the frame of the app; undefined until the room was entered. */
  get neuronInHand(): Neuron | undefined {
    return this.#neuron;
  }

  /** Fetches the state of the course, before it is first entered; rejects if it does not come. */
  async openCourse(): Promise<Course> {
    const { Course } = await import('./course.svelte.ts');
    return (this.#course ??= new Course(this.#engine, () => ({
      teach: this.teach,
      filter: this.#filter,
      network: this.#network,
      neuron: this.#neuron,
    })));
  }

  /** The state of the course; throws before `openCourse` is done. */
  get course(): Course {
    return opened(this.#course);
  }

  /** Fetches what goes out and comes in as a file, before it is first asked for; rejects if it does not come. */
  async openExchange(): Promise<Exchange> {
    const { Exchange } = await import('./exchange.svelte.ts');
    await this.#projectRead;
    return (this.#exchange ??= new Exchange({
      engine: this.#engine,
      projects: this.projects,
      foreign: this.foreignDoor,
      copies: this.copies,
      door: this.door,
      shelf: () => this.#network?.shelf,
      pack: this.offline.pack,
    }));
  }

  /** Files out and in; throws before `openExchange` is done. */
  get exchange(): Exchange {
    return opened(this.#exchange);
  }

  /** Models that others made, fetched when one is first shown; rejects if the code does not come. */
  async openForeign(): Promise<ForeignModels> {
    const { ForeignModels } = await import('./foreign/foreign-models.svelte.ts');
    this.#foreign ??= new ForeignModels(this.#engine, async () => {
      await this.#network?.shelf.follow(this.#engine.project.contents.project.id);
    });
    await this.#foreign.refresh();
    return this.#foreign;
  }

  /**
   * What needs no picture is shown: all is fetched for the next time without a network, which otherwise
   * waits for the eye's first answer.
   */
  async shownWithoutPicture(): Promise<void> {
    await this.#projectRead;
    if (this.picture.state.phase === 'none') await this.offline.complete();
  }

  /** The blackboard of paper mode, fetched when it is first needed; what stands on it stays there. */
  async openPaper(): Promise<Paper> {
    const { Paper } = await import('./paper.svelte.ts');
    return (this.#paper ??= new Paper());
  }

  /**
   * What the eye already knew, whose code comes when it is first asked for; its weights and names come
   * with `open()`. Rejects if the code does not come.
   */
  async openImageNet(): Promise<ImageNet> {
    const { ImageNet } = await import('./imagenet.svelte.ts');
    const { looker } = this.#engine;
    return (this.#imageNet ??= new ImageNet({ pack: this.offline.pack, looker }));
  }

  /** The game on it; rejects if its code does not come. */
  async openFindIt(): Promise<FindIt> {
    const [{ FindIt }, imageNet] = await Promise.all([
      import('./find-it.svelte.ts'),
      this.openImageNet(),
    ]);
    return (this.#findIt ??= new FindIt(imageNet, this.#engine.looker.looking));
  }

  /** Classifiers from phone to phone by QR codes; rejects if its code does not come. */
  async openCards(): Promise<Cards> {
    const { Cards } = await import('./classifier-card/cards.ts');
    return (this.#cards ??= new Cards(this.#engine, this.projects));
  }

  /** The answers of before and after the cut, to the very same pictures; rejects if its code does not come. */
  async openBeforeAfter(): Promise<BeforeAfter> {
    const [{ BeforeAfter }, imageNet] = await Promise.all([
      import('./before-after.svelte.ts'),
      this.openImageNet(),
    ]);
    return new BeforeAfter(imageNet, this.#engine.answered);
  }

  dispose(): void {
    this.#findIt?.stop();
    this.#imageNet?.dispose();
    this.#filter?.dispose();
    this.#network?.dispose();
    this.#neuron?.dispose();
    this.#course?.dispose();
    this.#exchange?.dispose();
    this.#foreign?.dispose();
    this.#paper?.pause();
    this.handsFree.end();
    this.copies.dispose();
    this.#engine.dispose();
    this.teach.thumbnails.dispose();
    this.device.dispose();
    this.reactions.dispose();
  }
}

function opened<State>(state: State | undefined): State {
  if (!state) throw new Error('A room is entered before its state is here');
  return state;
}
