import { decodePhoto } from '../models/input/square-picture.ts';
import type { EmbeddingRecord, PhotoRecord } from '../training/store/records.ts';
import type { BurstsInHand } from './bursts-in-hand.ts';
import type { Learner } from './learner.ts';
import type { Chore, Looker } from './looker.ts';
import type { ProjectKeeper } from './project-keeper.ts';

/** What it needs of the rooms. */
export interface SeenPhotosParts {
  readonly project: Pick<ProjectKeeper, 'contents' | 'store' | 'writableStore'>;
  readonly inHand: Pick<BurstsInHand, 'has' | 'photoBytes'>;
  readonly learner: Pick<Learner, 'addVectors' | 'forgetAll' | 'vector'>;
  readonly looker: Pick<Looker, 'add' | 'forget'>;
}

/**
 * What the present eye has seen of the project's photographs: what it saw before is read, the rest is looked
 * at, and all of it goes to the learner and, once the photograph is on disk, to the cache. Of what comes late,
 * only what is of the present eye, project and photographs counts.
 */
export class SeenPhotos {
  readonly #parts: SeenPhotosParts;
  #projectId: string;
  #eyeKey: string | undefined;
  /** Whether what the present eye saw before has been read. */
  #cacheRead = false;
  #photos: readonly PhotoRecord[] = [];
  #photoIds: ReadonlySet<string> = new Set();
  #isGone = false;

  constructor(parts: SeenPhotosParts) {
    this.#parts = parts;
    this.#projectId = parts.project.contents.project.id;
  }

  /** Of the eye whose embeddings the learner has; undefined before the first eye. */
  get eyeKey(): string | undefined {
    return this.#eyeKey;
  }

  /** A new eye, or another input size: what it has seen before is read, the rest is looked at again. */
  async meetEye(eyeKey: string): Promise<void> {
    if (this.#isGone) return;
    this.#eyeKey = eyeKey;
    this.#cacheRead = false;
    this.#parts.learner.forgetAll();
    await this.readCache();
  }

  /** Another project: nothing that was seen belongs to it. Its cache is read once its photographs are here. */
  turnTo(projectId: string): void {
    this.#projectId = projectId;
    this.#cacheRead = false;
    this.#parts.learner.forgetAll();
  }

  /** The photographs that there are now, those of the burst in the hand included. */
  follow(photos: readonly PhotoRecord[]): void {
    this.#photos = photos;
    this.#photoIds = new Set(photos.map(({ id }) => id));
    this.#parts.looker.forget((photoId) => this.#photoIds.has(photoId));
  }

  /** Reads what the present eye has seen of the project before, and has the rest looked at. */
  async readCache(): Promise<void> {
    const eyeKey = this.#eyeKey;
    const projectId = this.#projectId;
    if (!eyeKey) return;
    const { project, learner } = this.#parts;
    const { store, writableStore } = project;
    // A cache that cannot be read is computed again.
    const cached = await store?.loadEmbeddings(projectId, eyeKey).catch(() => undefined);
    if (this.#eyeKey !== eyeKey || this.#projectId !== projectId || this.#cacheRead) return;
    this.#cacheRead = true;
    if (cached) learner.addVectors(cached);
    this.queueUnseen();
    void writableStore?.dropOtherEmbeddings(projectId, [eyeKey]);
  }

  /** Has the eye look at what it has not seen; waits for what it saw before. */
  queueUnseen(): void {
    if (!this.#cacheRead) return;
    const { learner, looker } = this.#parts;
    const chores = this.#photos
      .filter((photo) => !learner.vector(photo.id))
      .map((photo): Chore => ({ photoId: photo.id, decode: () => this.#decode(photo.id) }));
    looker.add(chores);
  }

  /** An eye has looked at a photograph. */
  take({ photoId, embedding, eyeKey }: SeenPhoto): void {
    if (eyeKey !== this.#eyeKey || !this.#photoIds.has(photoId)) return;
    this.#parts.learner.addVectors([[photoId, embedding]]);
    void this.keep([photoId]);
  }

  /** Keeps embeddings of photographs that are on disk; those of an open burst follow when it is. */
  async keep(photoIds: readonly string[]): Promise<void> {
    const { project, inHand, learner } = this.#parts;
    const { writableStore: store, contents } = project;
    const eyeKey = this.#eyeKey;
    if (!store || !eyeKey) return;
    const records = photoIds.flatMap((photoId): EmbeddingRecord[] => {
      const vector = learner.vector(photoId);
      const kept = this.#photoIds.has(photoId) && !inHand.has(photoId);
      return vector && kept ? [{ photoId, eyeKey, projectId: contents.project.id, vector }] : [];
    });
    // A full disk is no trouble here: an embedding can always be computed again.
    if (records.length > 0) await store.putEmbeddings(records);
  }

  /** What is still on its way is nobody's from now on. */
  dispose(): void {
    this.#isGone = true;
    this.#eyeKey = undefined;
    this.follow([]);
  }

  async #decode(photoId: string): Promise<ImageData | undefined> {
    const bytes = await this.#parts.inHand.photoBytes(photoId);
    const decoded = bytes && (await decodePhoto(bytes));
    return decoded?.ok ? decoded.value : undefined;
  }
}

/** What an eye said of a photograph. */
interface SeenPhoto {
  readonly photoId: string;
  readonly embedding: Float32Array;
  readonly eyeKey: string;
}
