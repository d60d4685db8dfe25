import type { PhotoTrouble } from '../camera/photo-trouble.ts';
import type { Engine } from './engine.ts';
import type { Notices } from './notices.svelte.ts';
import type { ImportEnd, ImportProgress } from './photo-importer.ts';

export type { PhotoTrouble };

/** Photographs being added from files: how far that is, and what could not be added. */
export class PhotoImports {
  /** Whether the list of files that could not be added is shown. */
  reportOpen = $state(false);
  readonly #engine: Engine;
  readonly #notices: Notices;
  #progress = $state.raw<ImportProgress>();
  #refused = $state.raw<readonly PhotoTrouble[]>([]);

  constructor(engine: Engine, notices: Notices) {
    this.#engine = engine;
    this.#notices = notices;
    engine.importer.changed.subscribe((progress) => (this.#progress = progress));
    engine.importer.ended.subscribe((end) => this.#tell(end));
  }

  /** How far the import of a class is; undefined if none is under way. */
  progressOf(classId: string): ImportProgress | undefined {
    return this.#progress?.classId === classId ? this.#progress : undefined;
  }

  /** Files of the last import that could not be added. */
  get refused(): readonly PhotoTrouble[] {
    return this.#refused;
  }

  /** What a file would be kept as, a JPEG of its centre square; undefined where it gives no photograph. */
  async preview(file: File): Promise<Blob | undefined> {
    const { readPhoto } = await import('./read-photo.ts');
    const photo = await readPhoto(file);
    return photo.ok ? new Blob([photo.value], { type: 'image/jpeg' }) : undefined;
  }

  /** Adds photographs to a class, each as a burst of its own. */
  async add(classId: string, files: readonly File[]): Promise<void> {
    // Another tab may be writing this project: the screen says so.
    if (files.length > 0 && this.#engine.canTeach) await this.#engine.importer.add(classId, files);
  }

  /** Stops adding to a class; what was added stays. */
  cancel(classId: string): Promise<void> {
    return this.#engine.importer.cancel(classId);
  }

  #tell({ classId, total, burstIds, repeatedCount, refused, stopped }: ImportEnd): void {
    const owner = this.#engine.project.contents.classes.find(({ id }) => id === classId);
    if (!owner) return;
    this.#notices.say(
      {
        kind: 'photos-added',
        name: owner.name,
        count: burstIds.length,
        total,
        repeatedCount,
        ...(stopped && { stopped }),
      },
      burstIds.length > 0 ? () => this.#takeBack(burstIds) : undefined,
      // Nothing else takes many back at once, and nobody may have been looking.
      burstIds.length > 1,
    );
    const [first] = refused;
    if (!first) return;
    this.#refused = refused;
    this.#notices.say(
      { kind: 'photos-refused', fileName: first.fileName, count: refused.length },
      () => void (this.reportOpen = true),
      true,
    );
  }

  async #takeBack(burstIds: readonly string[]): Promise<void> {
    const { project } = this.#engine;
    await project.remove('burst', burstIds);
    // Room was made: what could not be written before may fit now.
    if (!project.saved) await project.saveUnsaved();
  }
}
