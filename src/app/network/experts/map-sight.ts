import type { Engine } from '../../engine.ts';

/** What hears of looks at photographs and at the live picture. */
export interface SightListener {
  /** More photographs were seen, or all of them by another network. */
  changed(): void;
  /** The live picture was looked at. @param key as of `MapSight`. */
  looked(vector: Float32Array, key: string): void;
  /** There is no live picture any more. */
  gone(): void;
}

/** By whose vectors photographs lie on a map: the eye's, or those of a network of one's own. */
export interface MapSight {
  /** Tells its vectors from others: those of two are never on one map. */
  readonly key: string | undefined;
  /** `[dimension]`; undefined for a photograph that was not looked at. */
  vectorOf(photoId: string): Float32Array | undefined;
  /** Looks once more at a picture that is held. */
  lookAgain(): void;
  /** Tells what happens until the returned function is called. */
  listen(listener: SightListener): () => void;
}

/** The eye's vectors, as it keeps them of all photographs anyway. */
export function eyeSight(
  engine: Pick<Engine, 'learner' | 'looker' | 'answered' | 'source' | 'embeddingsKey'>,
): MapSight {
  return {
    get key() {
      return engine.embeddingsKey;
    },
    vectorOf: (photoId) => engine.learner.vector(photoId),
    lookAgain: () => engine.looker.lookAgain(),
    listen(listener) {
      const { learner, looker, answered, source } = engine;
      const ends = [
        learner.changed.subscribe(() => listener.changed()),
        learner.seen.subscribe(() => listener.changed()),
        looker.seen.subscribe(({ embedding, eyeKey }) => listener.looked(embedding, eyeKey)),
        answered.subscribe((answer) => {
          if (!answer && source.state.phase !== 'live') listener.gone();
        }),
      ];
      return () => ends.forEach((end) => end());
    },
  };
}
