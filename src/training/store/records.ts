import type { SourceKind } from '../../camera/frame.ts';

/** A class that the user teaches. */
export interface ClassRecord {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  /** Index into the palette of colours and marks. */
  readonly mark: number;
  /** Order of the rows, ascending. */
  readonly position: number;
  readonly createdAtMs: number;
  /** Set while a deletion can be undone; purged when the project is next opened. */
  readonly deletedAtMs?: number;
}

/** One recording: its photographs never stand on both sides of a split. */
export interface BurstRecord {
  readonly id: string;
  readonly projectId: string;
  readonly classId: string;
  readonly source: SourceKind;
  readonly createdAtMs: number;
  readonly deletedAtMs?: number;
}

/** One captured photograph, without its bytes. */
export interface PhotoRecord {
  readonly id: string;
  readonly projectId: string;
  readonly burstId: string;
  /** Place within the burst, from 0. */
  readonly index: number;
  readonly type: 'image/jpeg';
  readonly sizePx: 224;
  readonly byteLength: number;
  readonly deletedAtMs?: number;
}

/** What an eye saw in a photograph: a cache that can always be computed again. */
export interface EmbeddingRecord {
  readonly photoId: string;
  /** Version and input size of the eye, e.g. `lite0-int8-1@160`. */
  readonly eyeKey: string;
  readonly projectId: string;
  readonly vector: Float32Array;
}

/** A project. */
export interface ProjectRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAtMs: number;
  /** Shift of the none-of-these threshold chosen by the user, −0.2 … 0.2 (0 = normal). */
  readonly strictness: number;
}

/** Everything of a project but the photographs' bytes. */
export interface ProjectContents {
  readonly project: ProjectRecord;
  readonly classes: readonly ClassRecord[];
  readonly bursts: readonly BurstRecord[];
  readonly photos: readonly PhotoRecord[];
}
