import type { Outcome } from '../../core/outcome.ts';
import type { Checkpoint } from '../../training/network/types.ts';
import type {
  BurstRecord,
  ClassRecord,
  Mistake,
  Reaction,
  ReceivedClassifier,
  RunRecord,
} from '../../training/store/records.ts';
import type { InputTrouble } from './input.ts';
import type { Building } from './output.ts';

/** A photograph that may be taken. */
export interface IncomingPhoto {
  readonly id: string;
  /** Place within the recording, from 0. */
  readonly index: number;
  /** Where it lies; what a report calls it. */
  readonly path: string;
  /**
   * A JPEG of 224 × 224. With `no-photograph` this one is left out and told of; with any other trouble
   * nothing at all is taken.
   */
  readonly read: () => Promise<Outcome<ArrayBuffer, InputTrouble | NoPhotograph>>;
}

/** A file that is no photograph, among others that are. */
export interface NoPhotograph {
  readonly kind: 'no-photograph';
  readonly path: string;
}

/** Photographs of one recording that show one class. */
export interface IncomingBurst
  extends
    Pick<BurstRecord, 'id' | 'originId' | 'classId' | 'source'>,
    Partial<Pick<BurstRecord, 'isTest' | 'createdAtMs'>> {
  readonly mistake?: Mistake;
  readonly photos: readonly IncomingPhoto[];
}

export interface IncomingClass extends Pick<ClassRecord, 'id' | 'name'> {
  /** Absent: the next that is free. */
  readonly mark?: number;
  readonly isNone?: true;
  readonly reaction?: Reaction;
}

/** A picture or a phrase of a reaction. */
export interface IncomingMedia {
  readonly id: string;
  readonly type: string;
  readonly read: () => Promise<Outcome<ArrayBuffer, InputTrouble>>;
}

/** What one eye saw, by id of the photograph. */
export interface IncomingEmbeddings {
  readonly eyeKey: string;
  readonly read: () => Promise<Outcome<ReadonlyMap<string, Float32Array>, InputTrouble>>;
}

/** A training, and what it goes on from. */
export interface IncomingRun {
  /** Its ids, those of classes and recordings included, are the file's. */
  readonly record: Omit<RunRecord, 'projectId'>;
  readonly checkpoint: () => Promise<Outcome<Checkpoint | undefined, InputTrouble>>;
}

/**
 * What can become a project, or be merged into one, whatever file it comes from. Ids are the file's own
 * and only tie its parts together: what is taken gets new ones. Texts are somebody else's.
 */
export interface IncomingProject {
  /** May be empty. */
  readonly name: string;
  /** −0.2 … 0.2. */
  readonly strictness?: number;
  /** A classifier from elsewhere: it is taken as a project of its own, never merged. */
  readonly received?: ReceivedClassifier;
  /** Set where no copy of this app's made it: photographs that are twice in it are taken once. */
  readonly isForeign?: true;
  /** In the order of the rows. */
  readonly classes: readonly IncomingClass[];
  /** Oldest first. */
  readonly bursts: readonly IncomingBurst[];
  readonly media?: readonly IncomingMedia[];
  readonly embeddings?: readonly IncomingEmbeddings[];
  readonly runs?: readonly IncomingRun[];
  readonly building?: Building;
  /** Files that were left out before, such as what is no photograph. */
  readonly leftOut?: readonly NoPhotograph[];
}
