import { squarePicture } from '../../models/input/square-picture.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { Engine } from '../engine.ts';
import type { LiveAnswer } from '../live-answer.ts';
import { median } from '../work-size.ts';
import { openAnswerer, type AnswererTrouble, type PictureAnswerer } from './answerer.ts';
import { DigitFeed, grayOf, type DigitWay, type ImageArray } from './digit-feed.svelte.ts';
import type { BringCode, NetworkDevice } from './network-device.ts';
import type { RunShelf } from './run-shelf.svelte.ts';

/** Who answers. */
export const answerers = ['network', 'eye', 'both'] as const;
export type Answerers = (typeof answerers)[number];

/** What one's own network says to a picture. */
export interface NetworkAnswer {
  /** `[classCount]`, smoothed. */
  readonly shares: Float32Array;
  readonly winner: number;
  /** A look, pixels to probabilities: median of the last ones. */
  readonly tookMs: number;
  readonly timeMs: number;
}

/** Time constant of the smoothing, as the eye's answers have it. */
const smoothingMs = 90;

/** Looks that are remembered. */
const keptTimes = 31;

/**
 * One's own network on the live picture, by itself or beside the eye. Beside the eye both look at the very
 * same pictures, and their answers are shown together. Owns the network's worker: `stop()`.
 */
export class LiveNetwork {
  readonly #engine: Engine;
  readonly #device: NetworkDevice;
  readonly #shelf: RunShelf;
  readonly #bringCode: BringCode;
  #who = $state.raw<Answerers>('network');
  #answer = $state.raw<NetworkAnswer>();
  #eyeAnswer = $state.raw<LiveAnswer>();
  #trouble = $state.raw<AnswererTrouble>();
  #runId = $state.raw<string>();
  #runner: PictureAnswerer | undefined;
  #digits = $state.raw<DigitFeed>();
  #digitWay = $state.raw<DigitWay>('finger');
  /** What was written last, to be asked again with other weights. */
  #paper: ImageArray | undefined;
  #ends: (() => void)[] = [];
  #tookMs: number[] = [];
  #shares: Float32Array = new Float32Array();
  #turn = 0;
  /** Beside the eye: answers that wait for the other one's to the same picture. */
  #waitingOwn: NetworkAnswer | undefined;
  #recentEye: readonly LiveAnswer[] = [];
  /** Beside the eye: what both looked at last, to be asked again with other weights. */
  #lookedAt: { readonly picture: ImageData; readonly timeMs: number } | undefined;

  constructor(engine: Engine, device: NetworkDevice, shelf: RunShelf, bringCode: BringCode) {
    this.#engine = engine;
    this.#device = device;
    this.#shelf = shelf;
    this.#bringCode = bringCode;
  }

  get who(): Answerers {
    return this.#who;
  }

  /** The run whose network answers; undefined while none does. */
  get runId(): string | undefined {
    return this.#runId;
  }

  /** What the network says; undefined before its first look. */
  get answer(): NetworkAnswer | undefined {
    return this.#answer;
  }

  /** What the eye says; beside the network, of the same picture. */
  get eyeAnswer(): LiveAnswer | undefined {
    return this.#eyeAnswer;
  }

  get trouble(): AnswererTrouble | undefined {
    return this.#trouble;
  }

  /** Whether the eye is wanted, which rests in this room otherwise. */
  get needsEye(): boolean {
    return this.#runId !== undefined && this.#who !== 'network';
  }

  /** Of a network that learned digits: from ink to what it is fed. */
  get digits(): DigitFeed | undefined {
    return this.#digits;
  }

  /** Whether digits are written with a finger, or shown to the camera. */
  get digitWay(): DigitWay {
    return this.#digitWay;
  }

  setDigitWay(way: DigitWay): void {
    this.#digitWay = way;
    this.#answer = this.#paper = undefined;
    this.#digits?.read(undefined);
    void this.#lookAtPresent();
  }

  /** Answers a digit on a paper; undefined: it is blank. */
  async answerPaper(paper: ImageArray | undefined): Promise<void> {
    this.#paper = paper;
    await this.#answerDigit(paper, performance.now());
  }

  setWho(who: Answerers): void {
    this.#who = who;
    this.#answer = this.#eyeAnswer = undefined;
    this.#waitingOwn = this.#lookedAt = undefined;
    this.#recentEye = [];
    if (this.#runner) this.#subscribe();
  }

  /** Has the network of a run answer; called again after an epoch it takes the newer weights. */
  async show(run: RunRecord): Promise<void> {
    const isOther = run.id !== this.#runId;
    if (isOther) this.stop();
    const turn = ++this.#turn;
    this.#runId = run.id;
    if (isOther && run.source === 'digits' && run.model.kind === 'network') {
      this.#digits = new DigitFeed(run.model.description.input);
    }
    const weights = await this.#shelf.weightsOf(run.id);
    if (turn !== this.#turn) return;
    if (!weights) return void (this.#trouble = { kind: 'not-kept' });
    if (this.#runner) {
      this.#runner.setWeights(weights);
      void this.#lookAtPresent();
    } else {
      const { eye } = this.#engine.eye.state;
      const parts = { device: this.#device, eye, bringCode: this.#bringCode };
      const opened = await openAnswerer(run, weights, parts);
      if (turn !== this.#turn) {
        if (opened.ok) opened.value.dispose();
        return;
      }
      this.#trouble = opened.ok ? undefined : opened.trouble;
      if (!opened.ok) return;
      this.#runner = opened.value;
      this.#subscribe();
    }
    if (this.#paper) await this.answerPaper(this.#paper);
  }

  /** Lets network and picture go. */
  stop(): void {
    this.#turn++;
    this.#unsubscribe();
    this.#runner?.dispose();
    this.#runner = this.#runId = this.#answer = this.#eyeAnswer = this.#trouble = undefined;
    this.#digits = this.#paper = this.#lookedAt = undefined;
    // An answer under way is of what was asked before.
    this.#waitingOwn = undefined;
    this.#recentEye = [];
    this.#tookMs = [];
    this.#shares = new Float32Array();
  }

  #subscribe(): void {
    this.#unsubscribe();
    const { source, looker, answered } = this.#engine;
    if (this.#who === 'network') {
      let endFrames = () => {};
      const follow = () => {
        endFrames();
        const present = source.state.phase === 'live' ? source.state.source : undefined;
        // While a look is under way no frame comes.
        endFrames = present?.onFrame(() => this.#lookAtPresent()) ?? (() => {});
      };
      follow();
      this.#ends = [source.changed.subscribe(follow), () => endFrames()];
      void this.#lookAtPresent();
    } else {
      this.#ends = [
        answered.subscribe((answer) => {
          if (this.#who === 'eye' || !answer) this.#eyeAnswer = answer;
          else {
            this.#recentEye = [...this.#recentEye, answer].slice(-keptTimes);
            this.#pair();
          }
        }),
      ];
      if (this.#who === 'both') {
        this.#ends.push(
          looker.looking.subscribe((looked) => {
            this.#lookedAt = looked;
            void this.#look(looked.picture, looked.timeMs);
          }),
        );
      }
      // Of a held picture both were told before anybody listened.
      this.#engine.lookAtHeld();
    }
  }

  #unsubscribe(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  async #lookAtPresent(): Promise<void> {
    const looked = this.#lookedAt;
    // The very picture that the eye's answer is of: a held one brings no other.
    if (this.#who === 'both' && looked) return this.#look(looked.picture, looked.timeMs);
    const frame = this.#engine.source.state.source?.current();
    if (!frame || this.#who !== 'network' || !this.#runner) return;
    if (this.#digits && this.#digitWay === 'finger') return;
    const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    if (this.#digits) await this.#answerDigit(grayOf(picture), frame.timeMs);
    else await this.#look(picture, frame.timeMs);
  }

  async #answerDigit(paper: ImageArray | undefined, timeMs: number): Promise<void> {
    const fed = this.#digits?.read(paper);
    if (fed) await this.#look(fed, timeMs);
    else this.#answer = undefined;
  }

  async #look(picture: ImageData, timeMs: number): Promise<void> {
    const runner = this.#runner;
    const look = await runner?.look(picture);
    if (!look || runner !== this.#runner) return;
    this.#trouble = look.ok ? undefined : look.trouble;
    if (!look.ok) return;
    this.#tookMs = [...this.#tookMs, look.value.tookMs].slice(-keptTimes);
    const shares = this.#smooth(look.value.probabilities, timeMs);
    const answer: NetworkAnswer = {
      shares,
      winner: shares.indexOf(Math.max(...shares)),
      tookMs: median(this.#tookMs),
      timeMs,
    };
    if (this.#who === 'network') this.#answer = answer;
    else {
      this.#waitingOwn = answer;
      this.#pair();
    }
  }

  #smooth(probabilities: Float32Array, timeMs: number): Float32Array {
    const former = this.#shares;
    const elapsedMs = timeMs - (this.#answer?.timeMs ?? -Infinity);
    // Asked again about the same picture, what the newer weights say counts.
    const keep = former.length && elapsedMs > 0 ? Math.exp(-elapsedMs / smoothingMs) : 0;
    this.#shares = probabilities.map((share, i) => keep * (former[i] ?? 0) + (1 - keep) * share);
    return this.#shares;
  }

  /** Shows both answers once both are to the same picture. */
  #pair(): void {
    const own = this.#waitingOwn;
    const eye = this.#recentEye.find(({ timeMs }) => timeMs === own?.timeMs);
    if (!own || !eye) return;
    this.#answer = own;
    this.#eyeAnswer = eye;
  }
}
