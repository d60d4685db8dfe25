import type { PhotoTrouble } from '../camera/photo-trouble.ts';
import type { Outcome } from '../core/outcome.ts';
import { createTurns } from '../core/turns.ts';
import { Signal } from './signal.ts';

/** Where photographs come from and where they go. */
export interface PhotoDoors {
  /** Makes a file a JPEG of its centre square. */
  read(file: File): Promise<Outcome<ArrayBuffer, PhotoTrouble>>;
  /** Whether the class has this very photograph already. */
  has(classId: string, bytes: ArrayBuffer): Promise<boolean>;
  /** Keeps a photograph as a burst of its own; undefined if there is no such class any more. */
  keep(classId: string, bytes: ArrayBuffer): Promise<KeptPhoto | undefined>;
}

/** A photograph that is in the project now. */
export interface KeptPhoto {
  readonly burstId: string;
  /** False when the disk refused it, so that it is in memory only: more would fare alike. */
  readonly saved: boolean;
}

/** How far an import is. */
export interface ImportProgress {
  readonly classId: string;
  /** Files that have been dealt with, 0 … total. */
  readonly done: number;
  readonly total: number;
}

/** What became of an import. */
export interface ImportEnd {
  readonly classId: string;
  readonly total: number;
  /** The bursts that were added, one a photograph. */
  readonly burstIds: readonly string[];
  /** Photographs that the class had already. */
  readonly repeatedCount: number;
  /** Files that gave no photograph. */
  readonly refused: readonly PhotoTrouble[];
  /** Why not all files were dealt with; absent if they were. */
  readonly stopped?: 'cancelled' | 'not-saved';
}

interface Import {
  readonly classId: string;
  readonly files: readonly File[];
  cancelled: boolean;
  readonly ending: Promise<void>;
}

/**
 * Adds photographs from files to classes, one after another: a photograph is decoded, kept and
 * forgotten before the next one is touched, so that memory does not grow with their number. What was
 * kept stays, however the import ends.
 */
export class PhotoImporter {
  /** After each file, and with undefined when nothing is being added any more. */
  readonly changed = new Signal<ImportProgress | undefined>();
  readonly ended = new Signal<ImportEnd>();
  readonly #doors: PhotoDoors;
  readonly #imports = new Set<Import>();
  readonly #inTurn = createTurns();

  constructor(doors: PhotoDoors) {
    this.#doors = doors;
  }

  /** Adds files to a class, after those that came before; resolves when it has ended. */
  add(classId: string, files: readonly File[]): Promise<void> {
    const ending = this.#inTurn(async () => {
      try {
        this.ended.emit(await this.#run(added));
      } finally {
        this.#imports.delete(added);
        if (this.#imports.size === 0) this.changed.emit(undefined);
      }
    });
    const added: Import = { classId, files, cancelled: false, ending };
    this.#imports.add(added);
    return ending;
  }

  /**
   * Stops adding to a class, or to all; resolves when the photograph in the hand has found its place.
   */
  async cancel(classId?: string): Promise<void> {
    const concerned = [...this.#imports].filter(
      (running) => classId === undefined || running.classId === classId,
    );
    for (const running of concerned) running.cancelled = true;
    await Promise.allSettled(concerned.map(({ ending }) => ending));
  }

  async #run(running: Import): Promise<ImportEnd> {
    const { classId, files } = running;
    const total = files.length;
    const burstIds: string[] = [];
    const refused: PhotoTrouble[] = [];
    let repeatedCount = 0;
    const end = (stopped?: ImportEnd['stopped']): ImportEnd => ({
      classId,
      total,
      burstIds,
      repeatedCount,
      refused,
      ...(stopped && { stopped }),
    });
    for (const [done, file] of files.entries()) {
      if (running.cancelled) return end('cancelled');
      this.changed.emit({ classId, done, total });
      const photo = await this.#doors.read(file);
      if (!photo.ok) {
        refused.push(photo.trouble);
      } else if (await this.#doors.has(classId, photo.value)) {
        repeatedCount++;
      } else {
        const kept = await this.#doors.keep(classId, photo.value);
        if (!kept) return end('cancelled');
        burstIds.push(kept.burstId);
        if (!kept.saved) return end('not-saved');
      }
    }
    return end();
  }
}
