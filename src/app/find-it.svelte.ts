import { FindItGame, type FoundThing } from '../core/find-it/find-it-game.ts';
import { things, type Thing } from '../core/find-it/things.ts';
import { pageClock, type Clock } from './clock.ts';
import type { Classified, ImageNet } from './imagenet.svelte.ts';
import { RecentLooks, type Looking } from './recent-looks.ts';
import { Signal } from './signal.ts';

export type { Thing };

/** Something that was found, and the picture in which it was: RGBA, absent if that is not known any more. */
export interface Found extends FoundThing {
  readonly picture?: ImageData;
}

/** How a round stands. */
export type FindItPhase = 'idle' | 'playing' | 'paused' | 'over';

/** How often the time that is left is told. */
const tickMs = 200;

/** *Find it*: one minute to find things that the eye already knew, one after another. */
export class FindIt {
  /** Each thing as it is found. */
  readonly foundOne = new Signal<Found>();
  readonly #imageNet: Pick<ImageNet, 'classified' | 'show'>;
  readonly #looking: Looking;
  readonly #clock: Clock;
  #game: FindItGame | undefined;
  /** When it was paused, and how long it has been in all: the round knows nothing of that time. */
  #pausedMs: number | undefined;
  #lostMs = 0;
  #endings: (() => void)[] = [];
  #cancelTick: () => void = () => undefined;

  #phase = $state.raw<FindItPhase>('idle');
  #wanted = $state.raw<Thing>();
  #remainingMs = $state.raw(0);
  #probability = $state.raw(0);
  #found = $state.raw<readonly Found[]>([]);

  /** @param looking tells the pictures before they are answered, so that those of what was found are kept. */
  constructor(
    imageNet: Pick<ImageNet, 'classified' | 'show'>,
    looking: Looking,
    clock: Clock = pageClock,
  ) {
    this.#imageNet = imageNet;
    this.#looking = looking;
    this.#clock = clock;
  }

  /** `over` after a round, until the next begins or `stop()` is called. */
  get phase(): FindItPhase {
    return this.#phase;
  }
  /** What is to be found now. */
  get wanted(): Thing | undefined {
    return this.#wanted;
  }
  /** Rounded up to the tick. */
  get remainingMs(): number {
    return this.#remainingMs;
  }
  /** Probability that the picture shows what is wanted, 0–1: warmer, colder. */
  get probability(): number {
    return this.#probability;
  }
  /** What was found in this round, first to last: its length is the score. */
  get found(): readonly Found[] {
    return this.#found;
  }

  /** Begins a round; what was played before is forgotten. The same seed asks for the same things. */
  start(seed: number): void {
    this.stop();
    this.#lostMs = 0;
    const game = (this.#game = new FindItGame(things, seed, this.#nowMs()));
    const looks = new RecentLooks(this.#looking);
    this.#phase = 'playing';
    this.#endings = [
      () => looks.dispose(),
      this.#imageNet.classified.subscribe((answer) => this.#see(game, looks, answer)),
      this.#imageNet.show(),
    ];
    this.#tell(game);
    this.#tick(game);
  }

  /** Asks for another thing; this one comes again at the end. */
  skip(): void {
    const game = this.#game;
    if (!game || this.#phase !== 'playing') return;
    game.skip(this.#nowMs());
    this.#probability = 0;
    this.#tell(game);
  }

  /** Stops the time, and finds nothing until `resume()`. */
  pause(): void {
    if (this.#phase !== 'playing') return;
    this.#cancelTick();
    this.#pausedMs = this.#clock.nowMs();
    this.#probability = 0;
    this.#phase = 'paused';
  }

  resume(): void {
    const game = this.#game;
    if (!game || this.#pausedMs === undefined) return;
    this.#lostMs += this.#clock.nowMs() - this.#pausedMs;
    this.#pausedMs = undefined;
    this.#phase = 'playing';
    this.#tick(game);
  }

  /** Ends the round before its time: it is over, and what was found stays. */
  finish(): void {
    if (!this.#game) return;
    this.#end();
    this.#phase = 'over';
  }

  /** Ends the round, if there is one, and forgets it. */
  stop(): void {
    this.#end();
    this.#phase = 'idle';
    this.#wanted = undefined;
    this.#found = [];
    this.#remainingMs = 0;
  }

  /** The round's time: without its pauses. */
  #nowMs(): number {
    return this.#clock.nowMs() - this.#lostMs;
  }

  #see(game: FindItGame, looks: RecentLooks, { probabilities, timeMs }: Classified): void {
    if (this.#phase !== 'playing') return;
    const seen = game.see(probabilities, this.#nowMs());
    const picture = seen && looks.pictureAt(timeMs);
    const found: Found | undefined = seen && { ...seen, ...(picture && { picture }) };
    if (found) this.#found = [...this.#found, found];
    this.#probability = game.probabilityOf(probabilities);
    this.#tell(game);
    if (found) this.foundOne.emit(found);
  }

  #tick(game: FindItGame): void {
    this.#cancelTick = this.#clock.after(tickMs, () => {
      this.#tell(game);
      if (this.#game === game) this.#tick(game);
    });
  }

  /** Shows how the round stands, and ends it when it is over. */
  #tell(game: FindItGame): void {
    const nowMs = this.#nowMs();
    this.#wanted = game.wanted;
    this.#remainingMs = Math.ceil(game.remainingMs(nowMs) / tickMs) * tickMs;
    if (game.isOver(nowMs)) this.finish();
  }

  #end(): void {
    this.#cancelTick();
    for (const end of this.#endings.splice(0)) end();
    this.#game = undefined;
    this.#pausedMs = undefined;
    this.#probability = 0;
  }
}
