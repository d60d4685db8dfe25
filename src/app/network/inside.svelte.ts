import { initialWeights } from '../../core/network/initial-weights.ts';
import type { NetworkInput } from '../../core/network/description.ts';
import type { MapRange } from '../../core/network/map-sheet.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import type { Eye } from '../../models/eye/eye.ts';
import type { SilentChannel } from '../../models/network/types.ts';
import type { NetworkWeights } from '../../training/network/types.ts';
import { DigitFeed } from './digit-feed.svelte.ts';
import { EyeExplaining } from './inside/eye-explaining.svelte.ts';
import { backendsAtHand, backendsBrought } from './inside/maps-backends.ts';
import type { InsideAnswer, InsideDoors, InsideTrouble } from './inside/inside-doors.ts';
import { layersOfEye, layersOfPlan, type InsideLayer } from './inside/layers.ts';
import { LiveLooks } from './inside/live-looks.svelte.ts';
import { SilentChannels } from './inside/silent-channels.svelte.ts';
import {
  chosenOf,
  classesOfRun,
  isSame,
  keyOf,
  mapsSubjectOf,
  subjectsOf,
  type InsideSubject,
  type Looked,
} from './inside/subject.ts';
import { placeWithin, type InsidePlace, type SubjectKey } from './inside/place.ts';
import type { MapsBackend, WantedSheet } from './inside/types.ts';
import { Whereabouts } from './inside/whereabouts.svelte.ts';
import type { ClassWords } from './network-data.svelte.ts';
import { planOfRun } from './training.svelte.ts';

export { keyOf };
export type { InsideAnswer, InsideLayer, InsidePlace, InsideSubject, SubjectKey };

/** Any seed would do: the same network is the same each time it is opened. */
const builtSeed = 1;

/**
 * The tab Inside: what is looked into, where in it, which of its channels are switched off, and what it says
 * to the live picture. Owns the networks' worker while the tab is open: `stop()`.
 */
export class Inside {
  readonly #doors: InsideDoors;
  readonly #asked = new Whereabouts(() => ({ key: keyOf(this.subject), place: this.place }));
  readonly #off = new SilentChannels<Looked>(isSame);
  #trouble = $state.raw<InsideTrouble>();
  #eye = $state.raw<Eye>();
  #loaded = $state.raw<{ readonly of: Looked; readonly weights: NetworkWeights }>();
  /** What the looks are made with. */
  #opened = $state.raw<Looked>();
  #isBringing = $state.raw(false);
  /** Whether the code that computes came as it was published. */
  #hasCode = $state.raw(true);
  readonly #looks: LiveLooks;
  /** The eye's own side of it. */
  readonly explainedEye: EyeExplaining;
  /** Whether the tab is shown. */
  #isOpen = $state.raw(false);
  #ends: (() => void)[] = [];
  #showing = new AbortController();

  /** What can be looked into: trained networks, the newest first, that of Build, the eye. */
  readonly choices: readonly InsideSubject[] = $derived.by(() => {
    const { shelf, edited } = this.#doors;
    return subjectsOf(shelf.list, edited.plan);
  });
  /** What is looked into: as chosen, else the newest trained network, else the eye. */
  readonly subject: InsideSubject = $derived(chosenOf(this.choices, this.#asked.key));
  /** Of one's own network, worked out; undefined for the eye. */
  readonly plan: NetworkPlan | undefined = $derived.by(() => {
    const { subject } = this;
    if (subject.kind === 'run') return planOfRun(subject.run);
    return subject.kind === 'built' ? this.#doors.edited.plan : undefined;
  });
  /** Its layers, first to last; none while the eye is on its way. */
  readonly layers: readonly InsideLayer[] = $derived.by(() => {
    if (this.plan) return layersOfPlan(this.plan);
    const eye = this.#eye;
    return eye ? layersOfEye(eye.model.table, eye.report.sizePx) : [];
  });
  /** Where one looks; what the network does not have is its nearest part that it has. */
  readonly place: InsidePlace = $derived.by(() => {
    // What was chosen may be of a project that is still on its way, and so is the place in it.
    const { key, place } = this.#asked;
    const isOfSubject = key === undefined || key === keyOf(this.subject);
    return isOfSubject ? placeWithin(place, this.layers) : {};
  });
  readonly #looked: Looked = $derived({
    key: keyOf(this.subject),
    plan: this.plan,
    eye: this.subject.kind === 'eye' ? this.#eye : undefined,
  });
  /** Which channels are switched off. */
  readonly silent: readonly SilentChannel[] = $derived(this.#off.of(this.#looked));
  /** The classes, in the order of its answers, as they were called when it learned them. */
  readonly classes: readonly ClassWords[] = $derived.by(() => {
    const { subject } = this;
    if (subject.kind === 'eye') return this.explainedEye.classes;
    if (subject.kind === 'run') return classesOfRun(subject.run);
    const { classWords } = this.#doors.data;
    const count = this.plan?.classCount ?? 0;
    return Array.from({ length: count }, (_, i) => classWords[i] ?? { name: '' });
  });
  /** What it says to the live picture; of the eye, what it says to the project's classes. */
  readonly answer: InsideAnswer | undefined = $derived.by(() => {
    if (this.subject.kind === 'eye') {
      const said = this.explainedEye.answer;
      return said && { shares: said.shares, winner: said.classIds.indexOf(said.winnerId) };
    }
    const { shares } = this.#looks;
    const isPresent = isSame(this.#opened, this.#looked);
    if (!shares || !isPresent) return undefined;
    return { shares, winner: shares.indexOf(Math.max(...shares)) };
  });

  constructor(doors: InsideDoors) {
    this.#doors = doors;
    this.#looks = new LiveLooks(doors.engine.source);
    this.explainedEye = new EyeExplaining(doors.engine, this.#looks);
  }

  /** Of one's own network, in the plan's order; undefined while they are on their way. */
  get weights(): NetworkWeights | undefined {
    const loaded = this.#loaded;
    return loaded && isSame(loaded.of, this.#looked) ? loaded.weights : undefined;
  }

  get trouble(): InsideTrouble | undefined {
    const { trouble } = this.#looks;
    return this.#trouble ?? (trouble && !this.#hasCode ? { kind: 'no-code' } : trouble);
  }

  /** Whether the code that computes is on its way. */
  get isBringing(): boolean {
    return this.#isBringing;
  }

  /** Whether the first maps are still on their way: code, weights, the programs of the GPU. */
  get isWarmingUp(): boolean {
    return this.ranges.length === 0 && this.trouble === undefined;
  }

  /** How far the numbers of each layer go, as the maps are coloured; told a few times a second. */
  get ranges(): readonly MapRange[] {
    return this.#looks.ranges;
  }

  /** The digit that is fed, cut out of the picture and never mirrored; undefined: its centre square is. */
  get digit(): ImageData | undefined {
    return this.#looks.digit;
  }

  /** Whether the eye is wanted, which rests in this room otherwise. */
  get needsEye(): boolean {
    return this.#isOpen && this.subject.kind === 'eye';
  }

  /** Looks into something else, at its map. */
  choose(key: SubjectKey): void {
    this.#off.clear();
    this.#asked.choose(key);
  }

  /** Looks at another place. Going deeper can be taken back with the browser's own button. */
  goTo(place: InsidePlace): void {
    this.#asked.goTo(place);
  }

  /** One level out: from a pixel to its channel, to its layer, to the map. */
  back(): void {
    this.#asked.back();
  }

  /** Where one was before one zoomed out: the part that has the focus again. Not reactive. */
  get left(): InsidePlace {
    return this.#asked.left;
  }

  /** What the network is fed. */
  get input(): Pick<NetworkInput, 'sizePx' | 'channels'> {
    return this.plan?.description.input ?? { sizePx: this.#eye?.report.sizePx ?? 160, channels: 3 };
  }

  isSilent(layer: number, channel: number): boolean {
    return this.silent.some((other) => other.layer === layer && other.channel === channel);
  }

  /** Switches a channel off, or on again. */
  toggleSilent(layer: number, channel: number): void {
    this.#off.toggle(this.#looked, { layer, channel });
    this.#followSilent();
  }

  /** Switches all channels on. */
  hearAll(): void {
    this.#off.clear();
    this.#followSilent();
  }

  /** Draws a sheet of maps on a canvas with every picture, or in turn, until the returned function is called. */
  draw(canvas: HTMLCanvasElement, wanted: Omit<WantedSheet, 'id'>): () => void {
    return this.#looks.draw(canvas, wanted);
  }

  /** Follows the picture while the tab is open; called again it follows what is looked into by then. */
  async show(): Promise<void> {
    this.#showing.abort();
    const { signal } = (this.#showing = new AbortController());
    this.#follow();
    if (!isSame(this.#opened, this.#looked)) this.#close();
    try {
      await this.#open(signal);
    } catch (error) {
      if (signal.aborted) return;
      console.warn('The network could not be read.', error);
      this.#trouble = { kind: 'lost', detail: String(error) };
    }
  }

  /** Lets network and picture go. */
  stop(): void {
    this.#showing.abort();
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#isOpen = false;
    this.#asked.dispose();
    this.#looks.stop();
    this.#close();
    this.#loaded = undefined;
  }

  /** Another project is shown. */
  forget(): void {
    this.stop();
    this.#off.clear();
    this.#asked.forget();
  }

  /** Hears of frames, of the eye, and of the browser's own way back, once. */
  #follow(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const { eye, answered } = this.#doors.engine;
    this.#looks.start();
    this.#eye = eye.state.eye;
    this.#ends = [
      this.#asked.listen(),
      this.explainedEye.listen(),
      eye.changed.subscribe((state) => (this.#eye = state.eye)),
      answered.subscribe((answer) => {
        if (this.subject.kind === 'eye') this.explainedEye.follow(answer);
      }),
    ];
  }

  async #open(signal: AbortSignal): Promise<void> {
    const { subject, plan } = this;
    const looked = this.#looked;
    const weights = await this.#weightsOf(subject, plan);
    if (signal.aborted) return;
    this.#trouble = plan && !weights ? { kind: 'not-kept' } : undefined;
    const isNew = weights !== this.weights;
    if (weights && isNew) this.#loaded = { of: looked, weights };
    const mapsSubject = mapsSubjectOf(looked, weights);
    if (!mapsSubject) return;
    if (this.#opened) {
      if (weights && isNew) this.#looks.setWeights(weights);
      return this.#looks.retry();
    }
    const backends = await this.#backendsOf(subject, signal);
    if (signal.aborted) return;
    const takesDigits = subject.kind === 'run' && subject.run.source === 'digits';
    this.#looks.open({
      subject: mapsSubject,
      backends,
      silent: this.silent,
      digits: takesDigits && plan ? new DigitFeed(plan.description.input) : undefined,
    });
    this.#opened = looked;
    if (subject.kind === 'eye') this.explainedEye.open(this.silent);
  }

  #followSilent(): void {
    this.#looks.setSilent(this.silent);
    this.explainedEye.setSilent(this.silent);
  }

  #close(): void {
    this.explainedEye.close();
    this.#looks.close();
    this.#opened = this.#trouble = undefined;
    this.#isBringing = false;
  }

  async #weightsOf(
    subject: InsideSubject,
    plan: NetworkPlan | undefined,
  ): Promise<NetworkWeights | undefined> {
    if (subject.kind === 'run') return this.#doors.shelf.weightsOf(subject.run.id);
    return this.weights ?? (plan && initialWeights(plan, 'he', builtSeed));
  }

  /** Where maps are computed, once their code is here. */
  async #backendsOf(subject: InsideSubject, signal: AbortSignal): Promise<readonly MapsBackend[]> {
    const { device } = this.#doors;
    const known = backendsAtHand(subject, this.#eye?.report.backend);
    if (known) return known;
    this.#isBringing = true;
    const brought = await device.bringCode(signal);
    if (!signal.aborted) {
      this.#isBringing = false;
      this.#hasCode = brought.ok;
    }
    // Whatever was the trouble, trying it shows whether it works all the same.
    return backendsBrought(subject, device.remembered);
  }
}
