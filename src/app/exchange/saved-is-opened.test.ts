import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import type { ProjectLoss } from '../../exchange/project-file/write-project.ts';
import { mediaIdsOf } from '../../training/store/projects.ts';
import { checkStore } from '../../training/store/check.ts';
import {
  sampleBurst,
  sampleClass,
  sampleEmbedding,
  sampleProject,
  sampleRun,
  sampleStore,
} from '../../training/store/sample-records.ts';
import type { ClassRecord, ProjectRecord } from '../../training/store/records.ts';
import type { Store } from '../../training/store/store.ts';
import { incomingOf } from './inputs/read-project-file.ts';
import { fileOf, jpegLike, sourceOf } from './project.fixture.ts';
import { takeIn } from './take-in.ts';

/**
 * Whatever can be in the store of this app, or of one of its earlier versions, can be saved, and what was saved
 * is opened; what no file can hold is told of, and nothing else is lost with it.
 */

/** Notes of so many KiB beside the picture of a JPEG: such as are passed over, or the colour profile, which is not. */
function noted(seed: number, kibibytes: number, marker: number): ArrayBuffer {
  const like = new Uint8Array(jpegLike(seed));
  const note = Uint8Array.of(0xff, marker, 0x04, 0x00, ...new Uint8Array(1022).fill(seed & 127));
  const scan = Uint8Array.of(0xff, 0xda, 0, 4, 1, 0, seed & 127, 1, 2, 3, 0xff, 0xd9);
  const frame = like.subarray(2, -3);
  const bytes = new Uint8Array(2 + kibibytes * note.length + frame.length + scan.length);
  bytes.set(like.subarray(0, 2));
  for (let i = 0; i < kibibytes; i++) bytes.set(note, 2 + i * note.length);
  bytes.set(frame, 2 + kibibytes * note.length);
  bytes.set(scan, bytes.length - scan.length);
  return bytes.buffer;
}

/** Numbers that are none, as the clock, the GPU and a far too high rate make them. */
const none = [Infinity, -Infinity, NaN];

class Stored {
  readonly store: Store;
  readonly project: ProjectRecord;
  readonly #random: Random;
  readonly expected = { photos: 0, runs: 0 };
  readonly lost = { photos: 0, runs: 0 };

  constructor(store: Store, project: ProjectRecord, random: Random) {
    this.store = store;
    this.project = project;
    this.#random = random;
  }

  async fill(): Promise<void> {
    await this.store.saveProject(this.project);
    const classes = Array.from({ length: 1 + this.#random.integer(4) }, (_, position) =>
      this.#class(position),
    );
    const { id: projectId } = this.project;
    const large = { id: 'm-2', projectId, type: 'audio/webm', bytes: new ArrayBuffer(9 * 2 ** 20) };
    const media = [{ id: 'm-1', projectId, type: 'image/jpeg', bytes: jpegLike(9) }];
    await this.store.saveClasses(classes, this.#often() ? media : [...media, large]);
    for (const owner of classes) {
      for (let burst = this.#random.integer(4); burst > 0; burst--) await this.#record(owner);
    }
    for (let run = this.#random.integer(4); run > 0; run--) await this.#train(classes);
  }

  #often(): boolean {
    return this.#random.uniform() < 0.7;
  }

  #rarely(): boolean {
    return !this.#often();
  }

  #class(position: number): ClassRecord {
    const record = sampleClass(
      this.project,
      `Taza ${'🫖'.repeat(this.#random.integer(200))}`,
      position,
    );
    // Several may share one picture; one of them may be gone.
    const mediaId = ['m-1', 'm-2', 'gone'][this.#random.integer(3)]!;
    return {
      ...record,
      ...(this.#often() && {
        reaction: {
          picture: { kind: 'photo', mediaId },
          ...(this.#rarely() && { sound: { kind: 'phrase', mediaId: 'gone' } }),
        },
      }),
    };
  }

  async #record(owner: ClassRecord): Promise<void> {
    const { burst, photos } = sampleBurst(owner, 1 + this.#random.integer(3));
    const real = photos.map(({ record }) => {
      const seed = this.#random.integer(30_000);
      const kind = this.#random.integer(8);
      const bytes =
        kind === 0
          ? noted(seed, 1100, 0xe1)
          : kind === 1
            ? noted(seed, 1100, 0xe2)
            : jpegLike(seed);
      this[kind === 1 ? 'lost' : 'expected'].photos++;
      return { record: { ...record, byteLength: bytes.byteLength }, bytes };
    });
    const takenForName = 'x'.repeat(this.#random.integer(400));
    const mistake = { takenForId: null, taught: true, takenForName };
    await this.store.addBurst({ ...burst, ...(this.#rarely() && { mistake }) }, real);
    await this.store.putEmbeddings(
      real.map(({ record }) => sampleEmbedding(record, this.#rarely() ? NaN : 1)),
    );
  }

  async #train(classes: readonly ClassRecord[]): Promise<void> {
    const { run, checkpoint } = sampleRun(this.project, 1 + this.#random.integer(3), 0.5);
    const odd = () => none[this.#random.integer(3)]!;
    const fits = this.#often();
    this[fits ? 'expected' : 'lost'].runs++;
    const [first, ...rest] = run.history;
    const epoch = {
      ...first!,
      tookMs: this.#rarely() ? odd() : 5,
      batchLosses: Array.from({ length: 3000 }, () =>
        this.#random.uniform() < 1e-4 ? odd() : 0.1,
      ),
      magnitudes: [{ layer: 1, gradient: this.#rarely() ? odd() : 1, weight: 1 }],
    };
    const moments = checkpoint.optimizerState.arrays.map((array) =>
      this.#rarely() ? array.map(odd) : array,
    );
    await this.store.saveRun(
      {
        ...run,
        // Learned from two classes, kept with the names of three: what an older version could do.
        classNames: fits || this.#often() ? run.classNames : ['a', 'b', 'c'],
        classIds: classes.map(({ id }) => id),
        history: [epoch, ...rest],
        ...(this.#often() && { picturesPerSecond: this.#rarely() ? odd() : 100 }),
        ...(this.#rarely() && { backend: 'webgl, '.repeat(9), asked: 'x'.repeat(6000) }),
      },
      {
        ...checkpoint,
        optimizerState: { ...checkpoint.optimizerState, arrays: moments },
        ...(!fits && { weights: [new Float32Array(128).fill(NaN), new Float32Array(2)] }),
      },
    );
  }
}

describe('whatever is stored', () => {
  it('is opened again, and what is not in the file is told of', { timeout: 60_000 }, async () => {
    const all = { photos: 0, runs: 0 };
    for (let seed = 0; seed < 25; seed++) {
      const stored = new Stored(await sampleStore(), sampleProject(), new Random(seed));
      const { store, project, expected, lost } = stored;
      await stored.fill();
      let loss: ProjectLoss | undefined;
      const source = await sourceOf(store, project.id);
      // As the app asks for it: once for each reaction that names it.
      const named = source.contents.classes.flatMap(mediaIdsOf);
      const media = await Promise.all(named.map((id) => store.media(id)));
      const file = await fileOf({
        ...source,
        media: media.flatMap((one) => one ?? []),
        onLoss: (told) => (loss = told),
      });
      expect(loss, `${seed}`).toMatchObject(lost);
      // On another device.
      const there = await sampleStore();
      const places = { store: there, present: source.contents, nowMs: 1.8e12 };
      const watch = { signal: new AbortController().signal, onProgress: () => undefined };
      const taken = await takeIn(incomingOf(file), 'new', places, watch);
      expect(taken, `${seed}`).toMatchObject({
        ok: true,
        value: { cameIn: expected, skipped: [] },
      });
      expect(await checkStore(there)).toEqual([]);
      all.photos += lost.photos;
      all.runs += lost.runs;
      store.close();
      there.close();
    }
    // Else the trials would tell nothing.
    expect(Math.min(all.photos, all.runs)).toBeGreaterThan(5);
  });
});
