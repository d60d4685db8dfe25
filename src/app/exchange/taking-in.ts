import { mostClasses } from '../../exchange/most-classes.ts';
import { mediaIdsOf } from '../../training/store/projects.ts';
import type {
  ClassRecord,
  EmbeddingRecord,
  MediaRecord,
  RunRecord,
} from '../../training/store/records.ts';
import type { Deletable } from '../../training/store/store.ts';
import type { IncomingProject, IncomingRun } from './incoming.ts';
import type { CameIn, InputWatch } from './input.ts';
import { newClasses } from './joined-classes.ts';
import { LeftOut } from './left-out.ts';
import { marked, type MarkedPlaces } from './marked-places.ts';
import { done, found, Refused } from './refused.ts';
import { RenamedIds } from './renamed-ids.ts';
import { sameRun } from './same-run.ts';
import { TakenRecordings } from './taken-recordings.ts';

/** Pictures and phrases of reactions written at once, with their classes: more of them may come than fit in memory. */
const mediaBatchBytes = 32 * 2 ** 20;
/** Embeddings written at once: about 1 MB. */
const embeddingBatch = 512;

/** One import under way: writes record after record, counts what came in and what was left out. */
export class TakingIn {
  readonly skipped = new LeftOut();
  readonly #incoming: IncomingProject;
  readonly #places: MarkedPlaces;
  readonly #watch: InputWatch;
  readonly #ids = new RenamedIds();
  readonly #recordings: TakenRecordings;
  readonly #classIds: string[] = [];
  readonly #runIds: string[] = [];
  #newClasses = 0;

  constructor(incoming: IncomingProject, places: MarkedPlaces, watch: InputWatch) {
    this.#incoming = incoming;
    this.#places = places;
    this.#watch = watch;
    const { skipped } = this;
    this.#recordings = new TakenRecordings({ incoming, places, watch, ids: this.#ids, skipped });
    const { leftOut = [] } = incoming;
    if (leftOut.length > 0) skipped.note('no-photograph', leftOut.length, () => leftOut[0]!.path);
  }

  get cameIn(): CameIn {
    return {
      classes: this.#newClasses,
      bursts: this.#recordings.burstIds.length,
      photos: this.#recordings.photoIds.size,
      testPhotos: this.#recordings.testPhotos,
      runs: this.#runIds.length,
    };
  }

  /** What was written so far. */
  get written(): Deletable[] {
    return [
      { kind: 'class', ids: this.#classIds },
      { kind: 'burst', ids: this.#recordings.burstIds },
      { kind: 'run', ids: this.#runIds },
    ];
  }

  /** Writes all of it. @throws Refused, or the signal's reason. */
  async run(): Promise<void> {
    await this.#takeClasses();
    await this.#recordings.takeAll();
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
      const hidden = batch.map((record) => marked(record, this.#places));
      await done(store.saveClasses(hidden, [...records.values()]));
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

  async #takeEmbeddings(): Promise<void> {
    const { store, present, onSeen } = this.#places;
    const projectId = present.project.id;
    for (const { eyeKey, read } of this.#incoming.embeddings ?? []) {
      this.#goOn();
      const records: EmbeddingRecord[] = [];
      for (const [id, vector] of await found(read())) {
        const photoId = this.#recordings.photoIds.get(id);
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
          ...new Set(learnedOriginIds.flatMap((id) => this.#recordings.originIdsOf(id))),
        ],
      }),
    };
    this.#runIds.push(taken.id);
    await done(store.saveRun(marked(taken, this.#places), state));
  }

  #goOn(): void {
    this.#watch.signal.throwIfAborted();
  }
}
