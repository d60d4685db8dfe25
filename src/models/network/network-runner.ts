import type { NetworkPlan } from '../../core/network/plan.ts';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import { RunnerLost } from '../backends/worker-link.ts';
import { newNetworkWorker, openNetworkLink, type NetworkLink } from './network-link.ts';
import type {
  NetworkBackend,
  NetworkBatch,
  NetworkLook,
  NetworkReading,
  NetworkTrouble,
  SilentChannel,
} from './types.ts';

/** The first look compiles the GPU's programs. */
const FIRST_LOOK_LIMIT_MS = 30_000;

/** Far beyond the slowest phone: whoever takes longer hangs. */
const LOOK_LIMIT_MS = 10_000;

/** How often a look is tried, each time on a new worker; the last time in plain JavaScript. */
const ATTEMPTS = 3;

/** The network that looks, as it is rebuilt from when its worker or device is lost. */
interface Model {
  readonly plan: NetworkPlan;
  readonly weights: readonly Float32Array[];
}

/** What is asked of the worker about a picture. */
type Question<Answer> = (link: NetworkLink) => Promise<Answer>;

/** A question that waits until the one in hand is answered. */
interface Waiting {
  readonly answer: () => Promise<void>;
  readonly giveWay: () => void;
}

/** Looks, readings and batches wait apart: none takes another's place. Who asks for a reading stands still. */
const slots = ['reading', 'look', 'batch'] as const;

/** Undefined: a newer one came before this one's turn. */
export type NetworkAnswer<Value> = Outcome<Value, NetworkTrouble> | undefined;
export type LookAnswer = NetworkAnswer<NetworkLook>;

/**
 * Live answers of one network, in a worker that it owns. Latest wins: one picture is looked at, one waits,
 * and the one that waits gives way to a newer one; of readings of layers likewise. A lost device or worker is replaced, with the weights
 * that were kept here, and the look in hand is repeated; when that is lost too, in plain JavaScript from
 * then on.
 */
export class NetworkRunner {
  readonly #newWorker: () => Worker;
  #backend: NetworkBackend;
  #model: Model | undefined;
  /** Whether the worker is still to be given the weights, or the whole network. */
  #isBehind: 'not' | 'weights' | 'network' = 'not';
  #link: NetworkLink | undefined;
  #hasLooked = false;
  #isBusy = false;
  #silent: readonly SilentChannel[] = [];
  readonly #waiting = new Map<(typeof slots)[number], Waiting>();
  #isDisposed = false;

  /** @param backend as `chooseNetworkBackend` found it. */
  constructor(backend: NetworkBackend, newWorker: () => Worker = newNetworkWorker) {
    this.#backend = backend;
    this.#newWorker = newWorker;
  }

  /** Where the network runs: as asked for, or in plain JavaScript where two workers in a row were lost. */
  get backend(): NetworkBackend {
    return this.#backend;
  }

  /**
   * Puts a network in the place of the one before, with every channel switched on; the next look is its. The
   * weights are kept, not copied.
   */
  open(plan: NetworkPlan, weights: readonly Float32Array[]): void {
    this.#model = { plan, weights };
    this.#isBehind = 'network';
    this.#silent = [];
  }

  /** Other weights for the same network, from the next look on. They are kept, not copied. */
  setWeights(weights: readonly Float32Array[]): void {
    if (!this.#model) throw new Error('There is no network to set the weights of.');
    this.#model = { ...this.#model, weights };
    if (this.#isBehind === 'not') this.#isBehind = 'weights';
  }

  /** Switches off these channels, and only these, from the next question on. */
  setSilent(channels: readonly SilentChannel[]): void {
    this.#silent = channels;
  }

  /**
   * What the network says to a square photograph of any size; undefined if a newer one took its turn, or if
   * the runner was disposed of meanwhile.
   */
  look(picture: ImageData): Promise<LookAnswer> {
    return this.#ask('look', ({ remote }) => remote.look(picture.data, this.#silent));
  }

  /**
   * What chosen layers put out for a square photograph of any size: together with plan and weights, the pass
   * that explanations are made from. Undefined as of `look`, for a newer reading.
   *
   * @param layers indices into the plan's layers.
   */
  read(picture: ImageData, layers: readonly number[]): Promise<NetworkAnswer<NetworkReading>> {
    return this.#ask('reading', ({ remote }) => remote.read(picture.data, layers, this.#silent));
  }

  /**
   * What the network says to many pictures, with every channel switched on. Undefined as of `look`, for a
   * newer batch.
   *
   * @param fed as the network is fed them, `[count, sizePx, sizePx, channels]`, 0–255.
   */
  classifyAll(fed: Uint8Array): Promise<NetworkAnswer<NetworkBatch>> {
    return this.#ask('batch', ({ remote }) => remote.classifyAll(fed));
  }

  /** Takes the device away from the worker, for tests. */
  async loseDevice(): Promise<void> {
    await this.#link!.answer(this.#link!.remote.loseDevice(), LOOK_LIMIT_MS);
  }

  /** Tensors alive in the worker, for tests. */
  tensorCount(): Promise<number> {
    return this.#link!.answer(this.#link!.remote.tensorCount(), LOOK_LIMIT_MS);
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const { giveWay } of this.#waiting.values()) giveWay();
    this.#waiting.clear();
    this.#closeLink();
  }

  #ask<Answer extends { readonly probabilities: Float32Array }>(
    slot: (typeof slots)[number],
    question: Question<Answer>,
  ): Promise<NetworkAnswer<Answer>> {
    if (!this.#model) throw new Error('There is no network to look with.');
    if (this.#isDisposed) return Promise.resolve(undefined);
    this.#waiting.get(slot)?.giveWay();
    return new Promise((resolve, reject) => {
      this.#waiting.set(slot, {
        answer: () => this.#answer(question).then(resolve, reject),
        giveWay: () => resolve(undefined),
      });
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let next = this.#takeNext(); next; next = this.#takeNext()) await next.answer();
    this.#isBusy = false;
  }

  #takeNext(): Waiting | undefined {
    const slot = slots.find((slot) => this.#waiting.has(slot));
    if (!slot) return undefined;
    const next = this.#waiting.get(slot);
    this.#waiting.delete(slot);
    return next;
  }

  async #answer<Answer extends { readonly probabilities: Float32Array }>(
    question: Question<Answer>,
  ): Promise<NetworkAnswer<Answer>> {
    let detail = '';
    for (let attempt = 1; attempt <= ATTEMPTS && !this.#isDisposed; attempt++) {
      if (attempt === ATTEMPTS) this.#backend = 'cpu';
      try {
        const answer = await this.#tryToAnswer(question);
        // Weights that grew without bound, as a rate too high makes them: no other worker would help.
        const isNumber = answer.probabilities.every(Number.isFinite);
        return isNumber ? success(answer) : failure({ kind: 'no-numbers' });
      } catch (error) {
        if (!(error instanceof RunnerLost)) throw error;
        detail = error.message;
        this.#closeLink();
      }
    }
    return this.#isDisposed ? undefined : failure({ kind: 'lost', detail });
  }

  /** @throws {RunnerLost} when the worker is of no use any more. */
  async #tryToAnswer<Answer>(question: Question<Answer>): Promise<Answer> {
    const link = (this.#link ??= await this.#openLink());
    // Closed before it was there: it is nobody's any more.
    if (this.#isDisposed) {
      this.#closeLink();
      throw new RunnerLost('The network was closed.');
    }
    await this.#catchUp(link);
    const limitMs = this.#hasLooked ? LOOK_LIMIT_MS : FIRST_LOOK_LIMIT_MS;
    const answer = await link.answer(question(link), limitMs);
    this.#hasLooked = true;
    return answer;
  }

  async #openLink(): Promise<NetworkLink> {
    this.#isBehind = 'network';
    this.#hasLooked = false;
    const opened = await openNetworkLink(this.#backend, this.#newWorker);
    if (!opened.ok) throw new RunnerLost(opened.trouble.detail);
    return opened.value;
  }

  /** Gives the worker what was changed here since the last look. */
  async #catchUp(link: NetworkLink): Promise<void> {
    const { plan, weights } = this.#model!;
    const behind = this.#isBehind;
    this.#isBehind = 'not';
    if (behind === 'network') {
      this.#hasLooked = false;
      await link.answer(link.remote.build(plan, weights), FIRST_LOOK_LIMIT_MS);
    } else if (behind === 'weights') {
      await link.answer(link.remote.setWeights(weights), LOOK_LIMIT_MS);
    }
  }

  #closeLink(): void {
    this.#link?.close('The network was closed.');
    this.#link = undefined;
  }
}
