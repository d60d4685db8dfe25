import type { NetworkInput } from '../../core/network/description.ts';
import type { MapRange } from '../../core/network/map-sheet.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { indexOfLargest } from '../../core/vector.ts';
import type { Eye } from '../../models/eye/eye.ts';
import type { EyeSizePx } from '../../models/eye/types.ts';
import type { SilentChannel } from '../../models/network/types.ts';
import type { NetworkWeights } from '../../training/network/types.ts';
import { eyeSideOf } from '../eye-figures.ts';
import { EyeExplaining } from './inside/eye-explaining.svelte.ts';
import type { InsideAnswer, InsideDoors, InsideTrouble } from './inside/inside-doors.ts';
import { layersOfEye, layersOfPlan, type InsideLayer } from './inside/layers.ts';
import { LiveLooks } from './inside/live-looks.svelte.ts';
import { Opening } from './inside/opening.svelte.ts';
import { SilentChannels } from './inside/silent-channels.svelte.ts';
import {
  chosenOf,
  classesOfRun,
  isEye,
  isSame,
  keyOf,
  subjectsOf,
  type InsideSubject,
  type Looked,
  type SeenEye,
} from './inside/subject.ts';
import { placeWithin, type InsidePlace, type SubjectKey } from './inside/place.ts';
import type { WantedSheet } from './inside/types.ts';
import { Whereabouts } from './inside/whereabouts.svelte.ts';
import type { ClassWords } from './network-data.svelte.ts';
import { planOfRun } from './run-facts.ts';

export { isEye, keyOf };
export type { InsideAnswer, InsideLayer, InsidePlace, InsideSubject, SubjectKey };

/**
 * The tab Inside: what is looked into, where in it, which of its channels are switched off, and what it says
 * to the live picture. Owns the networks' worker while the tab is open: `stop()`.
 */
export class Inside {
  readonly #doors: InsideDoors;
  readonly #asked = new Whereabouts(() => ({ key: keyOf(this.subject), place: this.place }));
  readonly #off = new SilentChannels<Looked>(isSame);
  #eye = $state.raw<Eye>();
  /** At which the eye looks: what is shown may have been learned at another one than suits this device. */
  #eyeSizePx = $state.raw<EyeSizePx>();
  readonly #looks: LiveLooks;
  /** The eye's own side of it. */
  readonly explainedEye: EyeExplaining;
  readonly #opening: Opening;
  /** Whether the tab is shown. */
  #isOpen = $state.raw(false);
  #ends: (() => void)[] = [];

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
  readonly #seenEye: SeenEye | undefined = $derived.by(() => {
    const [eye, sizePx] = [this.#eye, this.#eyeSizePx];
    return eye && sizePx && { eye, sizePx };
  });
  /** Its layers, first to last; none while the eye is on its way. */
  readonly layers: readonly InsideLayer[] = $derived.by(() => {
    if (this.plan) return layersOfPlan(this.plan);
    const seen = this.#seenEye;
    return seen ? layersOfEye(seen.eye.model.table, seen.sizePx) : [];
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
    eye: isEye(this.subject) ? this.#seenEye : undefined,
    ...(this.subject.kind === 'tuned' && { tuned: this.subject.model }),
  });
  /** Which channels are switched off. */
  readonly silent: readonly SilentChannel[] = $derived(this.#off.of(this.#looked));
  /** The classes, in the order of its answers, as they were called when it learned them. */
  readonly classes: readonly ClassWords[] = $derived.by(() => {
    const { subject } = this;
    if (subject.kind === 'eye') return this.explainedEye.classes;
    if ('run' in subject) return classesOfRun(subject.run);
    const { classWords } = this.#doors.data;
    const count = this.plan?.classCount ?? 0;
    return Array.from({ length: count }, (_, i) => classWords[i] ?? { name: '' });
  });
  /** What it says to the live picture; of the eye, what it says to the project's classes. */
  readonly answer: InsideAnswer | undefined = $derived.by(() => {
    if (this.subject.kind === 'eye') {
      const said = this.explainedEye.answer;
      if (!said) return undefined;
      const { shares, classIds, winnerId, isNone } = said;
      return { shares, winner: classIds.indexOf(winnerId), isNone };
    }
    const { shares } = this.#looks;
    if (!shares || !this.#opening.isOpen(this.#looked)) return undefined;
    return { shares, winner: indexOfLargest(shares), isNone: false };
  });

  constructor(doors: InsideDoors) {
    this.#doors = doors;
    this.#looks = new LiveLooks(doors.engine.source);
    this.explainedEye = new EyeExplaining(doors.engine, this.#looks);
    this.#opening = new Opening(doors, this.#looks, this.explainedEye);
  }

  /** Of one's own network, in the plan's order; undefined while they are on their way. */
  get weights(): NetworkWeights | undefined {
    return this.#opening.weightsOf(this.#looked);
  }

  get trouble(): InsideTrouble | undefined {
    return this.#opening.trouble;
  }

  /** Whether the code that computes is on its way. */
  get isBringing(): boolean {
    return this.#opening.isBringing;
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

  /**
   * Whether the eye's own answers are wanted. It rests in this room otherwise, and until there are maps: their
   * first look, which compiles the GPU's programs, would share the device with one answer after another.
   */
  get needsEye(): boolean {
    return this.#isOpen && this.subject.kind === 'eye' && !this.isWarmingUp;
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
    const eyeSizePx = this.#eyeSizePx;
    const sizePx = eyeSideOf({ eyeSizePx }, this.#doors.engine);
    return this.plan?.description.input ?? { sizePx, channels: 3 };
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
    this.#follow();
    const { subject } = this;
    await this.#opening.open({ subject, looked: this.#looked, silent: () => this.silent });
  }

  /** Lets network and picture go. */
  stop(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#isOpen = false;
    this.#asked.dispose();
    this.#opening.close();
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
    this.#eye = eye.state.eye;
    this.#eyeSizePx = eye.sizePx;
    this.#looks.start();
    this.#ends = [
      this.#asked.listen(),
      this.explainedEye.listen(),
      eye.changed.subscribe((state) => (this.#eye = state.eye)),
      eye.sized.subscribe((sizePx) => (this.#eyeSizePx = sizePx)),
      answered.subscribe((answer) => {
        if (this.subject.kind === 'eye') this.explainedEye.follow(answer);
      }),
    ];
  }

  #followSilent(): void {
    this.#looks.setSilent(this.silent);
    this.explainedEye.setSilent(this.silent);
  }
}
