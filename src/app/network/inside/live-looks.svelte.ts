import type { ChannelMaximum } from '../../../core/network/explain/exciting-patches.ts';
import type { MapRange } from '../../../core/network/map-sheet.ts';
import type { Outcome } from '../../../core/outcome.ts';
import { squarePicture } from '../../../models/input/square-picture.ts';
import type { EyeUnit, EyeUnitReading } from '../../../models/eye/eye-network.ts';
import type { NetworkTrouble, SilentChannel } from '../../../models/network/types.ts';
import type { NetworkWeights } from '../../../training/network/types.ts';
import type { SourceKeeper } from '../../source-keeper.ts';
import { grayOf, type DigitFeed } from '../digit-feed.svelte.ts';
import { LiveMaps, type MapsSubject } from './live-maps.ts';
import { MapCanvases } from './map-canvases.ts';
import type { MapsBackend, WantedSheet } from './types.ts';

/** Numbers that change with every picture could not be read. */
const rangesRestMs = 400;

/** Time constant of the smoothing, as the eye's answers have it. */
const smoothingMs = 90;

/** What is looked with from now on. */
export interface LooksOpening {
  readonly subject: MapsSubject;
  /** In the order in which they are tried. */
  readonly backends: readonly MapsBackend[];
  readonly silent: readonly SilentChannel[];
  /** Of a network that learned digits. */
  readonly digits: DigitFeed | undefined;
}

/**
 * One network at a time looks at the live picture: its maps are drawn on the page's canvases, and what it
 * answers is smoothed. Owns its worker from `open()` to `close()`, and hears of frames until `stop()`.
 */
export class LiveLooks {
  readonly #keeper: SourceKeeper;
  readonly #canvases = new MapCanvases(() => this.#lookIfHeld());
  #shares = $state.raw<Float32Array>();
  #embedding = $state.raw<Float32Array>();
  #ranges = $state.raw<readonly MapRange[]>([]);
  #trouble = $state.raw<NetworkTrouble>();
  #digit = $state.raw<ImageData>();
  #maps: LiveMaps | undefined;
  #digits: DigitFeed | undefined;
  /** Whether the worker was lost for good: each look would only start others. */
  #hasGivenUp = false;
  #isLooking = false;
  #looksAgain = false;
  #rangesMs = -Infinity;
  #answeredMs = -Infinity;
  #ends: (() => void)[] = [];

  constructor(keeper: SourceKeeper) {
    this.#keeper = keeper;
  }

  /** What one's own network answers, `[classCount]`, 0–1, smoothed; undefined before its first look. */
  get shares(): Float32Array | undefined {
    return this.#shares;
  }

  /** Of the eye, while channels of it are off: its 320 numbers, smoothed. */
  get embedding(): Float32Array | undefined {
    return this.#embedding;
  }

  /** How far the numbers of each layer go, as the maps are coloured; told a few times a second. */
  get ranges(): readonly MapRange[] {
    return this.#ranges;
  }

  get trouble(): NetworkTrouble | undefined {
    return this.#trouble;
  }

  /** The digit that is fed, cut out of the picture and never mirrored; undefined: its centre square is. */
  get digit(): ImageData | undefined {
    return this.#digit;
  }

  /** Hears of frames from now on. */
  start(): void {
    let endFrames = () => {};
    const follow = () => {
      endFrames();
      const { phase, source } = this.#keeper.state;
      // While a look is under way no frame comes.
      const frames = phase === 'live' ? source?.onFrame(() => this.#lookAtPresent()) : undefined;
      endFrames = frames ?? (() => {});
      this.repeat();
    };
    follow();
    this.#ends = [this.#keeper.changed.subscribe(follow), () => endFrames()];
  }

  stop(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.close();
  }

  /** Looks with another network. */
  open({ subject, backends, silent, digits }: LooksOpening): void {
    this.close();
    this.#digits = digits;
    this.#maps = new LiveMaps(backends, subject);
    this.#maps.want(this.#canvases.wanted);
    this.setSilent(silent);
  }

  /** Lets the network go, with all that it said. */
  close(): void {
    this.#maps?.dispose();
    this.#maps = this.#digits = undefined;
    this.#shares = this.#embedding = this.#trouble = this.#digit = undefined;
    this.#ranges = [];
    this.#hasGivenUp = false;
  }

  /** Other weights for the same network. */
  setWeights(weights: NetworkWeights): void {
    this.#maps?.setWeights(weights);
  }

  setSilent(silent: readonly SilentChannel[]): void {
    this.#maps?.setSilent(silent);
    this.repeat();
  }

  /** Goes on after it was lost. */
  retry(): void {
    this.#hasGivenUp = false;
    this.repeat();
  }

  /** Draws a sheet of maps on a canvas with every picture, or in turn, until the returned function is called. */
  draw(canvas: HTMLCanvasElement, wanted: Omit<WantedSheet, 'id'>): () => void {
    return this.#canvases.draw(canvas, wanted);
  }

  /** What one number of the eye is made of, for the present picture; undefined where it cannot be had. */
  async readUnit(
    unit: EyeUnit,
    silent: readonly SilentChannel[],
  ): Promise<EyeUnitReading | undefined> {
    const picture = this.#fed();
    return picture && this.#ask((maps) => maps.readUnit(picture, unit, silent));
  }

  /** What the eye's last block makes of a square picture, as of `LiveMaps.lastMap`; undefined as of `readUnit`. */
  lastMap(picture: ImageData, silent: readonly SilentChannel[]): Promise<Float32Array | undefined> {
    return this.#ask((maps) => maps.lastMap(picture, silent));
  }

  /** Where a picture excites each channel of a part of the eye most; undefined as of `readUnit`. */
  maxima(picture: ImageData, part: number): Promise<readonly ChannelMaximum[] | undefined> {
    return this.#ask((maps) => maps.maxima(picture, part));
  }

  /** A held picture brings no frames: what is to be drawn otherwise needs another look at it. */
  repeat(): void {
    this.#canvases.forget();
    this.#lookIfHeld();
  }

  /** The answer; a trouble is told by `trouble`. */
  async #ask<Answer>(
    question: (maps: LiveMaps) => Promise<Outcome<Answer, NetworkTrouble> | undefined>,
  ): Promise<Answer | undefined> {
    const maps = this.#hasGivenUp ? undefined : this.#maps;
    const answer = maps && (await question(maps));
    if (answer && !answer.ok && maps === this.#maps) this.#trouble = answer.trouble;
    return answer?.ok ? answer.value : undefined;
  }

  #lookIfHeld(): void {
    if (this.#keeper.state.frozen) void this.#lookAtPresent();
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
        await this.#look();
      } while (this.#looksAgain);
    } finally {
      this.#isLooking = false;
    }
  }

  /** Of a held picture, one look draws all that does not show it yet: no other may come. */
  async #look(): Promise<void> {
    const maps = this.#maps;
    const picture = maps && !this.#hasGivenUp ? this.#fed() : undefined;
    if (!maps || !picture) return;
    const { frozen } = this.#keeper.state;
    const look = await maps.look(picture, frozen ? this.#canvases.behind : undefined);
    if (!look || maps !== this.#maps) {
      if (look?.ok) for (const { picture } of look.value.painted) picture.close();
      return;
    }
    this.#trouble = look.ok ? undefined : look.trouble;
    if (!look.ok) {
      this.#hasGivenUp = look.trouble.kind !== 'no-numbers';
      return;
    }
    const { painted, ranges, probabilities, embedding } = look.value;
    this.#canvases.show(painted);
    // Of a held picture there may be no other look to tell them after.
    if (frozen || performance.now() - this.#rangesMs > rangesRestMs) {
      this.#rangesMs = performance.now();
      this.#ranges = ranges;
    }
    // And it says one thing, whatever was said of the pictures before it.
    const said = (present: Float32Array, former: Float32Array | undefined) =>
      this.#smoothed(present, frozen ? undefined : former);
    if (probabilities) this.#shares = said(probabilities, this.#shares);
    this.#embedding = embedding && said(embedding, this.#embedding);
  }

  /** The present picture, as the network is to be fed it; its maps are mirrored as that is. */
  #fed(): ImageData | undefined {
    const frame = this.#keeper.state.source?.current();
    if (!frame) return undefined;
    const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    const digit = this.#digits?.read(grayOf(picture));
    const isOther = (digit === undefined) !== (this.#digit === undefined);
    this.#digit = digit;
    if (this.#canvases.takeNews() || isOther) this.#maps?.want(this.#wanted);
    // Where no digit is found, its layers are shown at work on what there is.
    return digit ?? picture;
  }

  get #wanted(): readonly WantedSheet[] {
    const { wanted } = this.#canvases;
    if (!this.#digit) return wanted;
    return wanted.map((one) => ({ ...one, sheet: { ...one.sheet, mirrored: false } }));
  }

  #smoothed(present: Float32Array, former: Float32Array | undefined): Float32Array {
    const nowMs = performance.now();
    const keep = former ? Math.exp((this.#answeredMs - nowMs) / smoothingMs) : 0;
    this.#answeredMs = nowMs;
    return present.map((value, i) => keep * (former?.[i] ?? 0) + (1 - keep) * value);
  }
}
