import type { Frame, FrameSource, SourceKind } from '../camera/frame.ts';
import { smallLuma } from '../core/image/near-copy.ts';
import { encodePhoto, squarePicture } from '../models/input/square-picture.ts';
import { newId } from '../training/store/ids.ts';
import type { Mistake } from '../training/store/records.ts';
import { Signal } from './signal.ts';
import { Stillness } from './stillness.ts';

/** Photographs a second while the button is held. */
const photosPerSecond = 8;

/** A press shorter than this gives a single photograph. */
const secondPhotoAfterMs = 250;

/** A photograph just taken: JPEG bytes of the 224 px centre square. */
export interface TakenPhoto {
  readonly id: string;
  readonly bytes: ArrayBuffer;
}

/** A burst that is being recorded: its encoded photographs so far. */
export interface OpenBurst {
  readonly id: string;
  readonly classId: string;
  readonly source: SourceKind;
  readonly startedAtMs: number;
  readonly photos: readonly TakenPhoto[];
  /** Set where a single photograph is kept because it fooled the network. */
  readonly mistake?: Mistake;
  /** Set in a test round: nothing is learned from it. */
  readonly isTest?: true;
  /** True while nothing new comes: near-copies of the last photographs are not kept. */
  readonly standsStill?: boolean;
}

interface Recording {
  burst: OpenBurst;
  release: () => void;
  encoding: Promise<void>;
  readonly stillness: Stillness;
}

/**
 * Records one burst at a time from the live source. Frames come when the camera has them and one is
 * encoded at a time; a burst ends when the caller says so, when the picture stops, or when the tab
 * is hidden (a question of the system, an incoming call).
 */
export class Recorder {
  /** After each photograph, and with undefined when no burst is open any more. */
  readonly changed = new Signal<OpenBurst | undefined>();
  /** A burst has ended with at least one photograph. */
  readonly finished = new Signal<OpenBurst>();
  #open: Recording | undefined;
  #ending: Promise<void> = Promise.resolve();

  get recording(): boolean {
    return this.#open !== undefined;
  }

  /** Starts a burst, to be learned from or for a test round; the first photograph is the present frame. */
  start(classId: string, source: FrameSource, isTest = false): void {
    void this.stop();
    const burst: OpenBurst = {
      id: newId(),
      classId,
      source: source.kind,
      startedAtMs: Date.now(),
      photos: [],
      ...(isTest && { isTest }),
    };
    const startedMs = performance.now();
    let nextMs = startedMs;
    const take = (frame: Frame) => {
      const nowMs = performance.now();
      if (!this.#open || nowMs < nextMs) return;
      const earliestMs = startedMs + secondPhotoAfterMs;
      nextMs = Math.max(earliestMs, nowMs, nextMs + 1000 / photosPerSecond);
      return this.#take(this.#open, frame, nowMs);
    };
    // A picture that stands still has one photograph to give: copies would pass for experience.
    const isStill =
      source.frozen || (source.kind === 'file' && source.element instanceof HTMLCanvasElement);
    const unsubscribe = isStill ? () => {} : source.onFrame(take);
    const unlisten = source.onEvent((event) => {
      if (event.kind === 'suspended' || event.kind === 'lost') void this.stop();
    });
    this.#open = {
      burst,
      encoding: Promise.resolve(),
      stillness: new Stillness(),
      release: () => {
        unsubscribe();
        unlisten();
      },
    };
    this.changed.emit(burst);
    const present = source.current();
    if (present) void take(present);
  }

  /** Ends the burst, or waits for the one that is ending: what is being encoded belongs to it. */
  stop(): Promise<void> {
    const open = this.#open;
    if (open) {
      this.#open = undefined;
      this.#ending = this.#finish(open);
    }
    return this.#ending;
  }

  async #finish(open: Recording): Promise<void> {
    open.release();
    this.changed.emit(undefined);
    await open.encoding;
    if (open.burst.photos.length > 0) this.finished.emit(open.burst);
  }

  /** Takes the frame if it shows something new, else notes that the picture stands still. */
  #take(open: Recording, frame: Frame, nowMs: number): Promise<void> | undefined {
    // The pixels are taken before anything is awaited: a frame lives only until then.
    const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    if (open.stillness.admits(smallLuma(picture.data, picture.width), nowMs)) {
      return (open.encoding = this.#keep(open, picture));
    }
    // Told once: each telling has the whole project looked through.
    if (!open.burst.standsStill && open.stillness.standsStill(nowMs)) {
      open.burst = { ...open.burst, standsStill: true };
      this.changed.emit(open.burst);
    }
    return undefined;
  }

  /** Encodes a picture behind those before it; a photograph that fails is left out, never the burst. */
  #keep(open: Recording, picture: ImageData): Promise<void> {
    return open.encoding.then(async () => {
      try {
        const bytes = await encodePhoto(picture);
        const photos = [...open.burst.photos, { id: newId(), bytes }];
        open.burst = { ...open.burst, photos, standsStill: false };
        if (this.#open === open) this.changed.emit(open.burst);
      } catch (error) {
        reportError(error);
      }
    });
  }
}
