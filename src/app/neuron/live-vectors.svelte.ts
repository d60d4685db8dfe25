import type { Looker } from '../looker.ts';
import { RecentLooks } from '../recent-looks.ts';
import type { SourceKeeper } from '../source-keeper.ts';

/** A picture and what the eye made of it. */
export interface SeenVector {
  /** 320 numbers. */
  readonly embedding: readonly number[];
  /** RGBA `[224, 224, 4]`; undefined where it is gone. */
  readonly picture: ImageData | undefined;
  readonly eyeKey: string;
}

/** How many photographs are compared. */
export const photoCount = 3;
/** Numbers that change more often cannot be read. */
const everyMs = 200;

/**
 * The live picture as a vector, and photographs that were taken of it, in memory only. Follows the eye
 * while it is open.
 */
export class LiveVectors {
  readonly #looker: Looker;
  readonly #keeper: SourceKeeper;
  #live = $state.raw<SeenVector>();
  #photos = $state.raw<readonly (SeenVector | undefined)[]>(Array(photoCount).fill(undefined));
  #dropped = $state.raw(false);

  constructor(looker: Looker, keeper: SourceKeeper) {
    this.#looker = looker;
    this.#keeper = keeper;
  }

  /** What is seen now; undefined without a picture or an eye. */
  get live(): SeenVector | undefined {
    return this.#live;
  }

  get photos(): readonly (SeenVector | undefined)[] {
    return this.#photos;
  }

  /** Whether photographs were let go because another eye looks now, whose numbers mean other things. */
  get hasDropped(): boolean {
    return this.#dropped;
  }

  /** Keeps what is seen now as a photograph; nothing happens before the eye sees. */
  take(place: number): void {
    if (!this.#live) return;
    this.#photos = this.#photos.with(place, this.#live);
    this.#dropped = false;
  }

  /** Forgets all photographs. */
  forget(): void {
    this.#photos = this.#photos.map(() => undefined);
    this.#dropped = false;
  }

  /** Follows the eye until the returned function is called. */
  open(): () => void {
    const recent = new RecentLooks(this.#looker.looking);
    let lastMs = -Infinity;
    const ends = [
      this.#looker.seen.subscribe(({ embedding, timeMs, eyeKey }) => {
        if (timeMs - lastMs < everyMs && timeMs >= lastMs) return;
        lastMs = timeMs;
        this.#live = { embedding: [...embedding], picture: recent.pictureAt(timeMs), eyeKey };
        this.#dropOthers(eyeKey);
      }),
      this.#keeper.changed.subscribe(({ phase }) => {
        if (phase !== 'live' && phase !== 'suspended') this.#live = undefined;
      }),
    ];
    return () => {
      for (const end of ends) end();
      recent.dispose();
      this.#live = undefined;
    };
  }

  #dropOthers(eyeKey: string): void {
    const isOther = (photo: SeenVector | undefined) => photo && photo.eyeKey !== eyeKey;
    if (!this.#photos.some(isOther)) return;
    this.#photos = this.#photos.map((photo) => (isOther(photo) ? undefined : photo));
    this.#dropped = true;
  }
}
