import { initialWeights } from '../../../core/network/initial-weights.ts';
import type { SilentChannel } from '../../../models/network/types.ts';
import { tunedHead } from '../../../training/head/mean-head.ts';
import type { NetworkWeights } from '../../../training/network/types.ts';
import { DigitFeed } from '../digit-feed.svelte.ts';
import type { EyeExplaining } from './eye-explaining.svelte.ts';
import type { InsideDoors, InsideTrouble } from './inside-doors.ts';
import type { LiveLooks } from './live-looks.svelte.ts';
import { backendsAtHand, backendsBrought } from './maps-backends.ts';
import { isEye, isSame, mapsSubjectOf, type InsideSubject, type Looked } from './subject.ts';
import type { MapsBackend } from './types.ts';

/** Any seed would do: the same network is the same each time it is opened. */
const builtSeed = 1;

/** What is to be looked into. */
export interface OpeningWish {
  readonly subject: InsideSubject;
  readonly looked: Looked;
  /** Channels that are off by the time it opens. */
  readonly silent: () => readonly SilentChannel[];
}

/**
 * Makes the looks at what is looked into: brings its weights and the code that computes, and tells what was in
 * the way. `close()` lets it all go.
 */
export class Opening {
  readonly #doors: Pick<InsideDoors, 'device' | 'shelf'>;
  readonly #looks: LiveLooks;
  readonly #explainedEye: EyeExplaining;
  #trouble = $state.raw<InsideTrouble>();
  #loaded = $state.raw<{ readonly of: Looked; readonly weights: NetworkWeights }>();
  /** What the looks are made with. */
  #opened = $state.raw<Looked>();
  #isBringing = $state.raw(false);
  /** Whether the code that computes came as it was published. */
  #hasCode = $state.raw(true);
  #opening = new AbortController();

  constructor(
    doors: Pick<InsideDoors, 'device' | 'shelf'>,
    looks: LiveLooks,
    explainedEye: EyeExplaining,
  ) {
    this.#doors = doors;
    this.#looks = looks;
    this.#explainedEye = explainedEye;
  }

  /** Whether the code that computes is on its way. */
  get isBringing(): boolean {
    return this.#isBringing;
  }

  get trouble(): InsideTrouble | undefined {
    const { trouble } = this.#looks;
    return this.#trouble ?? (trouble && !this.#hasCode ? { kind: 'no-code' } : trouble);
  }

  /** Whether the looks are made with this. */
  isOpen(looked: Looked): boolean {
    return isSame(this.#opened, looked);
  }

  /** Of one's own network, in the plan's order; undefined while they are on their way. */
  weightsOf(looked: Looked): NetworkWeights | undefined {
    const loaded = this.#loaded;
    return loaded && isSame(loaded.of, looked) ? loaded.weights : undefined;
  }

  /** Opens it in place of what was open; the same again goes on, with the weights of by then. */
  async open(wish: OpeningWish): Promise<void> {
    this.#opening.abort();
    const { signal } = (this.#opening = new AbortController());
    if (!this.isOpen(wish.looked)) this.#end();
    try {
      await this.#open(wish, signal);
    } catch (error) {
      if (signal.aborted) return;
      console.warn('The network could not be read.', error);
      this.#trouble = { kind: 'lost', detail: String(error) };
    }
  }

  /** Lets looks and weights go. */
  close(): void {
    this.#opening.abort();
    this.#looks.stop();
    this.#end();
    this.#loaded = undefined;
  }

  async #open({ subject, looked, silent }: OpeningWish, signal: AbortSignal): Promise<void> {
    const { plan, eye, tuned } = looked;
    const former = this.weightsOf(looked);
    const weights = await this.#readWeights(subject, looked, former);
    if (signal.aborted) return;
    this.#trouble = (plan ?? tuned) && !weights ? { kind: 'not-kept' } : undefined;
    // Behind another eye its weights mean nothing.
    if (tuned && eye && eye.eye.key !== tuned.eyeKey) {
      this.#trouble = { kind: 'other-eye' };
      return;
    }
    const isNew = weights !== former;
    if (weights && isNew) this.#loaded = { of: looked, weights };
    const mapsSubject = mapsSubjectOf(looked, weights);
    if (!mapsSubject) return;
    if (this.#opened) {
      if (plan && weights && isNew) this.#looks.setWeights(weights);
      return this.#looks.retry();
    }
    const backends = await this.#backendsOf(subject, looked, signal);
    if (signal.aborted) return;
    const takesDigits = subject.kind === 'run' && subject.run.source === 'digits';
    this.#looks.open({
      subject: mapsSubject,
      backends,
      silent: silent(),
      digits: takesDigits && plan ? new DigitFeed(plan.description.input) : undefined,
    });
    this.#opened = looked;
    if (isEye(subject)) this.#explainedEye.open(looked.key, silent(), tuned && tunedHead(weights!));
  }

  #end(): void {
    this.#explainedEye.close();
    this.#looks.close();
    this.#opened = this.#trouble = undefined;
    this.#isBringing = false;
  }

  async #readWeights(
    subject: InsideSubject,
    { plan }: Looked,
    former: NetworkWeights | undefined,
  ): Promise<NetworkWeights | undefined> {
    if ('run' in subject) return this.#doors.shelf.weightsOf(subject.run.id);
    return former ?? (plan && initialWeights(plan, 'he', builtSeed));
  }

  /** Where maps are computed, once their code is here. */
  async #backendsOf(
    subject: InsideSubject,
    { eye }: Looked,
    signal: AbortSignal,
  ): Promise<readonly MapsBackend[]> {
    const { device } = this.#doors;
    const known = backendsAtHand(subject, eye?.eye.report.backend);
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
