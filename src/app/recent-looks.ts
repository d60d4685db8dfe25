import type { Looker } from './looker.ts';
import { Recent } from './recent.ts';

/** What tells each picture before the eye answers. */
export type Looking = Looker['looking'];

/** More than wait for an answer at any time, and few enough to weigh nothing (0.2 MB each). */
const keptLooks = 8;

/** Keeps copies of the last pictures that the eye was shown, until it is disposed of. */
export class RecentLooks {
  readonly #pictures = new Recent<ImageData>(keptLooks);
  readonly #unsubscribe: () => void;

  constructor(looking: Looking) {
    this.#unsubscribe = looking.subscribe(({ picture, timeMs }) => {
      const copy = new ImageData(picture.data.slice(), picture.width, picture.height);
      this.#pictures.keep(timeMs, copy);
    });
  }

  /** The picture of that look, RGBA; undefined when it is gone. */
  pictureAt(timeMs: number): ImageData | undefined {
    return this.#pictures.at(timeMs);
  }

  dispose(): void {
    this.#unsubscribe();
    this.#pictures.clear();
  }
}
