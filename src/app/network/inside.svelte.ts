import { initialWeights } from '../../core/network/initial-weights.ts';
import type { FrozenPass } from '../../core/network/explain/frozen-pass.ts';
import type { NetworkInput } from '../../core/network/description.ts';
import type { MapRange } from '../../core/network/map-sheet.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { squarePicture } from '../../models/input/square-picture.ts';
import type { Eye } from '../../models/eye/eye.ts';
import type { SilentChannel } from '../../models/network/types.ts';
import type { NetworkWeights } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { Engine } from '../engine.ts';
import { DigitFeed, grayOf } from './digit-feed.svelte.ts';
import type { EditedNetwork } from './edited-network.svelte.ts';
import { LiveMaps, type MapsSubject } from './inside/live-maps.ts';
import { MapCanvases } from './inside/map-canvases.ts';
import { layersOfEye, layersOfPlan, type InsideLayer } from './inside/layers.ts';
import { InsideAddress, readInsideAddress } from './inside/address.ts';
import { depthOf, outOf, type InsidePlace, type SubjectKey } from './inside/place.ts';
import type { MapsBackend, WantedSheet } from './inside/types.ts';
import type { NetworkData } from './network-data.svelte.ts';
import type { DeviceTrouble, NetworkDevice } from './network-device.ts';
import type { RunShelf } from './run-shelf.svelte.ts';
import { planOfRun } from './training.svelte.ts';

export type { InsideLayer, InsidePlace, SubjectKey };

/** Numbers that change with every picture could not be read. */
const rangesRestMs = 400;

/** What is looked into. */
export type InsideSubject =
  | { readonly kind: 'run'; readonly run: RunRecord }
  /** The network of Build, with random weights: what it is before it has learned. */
  | { readonly kind: 'built' }
  | { readonly kind: 'eye' };

/** What the network says to the live picture. */
export interface InsideAnswer {
  /** In the order of `shares`. */
  readonly classNames: readonly string[];
  /** `[classCount]`, 0–1, smoothed. */
  readonly shares: Float32Array;
  readonly winner: number;
}

/** What the tab is given. */
interface Doors {
  readonly engine: Engine;
  readonly device: NetworkDevice;
  readonly shelf: RunShelf;
  readonly edited: EditedNetwork;
  readonly data: NetworkData;
}

/** Any seed would do: the same network is the same each time it is opened. */
const builtSeed = 1;

/** Time constant of the smoothing, as the eye's answers have it. */
const smoothingMs = 90;

/**
 * The tab Inside: what is looked into, where in it, which of its channels are switched off, and what it says
 * to the live picture. Owns the networks' worker while the tab is open: `stop()`.
 */
export class Inside {
  readonly #doors: Doors;
  #key = $state.raw(readInsideAddress().key);
  #place = $state.raw(readInsideAddress().place);
  #silent = $state.raw<readonly SilentChannel[]>([]);
  #answer = $state.raw<InsideAnswer>();
  #trouble = $state.raw<DeviceTrouble>();
  #eye = $state.raw<Eye>();
  #loaded = $state.raw<{ readonly key: string; readonly weights: NetworkWeights }>();
  #ranges = $state.raw<readonly MapRange[]>([]);
  #maps: LiveMaps | undefined;
  /** What `#maps` looks into. */
  #mapsKey: string | undefined;
  readonly #canvases = new MapCanvases(() => this.#changed());
  #isLooking = false;
  #looksAgain = false;
  #rangesMs = -Infinity;
  #digits: DigitFeed | undefined;
  /** Where one was before one zoomed out. */
  #left: InsidePlace = {};
  /** Whether the tab is shown. */
  #isOpen = $state.raw(false);
  readonly #address = new InsideAddress(() => this.#place);
  #ends: (() => void)[] = [];
  #turn = 0;
  #answeredMs = -Infinity;

  /** What can be looked into: trained networks, the newest first, that of Build, the eye. */
  readonly choices: readonly InsideSubject[] = $derived.by(() => {
    const { shelf, edited } = this.#doors;
    const runs = shelf.list.filter((run) => run.history.length > 0 && planOfRun(run));
    return [
      ...runs.toReversed().map((run) => ({ kind: 'run', run }) as const),
      ...(edited.plan ? [{ kind: 'built' } as const] : []),
      { kind: 'eye' },
    ];
  });
  /** What is looked into: as chosen, else the newest trained network, else the eye. */
  readonly subject: InsideSubject = $derived.by(() => {
    const { choices } = this;
    const chosen = choices.find((choice) => keyOf(choice) === this.#key);
    return chosen ?? choices.find(({ kind }) => kind !== 'built')!;
  });
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
  readonly place: InsidePlace = $derived(within(this.#place, this.layers));

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  /** Of one's own network, in the plan's order; undefined while they are on their way. */
  get weights(): NetworkWeights | undefined {
    return this.#loaded?.key === keyOf(this.subject) ? this.#loaded.weights : undefined;
  }

  /** Which channels are switched off. */
  get silent(): readonly SilentChannel[] {
    return this.#silent;
  }

  /** What it says to the live picture; of the eye, what it says to the project's classes. */
  get answer(): InsideAnswer | undefined {
    return this.#answer;
  }

  get trouble(): DeviceTrouble | undefined {
    return this.#trouble;
  }

  /** How far the numbers of each layer go, as the maps are coloured; told a few times a second. */
  get ranges(): readonly MapRange[] {
    return this.#ranges;
  }

  /** Whether the eye is wanted, which rests in this room otherwise. */
  get needsEye(): boolean {
    return this.#isOpen && this.subject.kind === 'eye';
  }

  /** Names of the classes, in the order of the network's answers; empty where it has more than were taught. */
  get classNames(): readonly string[] {
    const { subject } = this;
    if (subject.kind === 'run') return subject.run.classNames;
    const { classWords } = this.#doors.data;
    const count = this.plan?.classCount ?? classWords.length;
    return Array.from({ length: count }, (_, i) => classWords[i]?.name ?? '');
  }

  /** Looks into something else, at its map. */
  choose(key: SubjectKey): void {
    this.#key = key;
    this.#silent = [];
    this.#answer = undefined;
    this.#place = {};
    this.#address.opened(key);
  }

  /** Looks at another place. Going deeper can be taken back with the browser's own button. */
  goTo(place: InsidePlace): void {
    this.#left = depthOf(place) < depthOf(this.place) ? this.place : {};
    this.#go(place);
  }

  /** One level out: from a pixel to its channel, to its layer, to the map. */
  back(): void {
    this.goTo(outOf(this.place));
  }

  /** Where one was before one zoomed out: the part that has the focus again. Not reactive. */
  get left(): InsidePlace {
    return this.#left;
  }

  /** What the network is fed. */
  get input(): Pick<NetworkInput, 'sizePx' | 'channels'> {
    return this.plan?.description.input ?? { sizePx: this.#eye?.report.sizePx ?? 160, channels: 3 };
  }

  isSilent(layer: number, channel: number): boolean {
    return this.#silent.some((other) => other.layer === layer && other.channel === channel);
  }

  /** Switches a channel off, or on again. */
  toggleSilent(layer: number, channel: number): void {
    const others = this.#silent.filter(
      (other) => other.layer !== layer || other.channel !== channel,
    );
    const wasSilent = others.length < this.#silent.length;
    this.#silent = wasSilent ? others : [...others, { layer, channel }];
    this.#setSilent();
  }

  /** Switches all channels on. */
  hearAll(): void {
    this.#silent = [];
    this.#setSilent();
  }

  /** Draws a sheet of maps on a canvas with every picture, or in turn, until the returned function is called. */
  draw(canvas: HTMLCanvasElement, wanted: Omit<WantedSheet, 'id'>): () => void {
    return this.#canvases.draw(canvas, wanted);
  }

  /**
   * All layers of one's own network for the present picture: what explanations are made from. Undefined for
   * the eye, or without a picture.
   */
  async frozenPass(): Promise<FrozenPass | undefined> {
    const { plan, weights } = this;
    const maps = this.#maps;
    const picture = this.#fed();
    if (!plan || !weights || !maps || !picture) return undefined;
    const reading = await maps.read(picture);
    return reading && { plan, weights, picture: reading.picture, outputs: reading.outputs };
  }

  /** Follows the picture while the tab is open; called again with another subject it follows that. */
  async show(subject: InsideSubject): Promise<void> {
    const turn = ++this.#turn;
    this.#follow();
    const eye = this.#eye;
    const key = subject.kind === 'eye' ? `eye ${eye?.key}` : keyOf(subject);
    if (key !== this.#mapsKey) this.#closeMaps();
    const weights = await this.#weightsOf(subject, this.plan);
    if (turn !== this.#turn) return;
    if (weights) this.#loaded = { key: keyOf(subject), weights };
    const looked = this.#lookedInto(weights);
    if (!looked) return;
    if (this.#maps) {
      if (weights) this.#maps.setWeights(weights);
      return this.#changed();
    }
    const backends = await this.#backendsOf(subject);
    if (turn !== this.#turn) return;
    this.#digits =
      subject.kind === 'run' && subject.run.source === 'digits' && this.plan
        ? new DigitFeed(this.plan.description.input)
        : undefined;
    this.#maps = new LiveMaps(backends, looked);
    this.#mapsKey = key;
    this.#setSilent();
  }

  /** Lets network and picture go. */
  stop(): void {
    this.#turn++;
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#isOpen = false;
    this.#address.dispose();
    this.#closeMaps();
    this.#answer = this.#trouble = this.#loaded = undefined;
  }

  /** Another project is shown: what was looked into is not its. */
  forget(): void {
    this.stop();
    this.#key = undefined;
    this.#silent = [];
    this.#place = {};
  }

  /** Hears of frames, of the eye, and of the browser's own way back, once. */
  #follow(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const { source, eye, answered } = this.#doors.engine;
    let endFrames = () => {};
    const followSource = () => {
      endFrames();
      const present = source.state.phase === 'live' ? source.state.source : undefined;
      // While a look is under way no frame comes.
      endFrames = present?.onFrame(() => this.#lookAtPresent()) ?? (() => {});
      this.#changed();
    };
    const readAddress = () => {
      const said = readInsideAddress();
      this.#left = depthOf(said.place) < depthOf(this.place) ? this.place : {};
      this.#key = said.key;
      this.#place = said.place;
    };
    followSource();
    this.#eye = eye.state.eye;
    window.addEventListener('popstate', readAddress);
    this.#ends = [
      source.changed.subscribe(followSource),
      () => endFrames(),
      eye.changed.subscribe((state) => (this.#eye = state.eye)),
      answered.subscribe((answer) => {
        if (this.subject.kind !== 'eye') return;
        const { classes } = this.#doors.engine.project.contents;
        this.#answer = answer && {
          classNames: answer.classIds.map(
            (id) => classes.find((known) => known.id === id)?.name ?? '',
          ),
          shares: answer.shares,
          winner: answer.classIds.indexOf(answer.winnerId),
        };
      }),
      () => window.removeEventListener('popstate', readAddress),
    ];
  }

  async #weightsOf(
    subject: InsideSubject,
    plan: NetworkPlan | undefined,
  ): Promise<NetworkWeights | undefined> {
    if (subject.kind === 'run') return this.#doors.shelf.weightsOf(subject.run.id);
    return plan && initialWeights(plan, 'he', builtSeed);
  }

  /** The present picture, as the network is to be fed it. */
  #fed(): ImageData | undefined {
    const frame = this.#doors.engine.source.state.source?.current();
    if (!frame) return undefined;
    const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    // Where no digit is found, its layers are shown at work on what there is.
    return this.#digits?.read(grayOf(picture)) ?? picture;
  }

  /** A held picture brings no frames: what is to be drawn otherwise needs another look at it. */
  #changed(): void {
    this.#canvases.forget();
    if (this.#doors.engine.source.state.frozen) void this.#lookAtPresent();
  }

  #setSilent(): void {
    this.#maps?.setSilent(this.#silent);
    this.#changed();
  }

  #closeMaps(): void {
    this.#maps?.dispose();
    this.#maps = this.#mapsKey = undefined;
    this.#ranges = [];
  }

  #lookedInto(weights: NetworkWeights | undefined): MapsSubject | undefined {
    const { plan } = this;
    if (plan) return weights && { kind: 'network', plan, weights };
    const eye = this.#eye;
    if (!eye) return undefined;
    const { table, weights: bytes } = eye.model;
    return { kind: 'eye', table, weights: bytes, sizePx: eye.report.sizePx };
  }

  /** Where maps are computed: on webgl, which draws them itself, unless it is known to be of no use here. */
  async #backendsOf(subject: InsideSubject): Promise<readonly MapsBackend[]> {
    const { device } = this.#doors;
    const ofEye = this.#eye?.report.backend;
    // A software GPU is far slower than wasm at so large a network; its code is here.
    if (subject.kind === 'eye' && (ofEye === 'wasm' || ofEye === 'cpu')) return [ofEye, 'cpu'];
    await device.bringCode();
    if (subject.kind === 'eye') return ['webgl', 'wasm', 'cpu'];
    return device.remembered === 'cpu' ? ['cpu'] : ['webgl', 'cpu'];
  }

  /** One look after the other; who asks during one has it repeated. */
  async #lookAtPresent(): Promise<void> {
    if (this.#isLooking) {
      this.#looksAgain = true;
      return;
    }
    this.#isLooking = true;
    try {
      do {
        this.#looksAgain = false;
        const hasLooked = await this.#look();
        const { frozen } = this.#doors.engine.source.state;
        this.#looksAgain ||= hasLooked && frozen && this.#canvases.isBehind;
      } while (this.#looksAgain);
    } finally {
      this.#isLooking = false;
    }
  }

  /** Answers whether something was drawn. */
  async #look(): Promise<boolean> {
    const maps = this.#maps;
    const picture = maps && this.#fed();
    if (!picture) return false;
    if (this.#canvases.takeNews()) maps.want(this.#canvases.wanted);
    const look = await maps.look(picture);
    if (!look || maps !== this.#maps) {
      if (look?.ok) for (const { picture } of look.value.painted) picture.close();
      return false;
    }
    this.#trouble = look.ok ? undefined : look.trouble;
    if (!look.ok) return false;
    const { painted, ranges, probabilities } = look.value;
    this.#canvases.show(painted);
    if (performance.now() - this.#rangesMs > rangesRestMs) {
      this.#rangesMs = performance.now();
      this.#ranges = ranges;
    }
    if (probabilities) this.#answer = this.#smoothed(probabilities);
    return painted.length > 0;
  }

  #smoothed(probabilities: Float32Array): InsideAnswer {
    const nowMs = performance.now();
    const former = this.#answer?.shares;
    const keep =
      former?.length === probabilities.length
        ? Math.exp((this.#answeredMs - nowMs) / smoothingMs)
        : 0;
    this.#answeredMs = nowMs;
    const shares = probabilities.map((share, i) => keep * (former?.[i] ?? 0) + (1 - keep) * share);
    return { classNames: this.classNames, shares, winner: shares.indexOf(Math.max(...shares)) };
  }

  #go(place: InsidePlace): void {
    const isDeeper = depthOf(place) > depthOf(this.place);
    this.#place = place;
    if (isDeeper) this.#address.entered(keyOf(this.subject), place);
    else this.#address.moved();
  }
}

/** What the address calls a subject. */
export function keyOf(subject: InsideSubject): SubjectKey {
  return subject.kind === 'run' ? `run:${subject.run.id}` : subject.kind;
}

/** The place, as far as there is such a one. */
function within(place: InsidePlace, layers: readonly InsideLayer[]): InsidePlace {
  const { layer, channel, y, x } = place;
  const shape = layer === undefined ? undefined : layers[layer]?.shape;
  if (layer === undefined || !shape) return {};
  if (channel === undefined || channel >= shape.at(-1)!) return { layer };
  if (y === undefined || x === undefined || shape.length === 1) return { layer, channel };
  return y < shape[0] && x < shape[1] ? { layer, channel, y, x } : { layer, channel };
}
