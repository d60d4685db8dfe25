import { jpegSize } from '../../core/image/jpeg-size.ts';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import { runModel, type ProjectFile } from '../../exchange/project-file/read-project.ts';
import type { ZipTrouble } from '../../exchange/zip/zip-reader.ts';
import type {
  BurstRecord,
  ClassRecord,
  MediaRecord,
  ProjectRecord,
  RunRecord,
} from '../../training/store/records.ts';
import type { NewPhoto } from '../../training/store/add-burst.ts';
import type { Store, StoreTrouble } from '../../training/store/store.ts';
import { reactionOf, RenamedIds } from './renamed-ids.ts';

/** Why a project file was not taken in; nothing of it is in the store then. */
export type ImportTrouble =
  | ZipTrouble
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'store'; readonly trouble: StoreTrouble };

/** How an import is watched and called off. */
export interface ImportWatch {
  readonly nowMs: number;
  readonly signal: AbortSignal;
  /** Told how many of all photographs are in. */
  readonly onProgress: (photoCount: number, ofCount: number) => void;
}

const photoSidePx = 224;
/** Ten times what a photograph of that side takes; what is longer hides something behind it. */
const mostPhotoBytes = 500_000;

/** What an import ends with, thrown within this file only. */
class Ended extends Error {
  readonly trouble: ImportTrouble;
  constructor(trouble: ImportTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

/**
 * Takes a project file into the store as a new project, whole or not at all: until the last record is
 * there the project is marked as deleted, so that nobody sees it, and a tab that is killed meanwhile
 * leaves nothing but what the next start removes.
 */
export async function importProject(
  file: ProjectFile,
  store: Store,
  watch: ImportWatch,
): Promise<Outcome<ProjectRecord, ImportTrouble>> {
  const taking = new ProjectImport(file, store, watch);
  try {
    return success(await taking.run());
  } catch (error) {
    await store.removeProject(taking.project.id);
    if (error instanceof Ended) return failure(error.trouble);
    throw error;
  }
}

class ProjectImport {
  readonly project: ProjectRecord;
  readonly #file: ProjectFile;
  readonly #store: Store;
  readonly #watch: ImportWatch;
  readonly #ids = new RenamedIds();

  constructor(file: ProjectFile, store: Store, watch: ImportWatch) {
    this.#file = file;
    this.#store = store;
    this.#watch = watch;
    const { id, name, strictness } = file.manifest.project;
    this.project = {
      id: this.#ids.of(id),
      name,
      createdAtMs: watch.nowMs,
      strictness: Math.min(0.2, Math.max(-0.2, strictness)),
    };
  }

  async run(): Promise<ProjectRecord> {
    await done(this.#store.saveProject({ ...this.project, deletedAtMs: this.#watch.nowMs }));
    await this.#takeClasses();
    await this.#takeBursts();
    await this.#takeEmbeddings();
    await this.#takeRuns();
    this.#goOn();
    await done(this.#store.saveProject(this.project));
    return this.project;
  }

  async #takeClasses(): Promise<void> {
    const { classes, media } = this.#file.manifest;
    const projectId = this.project.id;
    const records = classes.map((one): ClassRecord => {
      const reaction = reactionOf(one, this.#ids);
      const renamed = { ...one, id: this.#ids.of(one.id), projectId };
      return defined({ ...renamed, reaction });
    });
    const contents: MediaRecord[] = [];
    for (const { id, type, path } of media) {
      contents.push({ id: this.#ids.of(id), projectId, type, bytes: await this.#bytes(path) });
    }
    await done(this.#store.saveClasses(records, contents));
  }

  async #takeBursts(): Promise<void> {
    const { bursts } = this.#file.manifest;
    const ofCount = bursts.reduce((sum, { photos }) => sum + photos.length, 0);
    const projectId = this.project.id;
    let count = 0;
    for (const { photos, mistake, ...burst } of bursts) {
      const takenForId = mistake?.takenForId ?? null;
      const record: BurstRecord = defined({
        ...burst,
        id: this.#ids.of(burst.id),
        originId: this.#ids.of(burst.originId),
        classId: this.#ids.of(burst.classId),
        projectId,
        mistake:
          mistake && defined({ ...mistake, takenForId: takenForId && this.#ids.of(takenForId) }),
      });
      const taken: NewPhoto[] = [];
      for (const photo of photos) {
        this.#goOn();
        taken.push(await this.#photo(photo, record));
        this.#watch.onProgress(++count, ofCount);
      }
      await done(this.#store.addBurst(record, taken));
    }
  }

  /** A photograph of this app is a JPEG of 224 × 224; a file says what it likes. */
  async #photo(
    { id, index, path }: { id: string; index: number; path: string },
    { id: burstId, projectId }: BurstRecord,
  ): Promise<NewPhoto> {
    const bytes = await this.#bytes(path);
    const size = jpegSize(new Uint8Array(bytes));
    const isOurs = size?.widthPx === photoSidePx && size.heightPx === photoSidePx;
    if (!isOurs || bytes.byteLength > mostPhotoBytes) {
      throw new Ended({ kind: 'damaged', path });
    }
    const kept = { type: 'image/jpeg', sizePx: photoSidePx, byteLength: bytes.byteLength } as const;
    return { record: { id: this.#ids.of(id), projectId, burstId, index, ...kept }, bytes };
  }

  async #takeEmbeddings(): Promise<void> {
    const projectId = this.project.id;
    for (const [index, { eyeKey }] of this.#file.manifest.embeddings.entries()) {
      const vectors = await found(this.#file.embeddings(index));
      const records = [...vectors].map(([id, vector]) => ({
        photoId: this.#ids.of(id),
        eyeKey,
        projectId,
        vector,
      }));
      await done(this.#store.putEmbeddings(records));
    }
  }

  async #takeRuns(): Promise<void> {
    for (const run of this.#file.manifest.runs) {
      this.#goOn();
      const checkpoint = await found(this.#file.checkpoint(run));
      const { learnedOriginIds, ...kept } = run;
      const record = defined({
        ...kept,
        id: this.#ids.of(run.id),
        projectId: this.project.id,
        model: runModel(run)!,
        classIds: run.classIds.map((id) => this.#ids.of(id)),
        state: undefined,
        learnedOriginIds: learnedOriginIds?.map((id) => this.#ids.of(id)),
      }) as RunRecord;
      await done(this.#store.saveRun(record, checkpoint));
    }
  }

  async #bytes(path: string): Promise<ArrayBuffer> {
    return (await found(this.#file.bytes(path))).buffer;
  }

  #goOn(): void {
    if (this.#watch.signal.aborted) throw new Ended({ kind: 'cancelled' });
  }
}

/** The value of what may be damaged. */
async function found<Value>(reading: Promise<Outcome<Value, ZipTrouble>>): Promise<Value> {
  const read = await reading;
  if (!read.ok) throw new Ended(read.trouble);
  return read.value;
}

async function done(writing: Promise<Outcome<unknown, StoreTrouble>>): Promise<void> {
  const written = await writing;
  if (!written.ok) throw new Ended({ kind: 'store', trouble: written.trouble });
}

/** A record without what is not there. */
function defined<R extends object>(record: R): { [K in keyof R]: Exclude<R[K], undefined> } {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as never;
}
