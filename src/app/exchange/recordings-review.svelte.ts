import type {
  IncomingEmbeddings,
  IncomingPhoto,
  IncomingProject,
  NoPhotograph,
} from './incoming.ts';

/** Frames of one class in their order, and where its recordings begin. */
export interface ReviewedClass {
  readonly name: string;
  readonly photos: readonly IncomingPhoto[];
  /** Index of the first frame of each recording, ascending, from 0. */
  readonly starts: readonly number[];
}

/** A recording as it is shown. */
export interface ReviewedTake {
  /** Index of its first frame in its class. */
  readonly start: number;
  readonly photos: readonly IncomingPhoto[];
}

/**
 * Recordings that were guessed, shown before they are taken: a person joins two or cuts one. The project is
 * always what the screen shows.
 */
export class RecordingsReview {
  readonly #title: string;
  readonly #leftOut: readonly NoPhotograph[];
  readonly #embeddings: readonly IncomingEmbeddings[];
  #classes = $state.raw<readonly ReviewedClass[]>([]);

  constructor(
    title: string,
    classes: readonly ReviewedClass[],
    leftOut: readonly NoPhotograph[],
    embeddings: readonly IncomingEmbeddings[] = [],
  ) {
    this.#title = title;
    this.#leftOut = leftOut;
    this.#embeddings = embeddings;
    this.#classes = classes;
  }

  get classes(): readonly ReviewedClass[] {
    return this.#classes;
  }

  /** The recordings of a class. */
  takesOf({ photos, starts }: ReviewedClass): ReviewedTake[] {
    return starts.map((start, i) => ({ start, photos: photos.slice(start, starts[i + 1]) }));
  }

  /** Cuts before a frame, or joins there what was cut; the first frame always begins a recording. */
  toggle(classIndex: number, frame: number): void {
    if (frame <= 0) return;
    this.#classes = this.#classes.map((one, index) => {
      if (index !== classIndex) return one;
      const { starts } = one;
      const others = starts.filter((start) => start !== frame);
      const isCut = others.length < starts.length;
      return { ...one, starts: isCut ? others : [...starts, frame].sort((a, b) => a - b) };
    });
  }

  /** What would be taken now. */
  get project(): IncomingProject {
    return {
      name: this.#title,
      isForeign: true,
      classes: this.#classes.map(({ name }) => ({ id: name, name })),
      bursts: this.#classes.flatMap((one) =>
        this.takesOf(one).map(({ start, photos }) => ({
          id: `${one.name}/${start}`,
          originId: `${one.name}/${start}`,
          classId: one.name,
          source: 'file' as const,
          photos: photos.map((photo, index) => ({ ...photo, index })),
        })),
      ),
      embeddings: this.#embeddings,
      leftOut: this.#leftOut,
    };
  }
}
