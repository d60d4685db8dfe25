import type { ClassVoices } from '../../../core/network/explain/channel-speaks.ts';
import type { Covering } from './covering.svelte.ts';
import type { ExcitingPictures } from './exciting-pictures.svelte.ts';
import type { ExplainTrouble, HeldPicture } from './explained-network.ts';

/** The held picture, and why it is answered as it is. */
export interface AnsweredPicture extends HeldPicture {
  /** `[classCount]`, 0–1, summing to 1. */
  readonly probabilities: Float32Array;
  /** Which channels of the last maps, and which of their places, speak for a class. */
  readonly voicesFor: (classIndex: number) => ClassVoices;
}

/** What explains the answers of a network of one's own, or of the eye. */
export interface Explained {
  /** Undefined while the picture is live, or has not been read yet. */
  readonly held: HeldPicture | undefined;
  /** The same; undefined also where nothing was taught. */
  readonly answered: AnsweredPicture | undefined;
  readonly trouble: ExplainTrouble | undefined;
  readonly covering: Covering;
  readonly exciting: ExcitingPictures;
}
