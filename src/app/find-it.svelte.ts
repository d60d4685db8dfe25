import { FindItGame, type FoundThing } from '../core/find-it/find-it-game.ts';
import { things, type Thing } from '../core/find-it/things.ts';
import { pageClock, type Clock } from './clock.ts';
import type { ImageNet } from './imagenet.svelte.ts';
import { Signal } from './signal.ts';

export type { FoundThing, Thing };

/** How often the time that is left is told. */
const tickMs = 200;

/** *Find it*: one minute to find things that the eye already knew, one after another. */
export class FindIt {
  /** Each thing as it is found. */
  readonly foundOne = new Signal<FoundThing>();
  readonly #imageNet: Pick<ImageNet, 'classified' | 'show'>;
  readonly #clock: Clock;
  #game: FindItGame | undefined;
  #endings: (() => void)[] = [];
  #cancelTick: () => void = () => undefined;

  #phase = $state.raw<'idle' | 'playing' | 'over'>('idle');
  #wanted = $state.raw<Thing>();
  #remainingMs = $state.raw(0);
  #probability = $state.raw(0);
  #found = $state.raw<readonly FoundThing[]>([]);

  constructor(imageNet: Pick<ImageNet, 'classified' | 'show'>, clock: Clock = pageClock) {
    this.#imageNet = imageNet;
    this.#clock = clock;
  }

  /** `over` after a round, until the next begins or `stop()` is called. */
  get phase(): 'idle' | 'playing' | 'over' {
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
  get found(): readonly FoundThing[] {
    return this.#found;
  }

  /** Begins a round; what was played before is forgotten. The same seed asks for the same things. */
  start(seed: number): void {
    this.stop();
    const game = (this.#game = new FindItGame(things, seed, this.#clock.nowMs()));
    this.#phase = 'playing';
    this.#endings = [
      this.#imageNet.classified.subscribe(({ probabilities }) => {
        const found = game.see(probabilities, this.#clock.nowMs());
        this.#probability = game.probabilityOf(probabilities);
        this.#tell(game);
        if (found) this.foundOne.emit(found);
      }),
      this.#imageNet.show(),
    ];
    this.#tell(game);
    this.#tick(game);
  }

  /** Asks for another thing; this one comes again at the end. */
  skip(): void {
    const game = this.#game;
    if (!game) return;
    game.skip(this.#clock.nowMs());
    this.#probability = 0;
    this.#tell(game);
  }

  /** Ends the round, if there is one, and forgets it. */
  stop(): void {
    this.#end();
    this.#phase = 'idle';
    this.#wanted = undefined;
    this.#found = [];
    this.#remainingMs = 0;
  }

  #tick(game: FindItGame): void {
    this.#cancelTick = this.#clock.after(tickMs, () => {
      this.#tell(game);
      if (this.#game === game) this.#tick(game);
    });
  }

  /** Shows how the round stands, and ends it when it is over. */
  #tell(game: FindItGame): void {
    const nowMs = this.#clock.nowMs();
    this.#wanted = game.wanted;
    this.#found = [...game.found];
    this.#remainingMs = Math.ceil(game.remainingMs(nowMs) / tickMs) * tickMs;
    if (!game.isOver(nowMs)) return;
    this.#end();
    this.#phase = 'over';
  }

  #end(): void {
    this.#cancelTick();
    for (const end of this.#endings.splice(0)) end();
    this.#game = undefined;
    this.#probability = 0;
  }
}
