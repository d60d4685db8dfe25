import { classVoices } from '../../../core/network/explain/channel-speaks.ts';
import type { FrozenPass } from '../../../core/network/explain/frozen-pass.ts';
import { failure, success, type Outcome } from '../../../core/outcome.ts';
import { squarePicture } from '../../../models/input/square-picture.ts';
import { NetworkRunner, type LookAnswer } from '../../../models/network/network-runner.ts';
import type { SilentChannel } from '../../../models/network/types.ts';
import type { SourceKeeper } from '../../source-keeper.ts';
import { DigitFeed, grayOf } from '../digit-feed.svelte.ts';
import type { NetworkDevice } from '../network-device.ts';
import type { SplitPictures } from '../network-data.svelte.ts';
import type { PreparationWatch } from '../prepared-pictures.ts';
import { Covering } from './covering.svelte.ts';
import { ExcitingPictures } from './exciting-pictures.svelte.ts';
import type { AnsweredPicture, Explained } from './explained.ts';
import type {
  ExplainedNetwork,
  ExplainTrouble,
  HeldPass,
  SilenceEffect,
} from './explained-network.ts';
import { taughtPictures, type PictureLibrary } from './picture-library.ts';
import { QuestionQueue } from './question-queue.ts';

/** Where pictures come from, and what computes. */
export interface ExplainSurroundings {
  readonly keeper: SourceKeeper;
  readonly device: NetworkDevice;
  /** The pictures that the network was taught with, in its form. */
  readonly pictures: (
    network: ExplainedNetwork,
    watch: PreparationWatch,
  ) => Promise<Outcome<SplitPictures, { readonly kind: string }>>;
  readonly photoBytes: (photoId: string) => Promise<ArrayBuffer | undefined>;
}

/** What is asked for, the most urgent first. */
const kinds = ['pass', 'cover', 'effect', 'sweep', 'search'] as const;

/**
 * Why a network says what it says: the held picture's pass through it, what changes without some channels or
 * with a part of the picture covered, and which pictures excite its channels. Owns a worker from the first
 * question on; `follow(undefined)` lets it go.
 */
export class Explaining implements Explained {
  readonly covering: Covering;
  readonly exciting: ExcitingPictures;
  readonly #surroundings: ExplainSurroundings;
  readonly #keeper: SourceKeeper;
  readonly #device: NetworkDevice;
  readonly #questions = new QuestionQueue(kinds);
  readonly #ends: (() => void)[];
  #network = $state.raw<ExplainedNetwork>();
  #held = $state.raw<HeldPass>();
  #effect = $state.raw<SilenceEffect>();
  #trouble = $state.raw<ExplainTrouble>();
  #silent: readonly SilentChannel[] = [];
  #digits: DigitFeed | undefined;
  #runner: NetworkRunner | undefined;
  #endFrames = () => {};

  readonly answered: AnsweredPicture | undefined = $derived.by(() => {
    const held = this.#held;
    if (!held) return undefined;
    const { pass, picture, isDigit, probabilities } = held;
    return { picture, isDigit, probabilities, voicesFor: (index) => classVoices(pass, index) };
  });

  constructor(surroundings: ExplainSurroundings) {
    this.#surroundings = surroundings;
    this.#keeper = surroundings.keeper;
    this.#device = surroundings.device;
    this.covering = new Covering(async (picture, kind) => {
      const look = await this.#questions.take(kind, () => this.#look(picture, this.#silent));
      return look?.ok ? look.value.probabilities : undefined;
    });
    this.exciting = new ExcitingPictures((watch) => this.#openPictures(watch));
    this.#ends = [surroundings.keeper.changed.subscribe(() => this.#followPicture())];
  }

  /** The network that is explained. */
  get network(): ExplainedNetwork | undefined {
    return this.#network;
  }

  /** The held picture's pass; undefined while the picture is live, or has not been read yet. */
  get held(): HeldPass | undefined {
    return this.#held;
  }

  /** What the channels that are off change; undefined while all are on, or before the first answer. */
  get effect(): SilenceEffect | undefined {
    return this.#effect;
  }

  get trouble(): ExplainTrouble | undefined {
    return this.#trouble;
  }

  /** Explains another network, or the same one with newer weights; undefined: none any more. */
  follow(network: ExplainedNetwork | undefined): void {
    const former = this.#network;
    // What is no network of one's own may have held the picture, too.
    if (!network) this.release();
    if (isSame(network, former)) return;
    this.#network = network;
    this.exciting.forget();
    this.#effect = this.#trouble = undefined;
    if (network && network.plan === former?.plan && network.takesDigits === former.takesDigits) {
      // What is held is explained as it was until it is read with the newer weights.
      this.#runner?.setWeights(network.weights);
    } else {
      this.#questions.clear();
      this.#runner?.dispose();
      this.#runner = undefined;
      this.#digits = network?.takesDigits
        ? new DigitFeed(network.plan.description.input)
        : undefined;
      this.#forgetHeld();
    }
    this.#followPicture();
  }

  /** Channels that are off. */
  setSilent(silent: readonly SilentChannel[]): void {
    this.#silent = silent;
    this.#effect = undefined;
    this.#followPicture();
  }

  /** Holds the picture, so that its numbers can be read. */
  hold(): void {
    this.#keeper.hold(this);
  }

  /** A picture that was held for this goes on. */
  release(): void {
    this.#keeper.letGo(this);
  }

  dispose(): void {
    this.follow(undefined);
    for (const end of this.#ends) end();
  }

  #followPicture(): void {
    this.#endFrames();
    this.#endFrames = () => {};
    const { phase, source, frozen } = this.#keeper.state;
    if (!frozen) {
      this.#forgetHeld();
      this.covering.drop();
    }
    if (!this.#network || phase !== 'live' || !source) return;
    if (frozen) void this.#read();
    // While both looks are under way no frame comes.
    else if (this.#silent.length > 0) this.#endFrames = source.onFrame(() => this.#compare());
  }

  /** What the network is given of the present picture. */
  #present(): Pick<HeldPass, 'picture' | 'isDigit'> | undefined {
    const frame = this.#keeper.state.source?.current();
    if (!frame) return undefined;
    const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    const digit = this.#digits?.read(grayOf(picture));
    return digit ? { picture: digit, isDigit: true } : { picture, isDigit: false };
  }

  async #read(): Promise<void> {
    const network = this.#network!;
    const silent = this.#silent;
    const present = this.#present();
    if (!present) return;
    const layers = network.plan.layers.map((_, index) => index);
    const answer = await this.#questions.take('pass', async () => {
      const runner = await this.#open();
      runner?.setSilent(silent);
      const reading = await runner?.read(present.picture, layers);
      if (!reading?.ok || silent.length === 0) return reading && { reading, before: undefined };
      return { reading, before: await this.#look(present.picture, []) };
    });
    // The picture may be live again, another network's, or be asked about with other channels.
    const isStale = network !== this.#network || silent !== this.#silent;
    if (!answer || isStale || !this.#keeper.state.frozen) return;
    const { reading, before } = answer;
    this.#trouble = reading.ok ? undefined : reading.trouble;
    if (!reading.ok) return this.#forgetHeld();
    const { plan, weights } = network;
    const { picture, outputs, probabilities } = reading.value;
    const pass: FrozenPass = { plan, weights, picture, outputs };
    this.#held = { ...present, pass, probabilities };
    this.covering.follow(present.picture, probabilities);
    if (before?.ok) this.#effect = { before: before.value.probabilities, after: probabilities };
  }

  async #compare(): Promise<void> {
    const silent = this.#silent;
    const present = this.#present();
    if (!present) return;
    const pair = await this.#questions.take('effect', async () => [
      await this.#look(present.picture, []),
      await this.#look(present.picture, silent),
    ]);
    const [before, after] = pair ?? [];
    if (silent !== this.#silent || this.#keeper.state.frozen) return;
    if (before?.ok && after?.ok) {
      this.#effect = { before: before.value.probabilities, after: after.value.probabilities };
    }
  }

  async #look(picture: ImageData, silent: readonly SilentChannel[]): Promise<LookAnswer> {
    const runner = await this.#open();
    runner?.setSilent(silent);
    return runner?.look(picture);
  }

  async #openPictures(
    watch: PreparationWatch,
  ): Promise<Outcome<PictureLibrary, ExplainTrouble> | undefined> {
    const network = this.#network;
    if (!network) return undefined;
    const { pictures, photoBytes } = this.#surroundings;
    const prepared = await pictures(network, watch);
    if (!prepared.ok) return failure({ kind: 'digits' });
    const excite = (pixels: Uint8Array, layer: number) =>
      this.#questions.take('search', async () => (await this.#open())?.excite(pixels, layer));
    return success(taughtPictures(prepared.value, network.source, excite, photoBytes));
  }

  /** Nothing is known of the picture any more; what a finger covered of it stays. */
  #forgetHeld(): void {
    this.#held = undefined;
    this.covering.wait();
  }

  /** The worker with the present network; undefined where none can run, which is told. */
  async #open(): Promise<NetworkRunner | undefined> {
    const network = this.#network;
    if (!network || this.#runner) return this.#runner;
    const chosen = await this.#device.choose();
    // Meanwhile another one may be explained.
    if (this.#network?.plan !== network.plan) return undefined;
    if (!chosen.ok) {
      this.#trouble = chosen.trouble;
      return undefined;
    }
    this.#runner = new NetworkRunner(chosen.value.backend);
    this.#runner.open(this.#network.plan, this.#network.weights);
    return this.#runner;
  }
}

/** Whether nothing is to be explained anew, though it was told again. */
function isSame(one: ExplainedNetwork | undefined, other: ExplainedNetwork | undefined): boolean {
  return (
    one?.plan === other?.plan &&
    one?.weights === other?.weights &&
    one?.source === other?.source &&
    one?.takesDigits === other?.takesDigits
  );
}
