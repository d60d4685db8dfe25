import { mostClasses } from '../../exchange/most-classes.ts';
import { fileLimits } from '../../exchange/zip/file-limits.ts';
import type { NewPhoto } from '../../training/store/add-burst.ts';
import { newId } from '../../training/store/ids.ts';
import { mediaIdsOf } from '../../training/store/projects.ts';
import {
  withTest,
  type BurstRecord,
  type ClassRecord,
  type EmbeddingRecord,
  type MediaRecord,
  type RunRecord,
} from '../../training/store/records.ts';
import type { Deletable } from '../../training/store/store.ts';
import type { IncomingBurst, IncomingPhoto, IncomingProject, IncomingRun } from './incoming.ts';
import type { CameIn, ExamplePhoto, InputWatch, SkipReason } from './input.ts';
import { newClasses } from './joined-classes.ts';
import { LeftOut } from './left-out.ts';
import { PresentPhotos, sameBytes, type PresentPhoto } from './present-photos.ts';
import { done, found, Refused } from './refused.ts';
import { RenamedIds } from './renamed-ids.ts';
import { sameRun } from './same-run.ts';
import type { TakePlaces } from './take-in.ts';

/** Pictures and phrases of reactions written at once, with their classes: more of them may come than fit in memory. */
const mediaBatchBytes = 32 * 2 ** 20;
/** Embeddings written at once: about 1 MB. */
const embeddingBatch = 512;

/** Where it is put, and the mark that hides it until all of it is there. */
interface MarkedPlaces extends TakePlaces {
  /** Absent in a project that is hidden itself. */
  readonly markedAtMs?: number;
}

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

/** One import under way: writes record after record, counts what came in and what was left out. */
export class TakingIn {
  readonly skipped = new LeftOut();
  readonly #incoming: IncomingProject;
  readonly #places: MarkedPlaces;
  readonly #watch: InputWatch;
  readonly #ids = new RenamedIds();
  /** Of recordings, apart: one has the id of its first burst, and what joins it here must not replace that. */
  readonly #originIds = new RenamedIds();
  /** Recordings here that have photographs of one in the file, by the file's id of it. */
  readonly #knownOrigins = new Map<string, readonly string[]>();
  readonly #present: PresentPhotos;
  readonly #classIds: string[] = [];
  readonly #burstIds: string[] = [];
  readonly #runIds: string[] = [];
  /** New ids of photographs by those of the file. */
  readonly #photoIds = new Map<string, string>();
  #testPhotos = 0;
  #newClasses = 0;
  #looked = 0;

  constructor(incoming: IncomingProject, places: MarkedPlaces, watch: InputWatch) {
    this.#incoming = incoming;
    this.#places = places;
    this.#watch = watch;
    this.#present = new PresentPhotos(places.present, async (ids) => {
      const stored = new Map<string, ArrayBuffer>();
      for await (const batch of places.store.photoBytesOf(ids)) {
        for (const [id, bytes] of batch) stored.set(id, bytes);
      }
      return stored;
    });
    const { leftOut = [] } = incoming;
    if (leftOut.length > 0)
      this.skipped.note('no-photograph', leftOut.length, () => leftOut[0]!.path);
  }

  get cameIn(): CameIn {
    return {
      classes: this.#newClasses,
      bursts: this.#burstIds.length,
      photos: this.#photoIds.size,
      testPhotos: this.#testPhotos,
      runs: this.#runIds.length,
    };
  }

  /** What was written so far. */
  get written(): Deletable[] {
    return [
      { kind: 'class', ids: this.#classIds },
      { kind: 'burst', ids: this.#burstIds },
      { kind: 'run', ids: this.#runIds },
    ];
  }

  /** Writes all of it. @throws Refused, or the signal's reason. */
  async run(): Promise<void> {
    await this.#takeClasses();
    for (const group of byOrigin(this.#incoming.bursts)) await this.#takeRecording(group);
    await this.#takeEmbeddings();
    await this.#takeRuns();
  }

  async #takeClasses(): Promise<void> {
    const { classes, media = [] } = this.#incoming;
    const { present, store, nowMs } = this.#places;
    const { project } = present;
    const added = newClasses(classes, present.classes, project, nowMs, this.#ids);
    const count = present.classes.length + added.length;
    // A project of its own is as its file has it.
    if (present.classes.length > 0 && added.length > 0 && count > mostClasses) {
      throw new Refused({ kind: 'too-many-classes-together', count, max: mostClasses });
    }
    this.#newClasses = added.filter(({ isNone }) => !isNone).length;
    const readers = new Map(media.map((one) => [this.#ids.of(one.id), one]));
    let batch: ClassRecord[] = [];
    const records = new Map<string, MediaRecord>();
    const write = async () => {
      if (batch.length === 0) return;
      this.#classIds.push(...batch.map(({ id }) => id));
      const marked = batch.map((record) => this.#marked(record));
      await done(store.saveClasses(marked, [...records.values()]));
      batch = [];
      records.clear();
    };
    for (const record of added) {
      for (const id of mediaIdsOf(record)) {
        const reader = readers.get(id);
        if (!reader || records.has(id)) continue;
        this.#goOn();
        const bytes = await found(reader.read());
        records.set(id, { id, projectId: project.id, type: reader.type, bytes });
      }
      batch.push(record);
      const bytes = [...records.values()].reduce((sum, one) => sum + one.bytes.byteLength, 0);
      if (bytes >= mediaBatchBytes) await write();
    }
    await write();
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
    const ownClassId = this.#ids.of(classId);
    let byteLength = read.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    const { maxRecordingBytes: maxBytes } = fileLimits;
    for (const photo of photos) {
      this.#goOn();
      const bytes = await photo.read();
      const exampleOf = () => this.#exampleOf(photo, classId);
      if (bytes.ok) {
        byteLength += bytes.value.byteLength;
        if (byteLength > maxBytes)
          throw new Refused({ kind: 'too-large', path: photo.path, maxBytes });
        const present = await this.#present.allOf(bytes.value);
        // What a project of this app has twice it shall have twice again.
        const earlier = this.#incoming.isForeign
          ? read.find((one) => sameBytes(one.bytes, bytes.value))
          : undefined;
        if (present.length > 0) {
          this.skipped.note(whyLeftOut(present, ownClassId), 1, exampleOf);
        } else if (earlier) {
          const why = earlier.classId === classId ? 'repeated' : 'repeated-elsewhere';
          this.skipped.note(why, 1, exampleOf);
        }
        const isRepeated = earlier !== undefined;
        read.push({ photo, classId, bytes: bytes.value, present, isRepeated });
      } else if (bytes.trouble.kind === 'no-photograph') {
        this.skipped.note('no-photograph', 1, exampleOf);
      } else {
        throw new Refused(bytes.trouble);
      }
      this.#watch.onProgress(++this.#looked, this.#photoCount);
    }
  }

  /** Files of one's own folders are known by their paths; those of a project were named by this app. */
  #exampleOf(photo: IncomingPhoto, classId: string): string | ExamplePhoto {
    const { isForeign, classes, bursts } = this.#incoming;
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
    const { store, present, nowMs } = this.#places;
    const projectId = present.project.id;
    const id = this.#ids.of(fileId);
    const record: BurstRecord = {
      id,
      originId: this.#originIds.of(originId),
      classId: this.#ids.of(classId),
      projectId,
      source,
      // A clock that went ahead must not put what is recorded from now on behind it.
      createdAtMs: Math.min(createdAtMs ?? nowMs, nowMs),
      ...(mistake && {
        mistake: { ...mistake, takenForId: mistake.takenForId && this.#ids.of(mistake.takenForId) },
      }),
    };
    const placed = withTest(record, (recording ?? { isTest }).isTest === true);
    const taken = fresh.map(({ photo, bytes }): NewPhoto => {
      const photoId = newId();
      this.#photoIds.set(photo.id, photoId);
      const kept = { type: 'image/jpeg', sizePx: 224, byteLength: bytes.byteLength } as const;
      return {
        record: { id: photoId, projectId, burstId: id, index: photo.index, ...kept },
        bytes,
      };
    });
    if (placed.isTest) this.#testPhotos += taken.length;
    this.#burstIds.push(id);
    await done(store.addBurst(this.#marked(placed), taken));
    if (this.#incoming.isForeign) this.#present.add(placed, taken);
  }

  async #takeEmbeddings(): Promise<void> {
    const { store, present, onSeen } = this.#places;
    const projectId = present.project.id;
    for (const { eyeKey, read } of this.#incoming.embeddings ?? []) {
      this.#goOn();
      const records: EmbeddingRecord[] = [];
      for (const [id, vector] of await found(read())) {
        const photoId = this.#photoIds.get(id);
        if (photoId !== undefined) records.push({ photoId, eyeKey, projectId, vector });
      }
      for (let from = 0; from < records.length; from += embeddingBatch) {
        // A cache that finds no room is computed again.
        await store.putEmbeddings(records.slice(from, from + embeddingBatch));
      }
      onSeen?.(eyeKey, new Map(records.map(({ photoId, vector }) => [photoId, vector])));
    }
  }

  async #takeRuns(): Promise<void> {
    const { store, present } = this.#places;
    const { runs = [] } = this.#incoming;
    const known = runs.length === 0 ? [] : await store.loadRuns(present.project.id);
    for (const run of runs) {
      this.#goOn();
      if (known.some((one) => sameRun(one, run.record))) this.skipped.note('run-present');
      else await this.#takeRun(run);
    }
  }

  async #takeRun({ record, checkpoint }: IncomingRun): Promise<void> {
    const { store, present } = this.#places;
    const { learnedOriginIds } = record;
    const state = await found(checkpoint());
    const taken: RunRecord = {
      ...record,
      id: this.#ids.of(record.id),
      projectId: present.project.id,
      classIds: record.classIds.map((id) => this.#ids.of(id)),
      ...(learnedOriginIds && {
        // It learned from the very photographs that are in each of them.
        learnedOriginIds: [
          ...new Set(
            learnedOriginIds.flatMap(
              (id) => this.#knownOrigins.get(id) ?? [this.#originIds.of(id)],
            ),
          ),
        ],
      }),
    };
    this.#runIds.push(taken.id);
    await done(store.saveRun(this.#marked(taken), state));
  }

  #marked<R extends object>(record: R): R & { readonly deletedAtMs?: number } {
    const { markedAtMs } = this.#places;
    return markedAtMs === undefined ? record : { ...record, deletedAtMs: markedAtMs };
  }

  get #photoCount(): number {
    return this.#incoming.bursts.reduce((sum, { photos }) => sum + photos.length, 0);
  }

  #goOn(): void {
    this.#watch.signal.throwIfAborted();
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
