import { OpenProject } from './open-project.ts';
import { newestBurstMs, recordsOf } from './project-contents.ts';
import type { OpenBurst } from './recorder.ts';
import { bringBack } from './set-aside.ts';

/**
 * The project that is open, and what is recorded into it. A burst that is being recorded is written as it
 * comes (docs/decisions/0007): on the disk it grows part by part, and is shown and told of when it ends.
 * `BurstsInHand` says when.
 */
export class RecordedProject extends OpenProject {
  /** By burst that is being recorded: how many of its photographs are on the disk. */
  readonly #written = new Map<string, number>();

  /**
   * Writes what a burst has gained that is still being recorded, so that it is there if the page ends before
   * `addBurst`; true when it is written. Nothing is shown or told: `addBurst` does.
   */
  addPart(open: OpenBurst): Promise<boolean> {
    return this.inTurn(async () => {
      const { burst, entries } = this.#newIn(open);
      if (entries.length === 0) return true;
      const written = await this.writableStore?.addPart(burst, entries);
      if (written?.ok) this.#written.set(open.id, open.photos.length);
      return written?.ok ?? false;
    });
  }

  /** Keeps a recorded burst; true when it is safely on disk. */
  addBurst(open: OpenBurst): Promise<boolean> {
    return this.inTurn(async () => {
      // The last photograph is written again: what waits for the disk has to write something.
      const { burst, photos, entries } = this.#newIn(open, open.photos.length - 1);
      this.#written.delete(open.id);
      this.unsaved.keepPhotos(entries.map(({ record: { id }, bytes }) => ({ id, bytes })));
      // Its class may be waiting for room, too, and without it nothing is there to hang on; that was told.
      if (this.unsaved.hasRecords) await this.saveAll();
      const isWaiting = this.unsaved.hasClass({ id: burst.classId });
      const saved = !isWaiting && this.report(await this.writableStore?.addBurst(burst, entries));
      if (saved) this.unsaved.forgetPhotos(photos);
      // A store that was lost, be it during this very write, took its parts with it.
      else if (!this.store) this.unsaved.keepPhotos(open.photos);
      this.show(bringBack(this.contents, { classes: [], bursts: [burst], photos }));
      return saved;
    });
  }

  /** The records of a burst, and those of its photographs that are not on the disk or come at `mostIndex` or later. */
  #newIn(open: OpenBurst, mostIndex = Infinity) {
    const { project, bursts } = this.contents;
    const { burst, photos } = recordsOf(open, project.id, newestBurstMs(bursts));
    const from = Math.min(this.#written.get(open.id) ?? 0, mostIndex);
    const entries = photos
      .slice(from)
      .map((record) => ({ record, bytes: open.photos[record.index]!.bytes }));
    return { burst, photos, entries };
  }
}
