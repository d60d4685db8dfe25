import type { Frame, FrameSource } from '../camera/frame.ts';
import type { Eye } from '../models/eye/eye.ts';
import type { Look } from '../models/eye/types.ts';
import { squarePicture } from '../models/input/square-picture.ts';
import { Signal } from './signal.ts';
import { Wishes } from './wishes.ts';

/** A look at the live picture. */
export interface LiveLook extends Look {
  readonly timeMs: number;
  readonly eyeKey: string;
}

/** A stored photograph that is still to be looked at. */
export interface Chore {
  readonly photoId: string;
  /** The photograph as RGBA `[224, 224, 4]`, decoded from its stored bytes; undefined if it is gone. */
  readonly decode: () => Promise<ImageData | undefined>;
}

/**
 * Shares one eye between the live picture and the photographs that wait to be learned: turn by turn,
 * so that neither starves. Live frames are latest-wins: while the eye is busy they are dropped.
 */
export class Looker {
  readonly seen = new Signal<LiveLook>();
  /** The very picture that a live look is taken of, before the eye answers: a copy is the listener's. */
  readonly looking = new Signal<{ readonly picture: ImageData; readonly timeMs: number }>();
  readonly learned = new Signal<{ photoId: string; embedding: Float32Array; eyeKey: string }>();
  /** Whether live looks bring their feature map along. */
  wantMap = false;
  /** Whether live pictures are let pass: another room needs the GPU, and shows no answer. */
  restsFromLive: () => boolean = () => false;
  /** Who wishes for maps beside `wantMap`. */
  readonly #mapWishes = new Wishes();
  #eye: Eye | undefined;
  #source: FrameSource | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #chores = new Map<string, Chore>();
  #busy = false;
  #choreNext = false;
  /** Whether another look at the held picture waits for the eye. */
  #again = false;
  #inHand: string | undefined;
  readonly #finishedMs: number[] = [];

  /** Looks a second over the last two seconds, live and stored together; 0 while the eye rests. */
  get looksPerSecond(): number {
    const sinceMs = performance.now() - 2000;
    return this.#finishedMs.filter((finishedMs) => finishedMs > sinceMs).length / 2;
  }

  /** Looks once more at the picture that is held: something about it is wanted anew. */
  lookAgain(): void {
    const frame = this.#source?.current();
    // A held picture brings no other frame: what finds the eye busy is done when it is free.
    this.#again = this.#busy || (this.#choreNext && this.#chores.size > 0);
    if (frame && !this.#again) void this.#live({ ...frame, timeMs: performance.now() });
  }

  /** Live looks bring their map along, whatever `wantMap` says, until the returned function is called. */
  askForMap(): () => void {
    return this.#mapWishes.hold();
  }

  /** Photographs that wait. */
  get waiting(): number {
    return this.#chores.size;
  }

  setEye(eye: Eye | undefined): void {
    this.#eye = eye;
    this.#finishedMs.length = 0;
    void this.#work();
  }

  setSource(source: FrameSource | undefined): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#unsubscribe?.();
    this.#unsubscribe = source?.onFrame((frame) => this.#live(frame));
  }

  add(chores: readonly Chore[]): void {
    for (const chore of chores) {
      if (chore.photoId !== this.#inHand) this.#chores.set(chore.photoId, chore);
    }
    void this.#work();
  }

  /** Forgets photographs that are no longer wanted. */
  forget(isWanted: (photoId: string) => boolean): void {
    for (const photoId of this.#chores.keys()) if (!isWanted(photoId)) this.#chores.delete(photoId);
  }

  async #live(frame: Frame): Promise<void> {
    const eye = this.#eye;
    if (!eye || this.#busy || (this.#choreNext && this.#chores.size > 0)) return;
    if (this.restsFromLive()) return;
    const source = this.#source;
    const eyeKey = eye.key;
    this.#busy = true;
    try {
      const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
      this.looking.emit({ picture, timeMs: frame.timeMs });
      const look = await eye.look(picture, { wantMap: this.wantMap || this.#mapWishes.any });
      const isPresent = this.#eye === eye && eye.key === eyeKey && this.#source === source;
      // Whoever sent the eye to rest meanwhile is done with its answers.
      if (look.ok && isPresent && !this.restsFromLive()) {
        this.#count();
        this.seen.emit({ ...look.value, timeMs: frame.timeMs, eyeKey });
      }
    } finally {
      this.#busy = false;
      this.#choreNext = true;
      if (this.#again) this.lookAgain();
      void this.#work();
    }
  }

  async #work(): Promise<void> {
    const eye = this.#eye;
    const [chore] = this.#chores.values();
    if (!eye || !chore || this.#busy) return;
    this.#busy = true;
    this.#chores.delete(chore.photoId);
    this.#inHand = chore.photoId;
    try {
      const picture = await chore.decode();
      if (!picture) return;
      const eyeKey = eye.key;
      const look = await eye.look(picture);
      if (this.#eye !== eye || eye.key !== eyeKey || !look.ok) {
        this.#chores.set(chore.photoId, chore);
        return;
      }
      this.#count();
      this.learned.emit({ photoId: chore.photoId, embedding: look.value.embedding, eyeKey });
    } finally {
      this.#inHand = undefined;
      this.#busy = false;
      this.#choreNext = false;
      if (this.#again) this.lookAgain();
      // Without a live picture nothing else would wake the eye for the next photograph.
      setTimeout(() => void this.#work(), this.#unsubscribe ? 40 : 0);
    }
  }

  #count(): void {
    this.#finishedMs.push(performance.now());
    if (this.#finishedMs.length > 200) this.#finishedMs.shift();
  }
}
