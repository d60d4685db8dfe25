import { unpackCard } from '../exchange/classifier-card/unpack-card.ts';
import { eyeDimension, sizeOfEyeKey } from '../models/eye/eye-key.ts';
import type { EyeSizePx } from '../models/eye/types.ts';
import type { ProjectContents } from '../training/store/records.ts';
import type { Learned } from './learner.ts';

/** A classifier from elsewhere, ready to answer. */
export interface ReceivedLearned {
  readonly learned: Learned;
  /** Eye whose embeddings it takes. */
  readonly eyeKey: string;
  /** Input size of that eye. */
  readonly sizePx: EyeSizePx;
}

/**
 * What a project received, as if it had been learned here of no photographs. Undefined if it received
 * nothing, or if what is stored cannot be used.
 */
export function receivedLearned({
  project,
  classes,
}: ProjectContents): ReceivedLearned | undefined {
  const card = project.received && unpackCard(new Uint8Array(project.received.card));
  if (!card?.ok) return undefined;
  const { eyeKey, head } = card.value;
  const sizePx = sizeOfEyeKey(eyeKey);
  const classIds = classes.filter(({ isNone }) => !isNone).map(({ id }) => id);
  // A card can say anything: a head of other numbers than the eye gives would answer with none.
  const fitsEye = sizePx !== undefined && head.dimension === eyeDimension;
  if (!fitsEye || classIds.length !== head.classCount) return undefined;
  const { classCount, dimension } = head;
  const data = {
    dimension,
    classCount,
    embeddings: new Float32Array(),
    labels: new Int32Array(),
    bursts: new Int32Array(),
  };
  return {
    learned: { head, examples: { data, classIds, photoIds: [] }, tookMs: 0 },
    eyeKey,
    sizePx,
  };
}

/** Reads what a project received once, however often it is asked. */
export class ReceivedReader {
  #read: { readonly of: ArrayBuffer; readonly result: ReceivedLearned | undefined } | undefined;

  of(contents: ProjectContents): ReceivedLearned | undefined {
    const card = contents.project.received?.card;
    if (!card) return undefined;
    if (this.#read?.of !== card) this.#read = { of: card, result: receivedLearned(contents) };
    return this.#read.result;
  }
}
