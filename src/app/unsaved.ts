import { success, type Outcome } from '../core/outcome.ts';
import type {
  BurstRecord,
  ClassRecord,
  MediaRecord,
  PhotoRecord,
  ProjectContents,
} from '../training/store/records.ts';
import type { Store, StoreTrouble } from '../training/store/store.ts';

/** What of the project that is shown exists in memory only, because it could not be written. */
export class Unsaved {
  readonly #bytes = new Map<string, ArrayBuffer>();
  readonly #media = new Map<string, MediaRecord>();
  readonly #classIds = new Set<string>();
  #project = false;

  /** The JPEG of a photograph that is not on the disk. */
  bytes(photoId: string): ArrayBuffer | undefined {
    return this.#bytes.get(photoId);
  }

  /** A picture or a phrase of a reaction, where there is no disk. */
  media(mediaId: string): MediaRecord | undefined {
    return this.#media.get(mediaId);
  }

  hasPhoto({ id }: PhotoRecord): boolean {
    return this.#bytes.has(id);
  }

  /** Whether a class is not on the disk as it is shown: new, renamed, moved. */
  hasClass({ id }: Pick<ClassRecord, 'id'>): boolean {
    return this.#classIds.has(id);
  }

  /** Whether a class or the project itself is not on the disk as it is shown. */
  get hasRecords(): boolean {
    return this.#project || this.#classIds.size > 0;
  }

  /** Photographs that are owed to the disk; those of a deleted burst wait for its undo instead. */
  countIn({ photos }: ProjectContents): number {
    return this.#bytes.size === 0 ? 0 : photos.filter((photo) => this.hasPhoto(photo)).length;
  }

  /** Photographs that are not on the disk, of those given, and what they hang on. */
  among({ classes, bursts, photos }: Pick<ProjectContents, 'classes' | 'bursts' | 'photos'>) {
    const own = photos.filter((photo) => this.hasPhoto(photo));
    const burstIds = new Set(own.map(({ burstId }) => burstId));
    const ownBursts = bursts.filter(({ id }) => burstIds.has(id));
    const classIds = new Set(ownBursts.map(({ classId }) => classId));
    return {
      classes: classes.filter((record) => classIds.has(record.id) || this.hasClass(record)),
      bursts: ownBursts,
      photos: own,
    };
  }

  keepPhotos(photos: readonly { readonly id: string; readonly bytes: ArrayBuffer }[]): void {
    for (const { id, bytes } of photos) this.#bytes.set(id, bytes);
  }

  keepMedia(media: readonly MediaRecord[]): void {
    for (const record of media) this.#media.set(record.id, record);
  }

  /** Takes note of whether classes were written as they are shown. */
  noteClasses(classes: readonly ClassRecord[], isWritten: boolean): void {
    for (const { id } of classes) {
      if (isWritten) this.#classIds.delete(id);
      else this.#classIds.add(id);
    }
  }

  /** Takes note of whether the project's own record was written as it is shown. */
  noteProject(isWritten: boolean): void {
    this.#project = !isWritten;
  }

  /** These photographs are on the disk now. */
  forgetPhotos(photos: readonly PhotoRecord[]): void {
    for (const { id } of photos) this.#bytes.delete(id);
  }

  /** Another project is shown. */
  clear(): void {
    this.#bytes.clear();
    this.#media.clear();
    this.#classIds.clear();
    this.#project = false;
  }

  /** Writes all of it, burst by burst; what was written by the first trouble stays written. */
  async writeAll(
    store: Store,
    { project, classes, bursts, photos }: ProjectContents,
  ): Promise<Outcome<unknown, StoreTrouble>> {
    const saved = await store.saveProject(project);
    if (!saved.ok) return saved;
    this.noteProject(true);
    const classesSaved = await store.saveClasses(classes);
    if (!classesSaved.ok) return classesSaved;
    this.#classIds.clear();
    for (const burst of bursts) {
      const written = await this.#writeBurst(store, burst, photos);
      if (!written.ok) return written;
    }
    return success(undefined);
  }

  async #writeBurst(
    store: Store,
    burst: BurstRecord,
    photos: readonly PhotoRecord[],
  ): Promise<Outcome<unknown, StoreTrouble>> {
    const own = photos.filter((photo) => photo.burstId === burst.id && this.hasPhoto(photo));
    if (own.length === 0) return success(undefined);
    const entries = own.map((record) => ({ record, bytes: this.#bytes.get(record.id)! }));
    const written = await store.addBurst(burst, entries);
    if (written.ok) this.forgetPhotos(own);
    return written;
  }
}
