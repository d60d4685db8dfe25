import { repeated } from '../core/repeated.ts';
import type { RecordedProject } from './recorded-project.ts';
import type { OpenBurst, Recorder } from './recorder.ts';
import { Signal } from './signal.ts';

/** What was kept, told to the screen when the finger lifts or the last file has been added. */
export interface KeptBurst {
  /** The burst, or the last one of an import. */
  readonly id: string;
  readonly classId: string;
  readonly count: number;
  /** False when it exists in memory only. */
  readonly saved: boolean;
}

/**
 * Bursts that are being recorded or are on their way to the disk, and their photographs meanwhile. What is
 * recorded is written as it comes, as fast as the disk takes it: a page that is reloaded or put away has no
 * time to.
 */
export class BurstsInHand {
  /** One of them has grown. */
  readonly grown = new Signal();
  readonly kept = new Signal<KeptBurst & { readonly photoIds: readonly string[] }>();
  readonly #recorder: Recorder;
  readonly #project: RecordedProject;
  readonly #open = new Map<string, OpenBurst>();
  readonly #keeping = new Set<Promise<unknown>>();
  #recorded: OpenBurst | undefined;
  readonly #writePart = repeated(async () => {
    const open = this.#recorded;
    if (open && !(await this.#project.addPart(open))) this.#refused = open.id;
  });
  /** The burst whose parts found no room or no disk; they are kept together when it ends. */
  #refused: string | undefined;

  constructor(recorder: Recorder, project: RecordedProject) {
    this.#recorder = recorder;
    this.#project = project;
    recorder.changed.subscribe((open) => {
      this.#recorded = open;
      if (!open) return;
      this.#open.set(open.id, open);
      this.grown.emit();
      if (open.photos.length > 0 && open.id !== this.#refused) void this.during(this.#writePart());
    });
    recorder.finished.subscribe((burst) => void this.during(this.#keep(burst)));
  }

  /** They, with the photographs that there are so far. */
  get open(): Iterable<OpenBurst> {
    return this.#open.values();
  }

  /** Whether a photograph belongs to one of them. */
  has(photoId: string): boolean {
    return this.#photos().some(({ id }) => id === photoId);
  }

  /** Notes something that is on its way to the disk, so that `settled` waits for it. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.#keeping.add(work);
    return work.finally(() => this.#keeping.delete(work));
  }

  /** Ends the burst that is being recorded, and waits until all of them have been kept. */
  async settled(): Promise<void> {
    await this.#recorder.stop();
    await Promise.allSettled(this.#keeping);
  }

  /**
   * Waits until one of them is kept, if one of these ids is its own or one of its photographs': what is
   * not yet kept can neither go nor move.
   */
  async whenKept(ids: readonly string[]): Promise<void> {
    const isMeant = ({ id, photos }: OpenBurst) =>
      ids.includes(id) || photos.some((photo) => ids.includes(photo.id));
    if ([...this.#open.values()].some(isMeant)) await this.settled();
  }

  /** The JPEG of a photograph, kept or just taken; undefined if it is gone. */
  async photoBytes(photoId: string): Promise<ArrayBuffer | undefined> {
    const taken = this.#photos().find(({ id }) => id === photoId);
    return taken?.bytes ?? this.#project.photoBytes(photoId);
  }

  /** The JPEGs of photographs by id, kept or just taken; without those that are gone. */
  async photoBytesOf(photoIds: readonly string[]): Promise<Map<string, ArrayBuffer>> {
    const taken = new Map(this.#photos().map(({ id, bytes }) => [id, bytes]));
    const kept = photoIds.filter((photoId) => !taken.has(photoId));
    // A store that is lost has told so itself (`OpenProject.troubled`).
    const found = await this.#project
      .photoBytesOf(kept)
      .catch(() => new Map<string, ArrayBuffer>());
    for (const photoId of photoIds) {
      const bytes = taken.get(photoId);
      if (bytes) found.set(photoId, bytes);
    }
    return found;
  }

  async #keep(open: OpenBurst): Promise<void> {
    this.#open.set(open.id, open);
    const saved = await this.#project.addBurst(open).finally(() => this.#open.delete(open.id));
    const { id, classId, photos } = open;
    const photoIds = photos.map((photo) => photo.id);
    this.kept.emit({ id, classId, count: photos.length, saved, photoIds });
  }

  #photos() {
    return [...this.#open.values()].flatMap(({ photos }) => photos);
  }
}
