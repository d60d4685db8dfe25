import { initialWeights } from '../../core/network/initial-weights.ts';
import type { FrozenPass } from '../../core/network/explain/frozen-pass.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { squarePicture } from '../../models/input/square-picture.ts';
import type { Eye } from '../../models/eye/eye.ts';
import { NetworkRunner } from '../../models/network/network-runner.ts';
import type { NetworkTrouble, SilentChannel } from '../../models/network/types.ts';
import type { NetworkWeights } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { Engine } from '../engine.ts';
import { DigitFeed, grayOf } from './digit-feed.svelte.ts';
import type { EditedNetwork } from './edited-network.svelte.ts';
import { layersOfEye, layersOfPlan, type InsideLayer } from './inside/layers.ts';
import { InsideAddress, readInsideAddress } from './inside/address.ts';
import { depthOf, outOf, type InsidePlace, type SubjectKey } from './inside/place.ts';
import type { NetworkData } from './network-data.svelte.ts';
import type { NetworkDevice } from './network-device.ts';
import type { RunShelf } from './run-shelf.svelte.ts';
import { planOfRun } from './training.svelte.ts';

export type { InsideLayer, InsidePlace, SubjectKey };

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
  #trouble = $state.raw<NetworkTrouble>();
  #eye = $state.raw<Eye>();
  #loaded = $state.raw<{ readonly key: string; readonly weights: NetworkWeights }>();
  #runner: NetworkRunner | undefined;
  #digits: DigitFeed | undefined;
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

  get trouble(): NetworkTrouble | undefined {
    return this.#trouble;
  }

  /** Whether the eye is wanted, which rests in this room otherwise. */
  get needsEye(): boolean {
    return this.#isOpen && this.subject.kind === 'eye';
  }

  /** Names of the classes, in the order of the network's answers. */
  get classNames(): readonly string[] {
    const { subject } = this;
    if (subject.kind === 'run') return subject.run.classNames;
    const { classWords } = this.#doors.data;
    const count = this.plan?.classCount ?? classWords.length;
    return Array.from({ length: count }, (_, i) => classWords[i]?.name ?? `${i + 1}`);
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
    this.#go(place);
  }

  /** One level out: from a pixel to its channel, to its layer, to the map. */
  back(): void {
    this.#go(outOf(this.place));
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
    this.#runner?.setSilent(this.#silent);
    void this.#lookAtPresent();
  }

  /** Switches all channels on. */
  hearAll(): void {
    this.#silent = [];
    this.#runner?.setSilent(this.#silent);
    void this.#lookAtPresent();
  }

  /**
   * All layers of one's own network for the present picture: what explanations are made from. Undefined for
   * the eye, without a picture, or if a newer one was asked for meanwhile.
   */
  async frozenPass(): Promise<FrozenPass | undefined> {
    const { plan, weights } = this;
    const runner = this.#runner;
    const picture = this.#fed();
    if (!plan || !weights || !runner || !picture) return undefined;
    const reading = await runner.read(
      picture,
      plan.layers.map((_, index) => index),
    );
    if (!reading?.ok) return undefined;
    return { plan, weights, picture: reading.value.picture, outputs: reading.value.outputs };
  }

  /** Follows the picture while the tab is open; called again with another subject it follows that. */
  async show(subject: InsideSubject): Promise<void> {
    const turn = ++this.#turn;
    const { device, engine } = this.#doors;
    this.#follow();
    if (subject.kind === 'eye') {
      this.#runner?.dispose();
      this.#runner = undefined;
      return;
    }
    const { plan } = this;
    const weights = await this.#weightsOf(subject, plan);
    if (turn !== this.#turn || !plan || !weights) return;
    this.#loaded = { key: keyOf(subject), weights };
    this.#digits =
      subject.kind === 'run' && subject.run.source === 'digits'
        ? new DigitFeed(plan.description.input)
        : undefined;
    const chosen = await device.choose();
    if (turn !== this.#turn) return;
    this.#trouble = chosen.ok ? undefined : chosen.trouble;
    if (!chosen.ok) return;
    this.#runner ??= new NetworkRunner(chosen.value.backend);
    this.#runner.open(plan, weights);
    this.#runner.setSilent(this.#silent);
    if (engine.source.state.source) void this.#lookAtPresent();
  }

  /** Lets network and picture go. */
  stop(): void {
    this.#turn++;
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#isOpen = false;
    this.#address.dispose();
    this.#runner?.dispose();
    this.#runner = this.#answer = this.#trouble = this.#loaded = undefined;
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
    };
    const readAddress = () => {
      const said = readInsideAddress();
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

  async #lookAtPresent(): Promise<void> {
    const runner = this.#runner;
    const picture = runner && this.#fed();
    if (!picture) return;
    const look = await runner.look(picture);
    if (!look || runner !== this.#runner) return;
    this.#trouble = look.ok ? undefined : look.trouble;
    if (look.ok) this.#answer = this.#smoothed(look.value.probabilities);
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
