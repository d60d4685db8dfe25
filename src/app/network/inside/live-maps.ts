import type { ChannelMaximum } from '../../../core/network/explain/exciting-patches.ts';
import type { NetworkPlan } from '../../../core/network/plan.ts';
import { failure, success, type Outcome } from '../../../core/outcome.ts';
import type { BackendTrouble } from '../../../models/backends/device.ts';
import { RunnerLost, WorkerLink } from '../../../models/backends/worker-link.ts';
import type { EyeUnit, EyeUnitReading } from '../../../models/eye/eye-network.ts';
import type { EyeTable } from '../../../models/eye/eye-table.ts';
import type { EyeSizePx } from '../../../models/eye/types.ts';
import type { NetworkTrouble, SilentChannel } from '../../../models/network/types.ts';
import type { MapsWorker } from './maps-worker.ts';
import type { TunedEnd } from './opened.ts';
import type { MapsBackend, MapsLook, WantedSheet } from './types.ts';

/** Loading may go over a slow network. */
const OPEN_LIMIT_MS = 60_000;

/** The first look compiles the GPU's programs. */
const LOOK_LIMIT_MS = 30_000;

/** How often a question is asked, each time of a new worker. */
const ATTEMPTS = 3;

/** What is looked into, as it is rebuilt from when its worker or device is lost. */
export type MapsSubject =
  | {
      readonly kind: 'network';
      readonly plan: NetworkPlan;
      readonly weights: readonly Float32Array[];
    }
  | {
      readonly kind: 'eye';
      readonly table: EyeTable;
      readonly weights: ArrayBuffer;
      readonly sizePx: EyeSizePx;
      readonly tuned?: TunedEnd;
    };

type Link = WorkerLink<MapsWorker>;

function newMapsWorker(): Worker {
  return new Worker(new URL('./maps-worker.ts', import.meta.url), { type: 'module', name: 'maps' });
}

/**
 * The maps of one network, drawn in a worker that this owns: whoever made it calls `dispose()`. A lost device
 * or worker is replaced and the question in hand asked again; lost twice in a row, the next backend is taken.
 */
export class LiveMaps {
  readonly #newWorker: () => Worker;
  /** Those that are left, the present one first. */
  #backends: readonly MapsBackend[];
  #subject: MapsSubject;
  #silent: readonly SilentChannel[] = [];
  #wanted: readonly WantedSheet[] = [];
  /** Whether the worker does not know the present sheets yet, or the present weights. */
  #isBehind = { sheets: true, weights: false };
  #link: Link | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #isDisposed = false;

  /** @param backends in the order in which they are tried. */
  constructor(
    backends: readonly MapsBackend[],
    subject: MapsSubject,
    newWorker: () => Worker = newMapsWorker,
  ) {
    this.#backends = backends;
    this.#subject = subject;
    this.#newWorker = newWorker;
  }

  /** Other weights for the same network, from the next look on; kept, not copied. */
  setWeights(weights: readonly Float32Array[]): void {
    if (this.#subject.kind !== 'network') throw new Error('The eye does not change.');
    this.#subject = { ...this.#subject, weights };
    this.#isBehind.weights = true;
  }

  /** Which sheets are drawn from the next look on. */
  want(sheets: readonly WantedSheet[]): void {
    this.#wanted = sheets;
    this.#isBehind.sheets = true;
  }

  /** Switches off these channels, and only these, from the next look on. */
  setSilent(channels: readonly SilentChannel[]): void {
    this.#silent = channels;
  }

  /**
   * One look at a square photograph of any size. Looks wait for each other, so drop frames rather than queue
   * them. Undefined after `dispose()`.
   *
   * @param only by id, the sheets that are drawn; absent: those whose turn it is.
   */
  async look(
    picture: ImageData,
    only?: readonly number[],
  ): Promise<Outcome<MapsLook, NetworkTrouble> | undefined> {
    const look = await this.#ask((link) => link.remote.look(picture.data, this.#silent, only));
    // Weights that grew without bound, as a rate too high makes them: no other worker would help.
    const isNumber = !look?.ok || (look.value.probabilities?.every(Number.isFinite) ?? true);
    if (isNumber) return look;
    if (look?.ok) for (const { picture } of look.value.painted) picture.close();
    return failure({ kind: 'no-numbers' });
  }

  /** What one number of the eye is made of; the rest is as of `look`. */
  readUnit(
    picture: ImageData,
    unit: EyeUnit,
    silent: readonly SilentChannel[],
  ): Promise<Outcome<EyeUnitReading, NetworkTrouble> | undefined> {
    return this.#ask((link) => link.remote.readUnit(picture.data, unit, silent));
  }

  /** Where a picture excites each channel of a part of the eye most; the rest is as of `look`. */
  maxima(
    picture: ImageData,
    part: number,
  ): Promise<Outcome<ChannelMaximum[], NetworkTrouble> | undefined> {
    return this.#ask((link) => link.remote.maxima(picture.data, part));
  }

  /** What the eye's last block puts out, `[side, side, channels]`; the rest is as of `look`. */
  lastMap(
    picture: ImageData,
    silent: readonly SilentChannel[],
  ): Promise<Outcome<Float32Array, NetworkTrouble> | undefined> {
    return this.#ask((link) => link.remote.lastMap(picture.data, silent));
  }

  /** Takes the device away from the worker, for tests. */
  async loseDevice(): Promise<void> {
    await this.#link?.answer(this.#link.remote.loseDevice(), LOOK_LIMIT_MS);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#closeLink();
  }

  #ask<Answer>(
    question: (link: Link) => Promise<Answer>,
  ): Promise<Outcome<Answer, NetworkTrouble> | undefined> {
    const done = this.#queue.then(() => this.#answer(question));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #answer<Answer>(
    question: (link: Link) => Promise<Answer>,
  ): Promise<Outcome<Answer, NetworkTrouble> | undefined> {
    let detail = '';
    for (let attempt = 1; attempt <= ATTEMPTS && !this.#isDisposed; attempt++) {
      try {
        const link = (this.#link ??= await this.#openLink());
        if (this.#isDisposed) break;
        await this.#catchUp(link);
        return success(await link.answer(question(link), LOOK_LIMIT_MS));
      } catch (error) {
        if (!(error instanceof RunnerLost)) throw error;
        detail = error.message;
        this.#closeLink();
        if (attempt > 1) this.#stepDown();
      }
    }
    this.#closeLink();
    return this.#isDisposed ? undefined : failure({ kind: 'lost', detail });
  }

  /** @throws {RunnerLost} when no backend starts. */
  async #openLink(): Promise<Link> {
    for (;;) {
      const link: Link = new WorkerLink<MapsWorker>(this.#newWorker());
      const opening: Promise<Outcome<undefined, BackendTrouble>> = link.remote.open(
        this.#backends[0]!,
      );
      try {
        const opened = await link.answer(opening, OPEN_LIMIT_MS);
        if (opened.ok) {
          void link.remote.lost().then((detail) => link.reportLoss(detail));
          await link.answer(this.#build(link), LOOK_LIMIT_MS);
          this.#isBehind = { sheets: true, weights: false };
          return link;
        }
        link.close('This backend would not start.');
        if (!this.#stepDown()) throw new RunnerLost(opened.trouble.detail);
      } catch (error) {
        link.close('This backend would not start.');
        throw error;
      }
    }
  }

  #build({ remote }: Link): Promise<void> {
    const subject = this.#subject;
    return subject.kind === 'network'
      ? remote.openNetwork(subject.plan, subject.weights)
      : remote.openEye(subject.table, subject.weights, subject.sizePx, subject.tuned);
  }

  /** Gives the worker what was changed here since it was last asked. */
  async #catchUp(link: Link): Promise<void> {
    const { sheets, weights } = this.#isBehind;
    this.#isBehind = { sheets: false, weights: false };
    if (weights && this.#subject.kind === 'network') {
      await link.answer(link.remote.setWeights(this.#subject.weights), LOOK_LIMIT_MS);
    }
    if (sheets) await link.answer(link.remote.want(this.#wanted), LOOK_LIMIT_MS);
  }

  /** Takes the next backend; false if there is none. */
  #stepDown(): boolean {
    if (this.#backends.length === 1) return false;
    this.#backends = this.#backends.slice(1);
    return true;
  }

  #closeLink(): void {
    this.#link?.close('The maps were closed.');
    this.#link = undefined;
  }
}
