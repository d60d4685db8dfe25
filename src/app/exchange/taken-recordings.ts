import { fileLimits } from '../../exchange/zip/file-limits.ts';
import type { NewPhoto } from '../../training/store/add-burst.ts';
import { newId } from '../../training/store/ids.ts';
import { withTest, type BurstRecord } from '../../training/store/records.ts';
import type { IncomingBurst, IncomingPhoto, IncomingProject } from './incoming.ts';
import type { ExamplePhoto, InputWatch, SkipReason } from './input.ts';
import type { LeftOut } from './left-out.ts';
import { marked, type MarkedPlaces } from './marked-places.ts';
import { PresentPhotos, sameBytes, type PresentPhoto } from './present-photos.ts';
import { done, Refused } from './refused.ts';
import { RenamedIds } from './renamed-ids.ts';

/** A photograph that was read, and where in the project that very one is already. */
interface ReadPhoto {
  readonly photo: IncomingPhoto;
  /** The file's. */
  readonly classId: string;
  readonly bytes: ArrayBuffer;
  readonly present: readonly PresentPhoto[];
  /** Whether the same recording has it before this one, which is left out then. */
  readonly isRepeated: boolean;
}

/** What it shares with the rest of an import. */
interface ImportParts {
  readonly incoming: IncomingProject;
  readonly places: MarkedPlaces;
  readonly watch: InputWatch;
  /** Of classes and bursts. */
  readonly ids: RenamedIds;
  readonly skipped: LeftOut;
}

/** The recordings of an import: what of each is new here, and which one here that belongs to. */
export class TakenRecordings {
  /** Of bursts that were written. */
  readonly burstIds: string[] = [];
  /** New ids of photographs by those of the file. */
  readonly photoIds = new Map<string, string>();
  readonly #parts: ImportParts;
  readonly #present: PresentPhotos;
  /** Apart from those of bursts: a recording has the id of its first one, and what joins it here must not replace that. */
  readonly #originIds = new RenamedIds();
  /** Recordings here that have photographs of one in the file, by the file's id of it. */
  readonly #knownOrigins = new Map<string, readonly string[]>();
  #testPhotos = 0;
  #looked = 0;

  constructor(parts: ImportParts) {
    this.#parts = parts;
    const { present, store } = parts.places;
    this.#present = new PresentPhotos(present, async (ids) => {
      const stored = new Map<string, ArrayBuffer>();
      for await (const batch of store.photoBytesOf(ids)) {
        for (const [id, bytes] of batch) stored.set(id, bytes);
      }
      return stored;
    });
  }

  /** Photographs of test rounds among those that came in. */
  get testPhotos(): number {
    return this.#testPhotos;
  }

  /** Recordings here that a recording of the file is, or has photographs of. */
  originIdsOf(fileId: string): readonly string[] {
    return this.#knownOrigins.get(fileId) ?? [this.#originIds.of(fileId)];
  }

  /** Writes what is new of all of them. @throws Refused, or the signal's reason. */
  async takeAll(): Promise<void> {
    for (const group of byOrigin(this.#parts.incoming.bursts)) await this.#takeRecording(group);
  }

  /**
   * Takes the bursts of one recording. If any of its photographs is here already, the recording is: what is
   * new of it joins that one, so that near-copies never stand on both sides of a split, and measures or
   * teaches as that one does.
   *
   * Here it may be several recordings (its photographs came by different ways, or part of it was given to
   * learning), and they stay apart, as nobody asked for what is here to be changed. What is new joins one of
   * them: the first, in the file's order, that only measures, else the first. Rather one photograph too few is
   * learned from than one that gives away what is measured with.
   */
  async #takeRecording(bursts: readonly IncomingBurst[]): Promise<void> {
    // They are compared with one another, so all of them are in memory.
    const read: ReadPhoto[] = [];
    const ofBursts: (readonly [IncomingBurst, readonly ReadPhoto[]])[] = [];
    for (const burst of bursts) {
      const first = read.length;
      await this.#readPhotos(burst, read);
      ofBursts.push([burst, read.slice(first)]);
    }
    const known = read.flatMap(({ present }) => present.map(({ burst }) => burst));
    const recording = known.find(({ isTest }) => isTest) ?? known[0];
    if (recording) {
      const { originId } = bursts[0]!;
      this.#originIds.is(originId, recording.originId);
      this.#knownOrigins.set(originId, [...new Set(known.map((burst) => burst.originId))]);
    }
    for (const [burst, photos] of ofBursts) {
      const fresh = photos.filter(({ present, isRepeated }) => present.length === 0 && !isRepeated);
      if (fresh.length > 0) await this.#takeBurst(burst, fresh, recording);
    }
  }

  /** @param read those of the recording so far; they are added. */
  async #readPhotos({ classId, photos }: IncomingBurst, read: ReadPhoto[]): Promise<void> {
    const { incoming, ids, skipped, watch } = this.#parts;
    const ownClassId = ids.of(classId);
    let byteLength = read.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    const { maxRecordingBytes: maxBytes } = fileLimits;
    for (const photo of photos) {
      watch.signal.throwIfAborted();
      const bytes = await photo.read();
      const exampleOf = () => this.#exampleOf(photo, classId);
      if (bytes.ok) {
        byteLength += bytes.value.byteLength;
        if (byteLength > maxBytes)
          throw new Refused({ kind: 'too-large', path: photo.path, maxBytes });
        const present = await this.#present.allOf(bytes.value);
        // What a project of this app has twice it shall have twice again.
        const earlier = incoming.isForeign
          ? read.find((one) => sameBytes(one.bytes, bytes.value))
          : undefined;
        if (present.length > 0) {
          skipped.note(whyLeftOut(present, ownClassId), 1, exampleOf);
        } else if (earlier) {
          const why = earlier.classId === classId ? 'repeated' : 'repeated-elsewhere';
          skipped.note(why, 1, exampleOf);
        }
        const isRepeated = earlier !== undefined;
        read.push({ photo, classId, bytes: bytes.value, present, isRepeated });
      } else if (bytes.trouble.kind === 'no-photograph') {
        skipped.note('no-photograph', 1, exampleOf);
      } else {
        throw new Refused(bytes.trouble);
      }
      watch.onProgress(++this.#looked, this.#photoCount);
    }
  }

  /** Files of one's own folders are known by their paths; those of a project were named by this app. */
  #exampleOf(photo: IncomingPhoto, classId: string): string | ExamplePhoto {
    const { isForeign, classes, bursts } = this.#parts.incoming;
    if (isForeign) return photo.path;
    const { name, isNone } = classes.find(({ id }) => id === classId)!;
    const photos = bursts.flatMap((burst) => (burst.classId === classId ? burst.photos : []));
    const number = photos.indexOf(photo) + 1;
    return isNone ? { number } : { className: name, number };
  }

  async #takeBurst(
    { id: fileId, originId, classId, source, isTest, mistake, createdAtMs }: IncomingBurst,
    fresh: readonly ReadPhoto[],
    recording: BurstRecord | undefined,
  ): Promise<void> {
    const { incoming, ids, places } = this.#parts;
    const { store, present, nowMs } = places;
    const projectId = present.project.id;
    const id = ids.of(fileId);
    const record: BurstRecord = {
      id,
      originId: this.#originIds.of(originId),
      classId: ids.of(classId),
      projectId,
      source,
      // A clock that went ahead must not put what is recorded from now on behind it.
      createdAtMs: Math.min(createdAtMs ?? nowMs, nowMs),
      ...(mistake && {
        mistake: { ...mistake, takenForId: mistake.takenForId && ids.of(mistake.takenForId) },
      }),
    };
    const placed = withTest(record, (recording ?? { isTest }).isTest === true);
    const taken = fresh.map(({ photo, bytes }): NewPhoto => {
      const photoId = newId();
      this.photoIds.set(photo.id, photoId);
      const kept = { type: 'image/jpeg', sizePx: 224, byteLength: bytes.byteLength } as const;
      return {
        record: { id: photoId, projectId, burstId: id, index: photo.index, ...kept },
        bytes,
      };
    });
    if (placed.isTest) this.#testPhotos += taken.length;
    this.burstIds.push(id);
    await done(store.addBurst(marked(placed, places), taken));
    if (incoming.isForeign) this.#present.add(placed, taken);
  }

  get #photoCount(): number {
    return this.#parts.incoming.bursts.reduce((sum, { photos }) => sum + photos.length, 0);
  }
}

/** Why a photograph that is here already is left out. */
function whyLeftOut(present: readonly PresentPhoto[], classId: string): SkipReason {
  const isSameClass = present.some(({ burst }) => burst.classId === classId);
  const isRepeated = present.every(({ isOfFile }) => isOfFile);
  if (isRepeated) return isSameClass ? 'repeated' : 'repeated-elsewhere';
  return isSameClass ? 'present' : 'present-elsewhere';
}

/** Bursts of one recording together, in the order in which they first come. */
function byOrigin(bursts: readonly IncomingBurst[]): Iterable<readonly IncomingBurst[]> {
  const groups = new Map<string, IncomingBurst[]>();
  for (const burst of bursts) {
    const group = groups.get(burst.originId);
    if (group) group.push(burst);
    else groups.set(burst.originId, [burst]);
  }
  return groups.values();
}
