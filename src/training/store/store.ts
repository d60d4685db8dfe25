import { success, type Outcome } from '../../core/outcome.ts';
import type { Checkpoint } from '../network/types.ts';
import { addBurst, addPart, type NewPhoto } from './add-burst.ts';
import { openConnection, type Connection, type LossListener } from './connection.ts';
import {
  discard,
  purgeDeleted,
  setDeleted,
  type Deletable,
  type DeletableKind,
} from './deletion.ts';
import {
  dropOtherEmbeddings,
  loadAllEmbeddings,
  loadEmbeddings,
  putEmbeddings,
} from './embeddings.ts';
import { moveBurst, movePhotos } from './moving.ts';
import { duplicateProject, eraseDatabase, purgeProjects, removeProject } from './projects.ts';
import { listProjects, loadProject, mediaOf, photoBytes, photoBytesOf } from './reading.ts';
import type {
  BurstRecord,
  ClassRecord,
  EmbeddingRecord,
  MediaRecord,
  Mistake,
  ProjectContents,
  ProjectRecord,
  RunRecord,
} from './records.ts';
import { loadRuns, loadRunState, renameRun, saveRun } from './runs.ts';
import { databaseName } from './schema.ts';
import { changeMistake, saveClasses, saveProject, setTest } from './saving.ts';
import { projectSummary, type ProjectSummary } from './summary.ts';
import { setDeletedTogether } from './together.ts';
import type { StoreTrouble } from './trouble.ts';

export type { StoreLoss } from './connection.ts';
export type { Deletable } from './deletion.ts';
export type { StoreTrouble } from './trouble.ts';

/** The answer of every write: all of it was stored, or nothing and why. */
type Written<Value = void> = Promise<Outcome<Value, StoreTrouble>>;

/**
 * Opens the store, makes it if there is none, or upgrades an older one. Who opened it calls
 * `close()` once.
 */
export async function openStore(name = databaseName): Promise<Outcome<Store, StoreTrouble>> {
  const opened = await openConnection(name);
  return opened.ok ? success(new Store(opened.value)) : opened;
}

/** Removes the store and all that is in it; other tabs are made to let go of it. */
export function eraseStore(name = databaseName): Written {
  return eraseDatabase(name);
}

/**
 * What was captured and what was computed from it (README.md). A write resolves when it is
 * complete. Reads reject with the browser's DOMException when the store was closed or lost.
 */
export class Store {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Name of the database. */
  get name(): string {
    return this.#database.name;
  }

  get #database() {
    return this.#connection.database;
  }

  /** Subscribes to the loss of the store, at once if it has happened; returns what ends that. */
  onLost(listener: LossListener): () => void {
    return this.#connection.onLost(listener);
  }

  /** Lets go of the database; writes that have begun still end. */
  close(): void {
    this.#connection.close();
  }

  /** All projects that are not marked as deleted, oldest first. */
  listProjects(): Promise<ProjectRecord[]> {
    return listProjects(this.#database);
  }

  /** The record of a project, marked as deleted or not; undefined if there is none of this id. */
  project(projectId: string): Promise<ProjectRecord | undefined> {
    return this.#database.get('projects', projectId);
  }

  /** What is to be seen of a project, counted; undefined if there is no such project. */
  summary(projectId: string): Promise<ProjectSummary | undefined> {
    return projectSummary(this.#database, projectId);
  }

  /** Stores a project, or changes it: its mark of deletion, too. */
  saveProject(project: ProjectRecord): Written {
    return saveProject(this.#database, project);
  }

  /** What is to be seen of a project, in order. @throws Error if there is no such project. */
  loadProject(projectId: string): Promise<ProjectContents> {
    return loadProject(this.#database, projectId);
  }

  /** Copies what is to be seen of a project into a new one, `copy`: whole or not at all. */
  duplicateProject(projectId: string, copy: ProjectRecord): Written {
    return duplicateProject(this.#database, projectId, copy);
  }

  /** Removes a project and all that belongs to it, for good. */
  removeProject(projectId: string): Written {
    return removeProject(this.#database, projectId);
  }

  /** Removes for good the projects that are marked as deleted. */
  purgeProjects(): Written {
    return purgeProjects(this.#database);
  }

  /** Stores classes, or changes them, and the media that their reactions name: all or none. */
  saveClasses(classes: readonly ClassRecord[], media: readonly MediaRecord[] = []): Written {
    return saveClasses(this.#database, classes, media);
  }

  /** A picture or a phrase of a reaction; undefined if there is none of this id. */
  media(mediaId: string): Promise<MediaRecord | undefined> {
    return mediaOf(this.#database, mediaId);
  }

  /** Changes what is said of a burst that fooled the network: whether it is taught. */
  changeMistake(burstId: string, mistake: Mistake): Written {
    return changeMistake(this.#database, burstId, mistake);
  }

  /** Gives bursts to the test round, or to what is learned from: all or none. */
  setTest(burstIds: readonly string[], isTest: boolean): Written {
    return setTest(this.#database, burstIds, isTest);
  }

  /** Stores a burst whole or not at all; may be repeated. @throws RangeError if it is empty. */
  addBurst(burst: BurstRecord, photos: readonly NewPhoto[]): Written {
    return addBurst(this.#database, burst, photos);
  }

  /** Stores what a burst that is still being recorded has gained; `addBurst` brings the rest. */
  addPart(burst: BurstRecord, photos: readonly NewPhoto[]): Written {
    return addPart(this.#database, burst, photos);
  }

  /** Gives a burst to another class. */
  moveBurst(burstId: string, classId: string): Written {
    return moveBurst(this.#database, burstId, classId);
  }

  /** Gives single photographs to another class, into a burst of the same origin there. */
  movePhotos(photoIds: readonly string[], classId: string): Written {
    return movePhotos(this.#database, photoIds, classId);
  }

  /** Marks records as deleted (ms since 1970) or not (undefined); returns how many were there. */
  setDeleted(
    kind: DeletableKind,
    ids: readonly string[],
    deletedAtMs: number | undefined,
  ): Written<number> {
    return setDeleted(this.#database, kind, ids, deletedAtMs);
  }

  /** Marks records of several kinds as deleted (ms since 1970) or not (undefined): all or none. */
  setDeletedTogether(parts: readonly Deletable[], deletedAtMs: number | undefined): Written {
    return setDeletedTogether(this.#database, parts, deletedAtMs);
  }

  /** Removes records for good, with all that hangs on them; leaves alone what else is marked. */
  discard(projectId: string, parts: readonly Deletable[]): Written {
    return discard(this.#database, projectId, parts);
  }

  /** Removes for good what is marked as deleted, and all that hangs on it; `also` as if marked. */
  purgeDeleted(projectId: string, also?: Deletable): Written {
    return purgeDeleted(this.#database, projectId, also);
  }

  /** Stores embeddings of photographs that are in the store, and leaves out the others. */
  putEmbeddings(records: readonly EmbeddingRecord[]): Written {
    return putEmbeddings(this.#database, records);
  }

  /** What one eye saw in a project: vectors `[dimension]` by photograph id. */
  loadEmbeddings(projectId: string, eyeKey: string): Promise<Map<string, Float32Array>> {
    return loadEmbeddings(this.#database, projectId, eyeKey);
  }

  /** What every eye saw in a project: vectors by photograph id, by eye. */
  loadAllEmbeddings(projectId: string): Promise<Map<string, Map<string, Float32Array>>> {
    return loadAllEmbeddings(this.#database, projectId);
  }

  /** Removes from a project what other eyes than these have seen. */
  dropOtherEmbeddings(projectId: string, keepEyeKeys: readonly string[]): Written {
    return dropOtherEmbeddings(this.#database, projectId, keepEyeKeys);
  }

  /**
   * Stores a run, or changes it, together with what it goes on from: both or neither. Absent, the
   * checkpoint that is stored stays. Name and mark of a run that is stored stay as they are.
   */
  saveRun(run: RunRecord, checkpoint?: Checkpoint): Written {
    return saveRun(this.#database, run, checkpoint);
  }

  /** Gives a run another name. */
  renameRun(runId: string, name: string): Written {
    return renameRun(this.#database, runId, name);
  }

  /** The runs of a project that are not marked as deleted, oldest first. */
  loadRuns(projectId: string): Promise<RunRecord[]> {
    return loadRuns(this.#database, projectId);
  }

  /** What a run goes on from, and what is used of it; undefined if nothing of it was stored. */
  loadRunState(runId: string): Promise<Checkpoint | undefined> {
    return loadRunState(this.#database, runId);
  }

  /** The JPEG of a photograph; undefined if there is no such photograph. */
  photoBytes(photoId: string): Promise<ArrayBuffer | undefined> {
    return photoBytes(this.#database, photoId);
  }

  /** The JPEGs of many photographs, batch by batch, without those that are gone. */
  photoBytesOf(photoIds: readonly string[]): ReturnType<typeof photoBytesOf> {
    return photoBytesOf(this.#database, photoIds);
  }
}
