import { decodePhoto } from '../../models/input/square-picture.ts';
import type { Engine } from '../engine.ts';
import { projectPictures, type ProjectPictures } from '../network/project-pictures.ts';

/** Photographs whose bytes are read at once. */
const batchSize = 8;

/** The photographs of the present project, for labs that look at them. */
export class ProjectPhotographs {
  readonly #engine: Engine;
  #listed = $state.raw<ProjectPictures>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** What is taught in the project, class by class; undefined until it is followed. */
  get listed(): ProjectPictures | undefined {
    return this.#listed;
  }

  /** Keeps the list in step with the project, until the returned function is called. */
  follow(): () => void {
    this.#listed = projectPictures(this.#engine.project.contents);
    return this.#engine.changed.subscribe((contents) => {
      this.#listed = projectPictures(contents);
    });
  }

  /** The eye's numbers of a photograph; undefined while it has not looked at it. */
  embedding(photoId: string): Float32Array | undefined {
    return this.#engine.learner.vector(photoId);
  }

  /**
   * Decodes photographs one after another, and gives what `look` finds in each; undefined for one that
   * cannot be read.
   *
   * @throws the reason of the signal when it is aborted.
   */
  async lookAt<Found>(
    photoIds: readonly string[],
    look: (picture: ImageData) => Found,
    signal: AbortSignal,
    onProgress?: (done: number) => void,
  ): Promise<(Found | undefined)[]> {
    const found: (Found | undefined)[] = [];
    for (let from = 0; from < photoIds.length; from += batchSize) {
      const batch = photoIds.slice(from, from + batchSize);
      const bytes = await this.#engine.inHand.photoBytesOf(batch);
      for (const photoId of batch) {
        signal.throwIfAborted();
        const jpeg = bytes.get(photoId);
        const decoded = jpeg && (await decodePhoto(jpeg));
        found.push(decoded?.ok ? look(decoded.value) : undefined);
      }
      onProgress?.(found.length);
    }
    signal.throwIfAborted();
    return found;
  }
}
