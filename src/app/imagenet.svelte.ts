import { largest } from '../core/largest.ts';
import { countCut, type Cut } from '../core/transfer/weight-counts.ts';
import type { KnownClass } from '../models/eye/class-names.ts';
import { openKnownClasses } from '../models/eye/known-classes.ts';
import { loadKnowledge, type ImageNetTrouble, type Knowledge } from './imagenet-loader.ts';
import type { LiveLook, Looker } from './looker.ts';
import type { CorePack, PackProgress } from './offline/pack.ts';
import { Signal } from './signal.ts';

export type { ImageNetTrouble, KnownClass };

/** One of the five best answers. */
export interface KnownAnswer {
  readonly known: KnownClass;
  /** 0–1. */
  readonly probability: number;
}

/** The probabilities of all classes, smoothed, `[1000]`. */
export interface Classified {
  readonly probabilities: Float32Array;
  readonly timeMs: number;
}

/** What of the engine and of the browser is used; stubbed in tests. */
export interface ImageNetSurroundings {
  readonly pack: Pick<CorePack, 'load' | 'piece' | 'progressOf'>;
  readonly looker: Pick<Looker, 'seen' | 'askForMap' | 'lookAgain'>;
  readonly openClasses?: typeof openKnownClasses;
}

/** Time constant of the smoothing: five names that change ten times a second cannot be read. */
const smoothingMs = 200;

/**
 * What the eye already knew: the classes of ImageNet, in the layers that it was cut from. They are
 * fetched when they are first opened, and kept for use without a network.
 */
export class ImageNet {
  /** Each smoothed answer, while somebody shows them. */
  readonly classified = new Signal<Classified>();
  readonly #pack: ImageNetSurroundings['pack'];
  readonly #looker: ImageNetSurroundings['looker'];
  readonly #openClasses: typeof openKnownClasses;
  #smoothed: Classified | undefined;
  /** Whether the worker is at it: what is seen meanwhile is dropped. */
  #busy = false;
  #shownBy = 0;
  #disposed = false;
  #stopLooking: (() => void) | undefined;
  #opening: Promise<void> | undefined;

  #phase = $state.raw<'away' | 'loading' | 'ready' | 'failed'>('away');
  #size = $state.raw<PackProgress>();
  #trouble = $state.raw<ImageNetTrouble>();
  #knowledge = $state.raw<Knowledge>();
  #best = $state.raw<readonly KnownAnswer[]>([]);

  constructor({ pack, looker, openClasses = openKnownClasses }: ImageNetSurroundings) {
    this.#pack = pack;
    this.#looker = looker;
    this.#openClasses = openClasses;
  }

  /** `away` until `open()` is called. */
  get phase(): 'away' | 'loading' | 'ready' | 'failed' {
    return this.#phase;
  }

  /** How many bytes it is, and how many of them are here; undefined before `measure()` has told. */
  get size(): PackProgress | undefined {
    return this.#size;
  }

  get trouble(): ImageNetTrouble | undefined {
    return this.#trouble;
  }

  /** The classes by output; empty before they are here. */
  get names(): readonly KnownClass[] {
    return this.#knowledge?.names ?? [];
  }

  /** The five likeliest classes of the present picture, likeliest first; empty while nothing is shown. */
  get best(): readonly KnownAnswer[] {
    return this.#best;
  }

  /** What transfer learning keeps and replaces, in numbers; undefined before the layers are here. */
  cutFor(classCount: number): Cut | undefined {
    const knowledge = this.#knowledge;
    return knowledge && countCut(knowledge.eyeLayers, knowledge.classes.layers, classCount);
  }

  /** Finds out how much there is to fetch, so that it can be said before; waits for the network. */
  async measure(): Promise<void> {
    const size = await this.#pack.progressOf(['imagenet']);
    if (size.ok) this.#size = size.value;
  }

  /** Fetches what is missing and opens it; can be called again after a trouble. */
  open(): Promise<void> {
    if (this.#phase === 'ready') return Promise.resolve();
    return (this.#opening ??= this.#open().finally(() => (this.#opening = undefined)));
  }

  /** Answers live until the returned function is called; before it is open, from then on. */
  show(): () => void {
    let shown = true;
    if (this.#shownBy++ === 0) this.#look();
    return () => {
      if (!shown) return;
      shown = false;
      if (--this.#shownBy === 0) this.#rest();
    };
  }

  dispose(): void {
    this.#disposed = true;
    this.#rest();
    this.#knowledge?.classes.dispose();
  }

  async #open(): Promise<void> {
    this.#phase = 'loading';
    this.#trouble = undefined;
    const loaded = await loadKnowledge(this.#pack, {
      onProgress: (progress) => (this.#size = progress),
      openClasses: this.#openClasses,
    });
    if (this.#disposed) {
      if (loaded.ok) loaded.value.classes.dispose();
      return;
    }
    if (!loaded.ok) return this.#fail(loaded.trouble);
    this.#knowledge = loaded.value;
    this.#phase = 'ready';
    // A held picture brings no other frame.
    if (this.#shownBy > 0) this.#looker.lookAgain();
  }

  #look(): void {
    const noMaps = this.#looker.askForMap();
    const noLooks = this.#looker.seen.subscribe((look) => void this.#classify(look));
    this.#stopLooking = () => {
      noMaps();
      noLooks();
    };
    this.#looker.lookAgain();
  }

  #rest(): void {
    this.#stopLooking?.();
    this.#stopLooking = undefined;
    this.#smoothed = undefined;
    this.#best = [];
  }

  async #classify({ map, timeMs }: LiveLook): Promise<void> {
    const knowledge = this.#knowledge;
    if (!map || !knowledge || this.#busy) return;
    this.#busy = true;
    const answer = await knowledge.classes.classify(map);
    this.#busy = false;
    if (this.#knowledge !== knowledge || this.#disposed) return;
    if (!answer.ok) {
      knowledge.classes.dispose();
      return this.#fail(answer.trouble);
    }
    if (this.#shownBy === 0) return;
    const smoothed = smooth(this.#smoothed, { probabilities: answer.value, timeMs });
    this.#smoothed = smoothed;
    const { probabilities } = smoothed;
    this.#best = largest(probabilities, 5).map((output) => ({
      known: knowledge.names[output]!,
      probability: probabilities[output]!,
    }));
    this.classified.emit(smoothed);
  }

  #fail(trouble: ImageNetTrouble): void {
    this.#knowledge = undefined;
    this.#best = [];
    this.#trouble = trouble;
    this.#phase = 'failed';
  }
}

/** The former answer fades out: keep · former + (1 − keep) · present. */
function smooth(former: Classified | undefined, present: Classified): Classified {
  const elapsedMs = former ? present.timeMs - former.timeMs : -1;
  // A clock that went backwards (a source changed, a device slept) tells nothing of the past.
  if (!former || elapsedMs < 0) return present;
  const keep = Math.exp(-elapsedMs / smoothingMs);
  const probabilities = present.probabilities.map(
    (value, k) => keep * former.probabilities[k]! + (1 - keep) * value,
  );
  return { probabilities, timeMs: present.timeMs };
}
