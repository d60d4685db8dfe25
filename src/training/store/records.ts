import type { SourceKind } from '../../camera/frame.ts';
import type { NetworkDescription } from '../../core/network/description.ts';
import type { FineTuneResult } from '../fine-tune/types.ts';
import type { Checkpoint, EpochRecord, RunEnd, TrainSettings } from '../network/types.ts';

/** A class that the user teaches; its id is a string, as all ids are (ids.ts). */
export interface ClassRecord {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  /** Index into the palette of colours and marks. */
  readonly mark: number;
  /** Order of the rows, ascending. */
  readonly position: number;
  readonly createdAtMs: number;
  /** What happens when this class becomes the answer. */
  readonly reaction?: Reaction;
  /** True for the one class that has no row: what is none of the others. Its answer is "none of these". */
  readonly isNone?: true;
  /** Set while a deletion can be undone; purged when the project is next opened. */
  readonly deletedAtMs?: number;
}

/** What happens when a class becomes the answer: a picture that fills the screen, a sound, or both. */
export interface Reaction {
  readonly picture?: ReactionPicture;
  readonly sound?: ReactionSound;
}

/** A picture that fills the screen; `mediaId` is that of a stored photograph (`MediaRecord`). */
export type ReactionPicture =
  | { readonly kind: 'emoji'; readonly emoji: string }
  | { readonly kind: 'photo'; readonly mediaId: string };

/** A sound; `tone` is an index into the app's tones, `name` speaks the name of the class. */
export type ReactionSound =
  | { readonly kind: 'tone'; readonly tone: number }
  | { readonly kind: 'phrase'; readonly mediaId: string }
  | { readonly kind: 'name' };

/** A picture or a recorded phrase that belongs to a reaction. */
export interface MediaRecord {
  readonly id: string;
  readonly projectId: string;
  /** Media type of the bytes, such as `image/jpeg` or `audio/webm;codecs=opus`. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** What somebody did to fool the network: the suggestions of a round, or something of their own. */
export type FoolingWay = 'own' | 'turn' | 'cover' | 'background' | 'far' | 'near' | 'light';

/** What the network said wrongly of a photograph that was kept for that reason. */
export interface Mistake {
  /**
   * Class that it was taken for; null for "none of these". Moved into that very class the burst is no
   * mistake any more (`mistakeOf`); the record stays, so that moving it back changes nothing.
   */
  readonly takenForId: string | null;
  /** What a network of one's own called it, where that is the name of no class here; then `takenForId` is null. */
  readonly takenForName?: string;
  /** Whether the photograph is learned from. Until then it is only shown. */
  readonly taught: boolean;
  /** How it was fooled; absent where nobody said. */
  readonly way?: FoolingWay;
  /** Set where a network of one's own was fooled, and not the eye. */
  readonly fooled?: 'network';
}

/** Photographs of one recording that show one class. */
export interface BurstRecord {
  readonly id: string;
  /**
   * The recording that the photographs come from: the burst's own id, unless they were moved here
   * from another burst. Bursts of one origin hold near-copies of one another even if they stand in
   * different classes, so every split (validation, thresholds, folds) groups by origin.
   */
  readonly originId: string;
  readonly projectId: string;
  readonly classId: string;
  readonly source: SourceKind;
  readonly createdAtMs: number;
  /** Set in a burst of one photograph that fooled the network; `classId` is what it really is. */
  readonly mistake?: Mistake;
  /** Set in a burst of a test round: it only measures, and nothing is ever learned from it. */
  readonly isTest?: true;
  readonly deletedAtMs?: number;
}

/** A burst that only measures, or one that is learned from. */
export function withTest(burst: BurstRecord, isTest: boolean): BurstRecord {
  const changed: Omit<BurstRecord, 'isTest'> & { isTest?: true } = { ...burst };
  delete changed.isTest;
  return isTest ? { ...changed, isTest } : changed;
}

/** One captured photograph, without its bytes. */
export interface PhotoRecord {
  readonly id: string;
  readonly projectId: string;
  readonly burstId: string;
  /** Place within the recording (the burst's origin), from 0. */
  readonly index: number;
  readonly type: 'image/jpeg';
  readonly sizePx: 224;
  readonly byteLength: number;
  readonly deletedAtMs?: number;
}

/** A captured photograph: JPEG bytes of the centre square. The record that all else follows from. */
export interface PhotoBytesRecord {
  readonly photoId: string;
  readonly projectId: string;
  /** Never a Blob: WebKit cannot store one in a private window. */
  readonly bytes: ArrayBuffer;
}

/** What an eye saw in a photograph: a cache that can always be computed again. */
export interface EmbeddingRecord {
  readonly photoId: string;
  /** Version and input size of the eye, e.g. `lite0-int8-1@160`. */
  readonly eyeKey: string;
  readonly projectId: string;
  /** `[dimension]`, 320 numbers for the eye. */
  readonly vector: Float32Array;
}

/** What a run trains: a network of the student's own, or the last part of the eye. */
export type RunModel =
  | { readonly kind: 'network'; readonly description: NetworkDescription }
  | {
      readonly kind: 'eye';
      readonly level: 'head' | 'last-block' | 'last-two-blocks';
      /** Of the eye whose end was tuned; behind another one the weights mean nothing. */
      readonly eyeKey: string;
    };

/**
 * What came of tuning an eye. Tunings of before 2026-12-02 do not say how many photographs were asked about: what
 * they count as measured may be of a split that they did not use.
 */
export type TuningRecord = Pick<FineTuneResult, 'kept' | 'headOnly' | 'tuned'> &
  Partial<Pick<FineTuneResult, 'askedCount'>>;

/** Where the pictures of a run come from: the project's photographs, or one of the shipped sets. */
export type RunSource = 'project' | 'digits' | 'toy';

/** One training and what came of it, so that runs can be compared; its weights are in the run's state. */
export interface RunRecord {
  readonly id: string;
  readonly projectId: string;
  /** An empty name is shown as the language's word and the run's number. */
  readonly name: string;
  readonly createdAtMs: number;
  readonly source: RunSource;
  readonly model: RunModel;
  /**
   * The network that was asked for, as `encodeNetwork` writes it, where a smaller one learned so that the run
   * would end in time. Runs of before 2026-12-01 do not say.
   */
  readonly asked?: string;
  /** As they were when it began, in the order of the network's answers. */
  readonly classNames: readonly string[];
  /** Classes of the project in the same order; empty for sets that are not its own. */
  readonly classIds: readonly string[];
  readonly settings: TrainSettings;
  /**
   * Recordings of the project that were learned from, by their origin, so that what it has not seen is
   * known for good. Absent for other sets, and in runs of before 2026-11-29.
   */
  readonly learnedOriginIds?: readonly string[];
  /** Pictures learned from, and pictures only measured, as it began; each epoch says its own. */
  readonly counts: { readonly training: number; readonly validation: number };
  /**
   * Whether these are a sample of what there was, so that it would end in time: then it goes on with so many
   * at the most. Runs of before 2026-12-01 do not say, and go on as if they were.
   */
  readonly isSample?: boolean;
  /** Epoch after epoch. */
  readonly history: readonly EpochRecord[];
  /** Set where its weights came from a file: how they were learned, and from what, is not known here. */
  readonly cameFromFile?: true;
  /** Absent while it can go on. */
  readonly end?: RunEnd;
  /** Of a tuned eye: which end of it is kept, and how either did. Runs of before 2026-12-01 do not say. */
  readonly tuning?: TuningRecord;
  readonly backend?: string;
  readonly picturesPerSecond?: number;
  /** Set while its deletion can be undone; purged when the project is next opened. */
  readonly deletedAtMs?: number;
}

/** All that a run needs to be used, or to go on: as it was at the end of an epoch of its history. */
export interface RunStateRecord {
  readonly runId: string;
  readonly projectId: string;
  readonly checkpoint: Checkpoint;
}

/** A project; an empty name is shown as the language's word for the first one. */
export interface ProjectRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAtMs: number;
  /** Shift of the none-of-these threshold chosen by the user, −0.2 … 0.2 (0 = normal). */
  readonly strictness: number;
  /** Set in a project whose classifier came from another device: it answers with that one, and learns nothing. */
  readonly received?: ReceivedClassifier;
  /** Set while its deletion can be undone; removed with all that hangs on it at the next start. */
  readonly deletedAtMs?: number;
}

/** A classifier that was learned on another device. Its classes are those of its project, in their order. */
export interface ReceivedClassifier {
  /** Name of the project there; may be empty. */
  readonly projectName: string;
  readonly sentAtMs: number;
  readonly receivedAtMs: number;
  /** The packed card (exchange/classifier-card): a few kilobytes. */
  readonly card: ArrayBuffer;
}

/**
 * Everything of a project but the photographs' bytes. As `loadProject` gives it: classes in the
 * order of their rows, bursts oldest first, photographs burst by burst in the order of capture.
 */
export interface ProjectContents {
  readonly project: ProjectRecord;
  readonly classes: readonly ClassRecord[];
  readonly bursts: readonly BurstRecord[];
  readonly photos: readonly PhotoRecord[];
}
