import { success } from '../../core/outcome.ts';
import { asList, asRecord, asText, field } from '../../exchange/foreign/json.ts';
import type { ModelFiles, Scaling } from '../../exchange/foreign/read-model.ts';
import { newId } from '../../training/store/ids.ts';
import { aboutEnd, foreignCacheName, hasForeignCache, modelsInMemory } from './cache-name.ts';

/** What is remembered of somebody else's model beside its files. */
export interface KeptModel {
  readonly id: string;
  /** As its file calls it, or the file; text. */
  readonly name: string;
  readonly openedAtMs: number;
  /** Names that a person gave its answers; absent where its files name them. */
  readonly labels?: readonly string[];
  /** How a person said that it is fed; absent where its files say it. */
  readonly scaling?: Scaling;
}

/** Bytes of a model's files, by name. */
export type ModelBytes = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** How long what is here of a model is: for good, or until the page is left, all of it or what was changed last. */
export type Keeping = 'stored' | 'until-left' | 'changes-until-left';

/** As many as are kept: each is some megabytes. */
export const mostModels = 6;

const scalings: readonly Scaling[] = ['bytes', 'unit', 'signed', 'teachable-machine'];

/**
 * Models that others made, on this device: the very files that came in, in a cache of the browser's, read
 * again with the same suspicion each time. Where the browser gives no cache they live until the page is left.
 * They belong to no project: they answer beside whatever is taught.
 */
export class KeptModels {
  /** Of all of them: who opens a model is another than who shows it. */
  static readonly #memory = new Map<string, { about: KeptModel; bytes: ModelBytes }>();
  /** What is remembered of models that are stored, where the disk took no more. */
  static readonly #changes = new Map<string, KeptModel>();

  /** What is kept, oldest first. */
  async list(): Promise<KeptModel[]> {
    const found = [...KeptModels.#memory.values()].map(({ about }) => about);
    const cache = await this.#cache();
    for (const { url } of (await cache?.keys()) ?? []) {
      if (!url.endsWith(aboutEnd)) continue;
      const about = readAbout(await (await cache!.match(url))?.json().catch(() => undefined));
      if (about) found.push(KeptModels.#changes.get(about.id) ?? about);
    }
    return found.sort((a, b) => a.openedAtMs - b.openedAtMs);
  }

  /** The model that is kept with exactly these files. */
  async find(bytes: ModelBytes): Promise<KeptModel | undefined> {
    for (const about of await this.list()) {
      const own = KeptModels.#memory.get(about.id)?.bytes ?? (await this.#read(about.id));
      if (sameFiles(own, bytes)) return about;
    }
    return undefined;
  }

  /** How long a model is here. */
  keeping(id: string): Keeping {
    if (KeptModels.#memory.has(id)) return 'until-left';
    return KeptModels.#changes.has(id) ? 'changes-until-left' : 'stored';
  }

  /** Keeps a model, all of it or nothing; where the disk takes it not, in memory (`keeping`). */
  async add(about: Omit<KeptModel, 'id'>, bytes: ModelBytes): Promise<KeptModel> {
    const kept: KeptModel = { ...about, id: newId() };
    const cache = await this.#cache(true);
    try {
      if (!cache) throw new Error('This browser keeps no files.');
      for (const [name, content] of bytes) {
        await cache.put(urlOf(kept.id, fileName(name)), new Response(content));
      }
      // Last: without it nothing is there.
      await this.#write(cache, kept);
    } catch {
      await this.#forget(kept.id);
      KeptModels.#memory.set(kept.id, { about: kept, bytes });
      modelsInMemory.add(kept.id);
    }
    return kept;
  }

  /** Remembers something else of a model; where the disk takes it not, in memory (`keeping`). */
  async change(about: KeptModel): Promise<void> {
    const { id } = about;
    const inMemory = KeptModels.#memory.get(id);
    if (inMemory) return void KeptModels.#memory.set(id, { ...inMemory, about });
    // Until it is written: what is asked meanwhile is as it was changed.
    KeptModels.#changes.set(id, about);
    try {
      await this.#write(await this.#cache(), about);
    } catch {
      return;
    }
    if (KeptModels.#changes.get(id) === about) KeptModels.#changes.delete(id);
  }

  /** Its files. */
  async files(id: string): Promise<ModelFiles> {
    const bytes = KeptModels.#memory.get(id)?.bytes ?? (await this.#read(id));
    return {
      names: [...bytes.keys()],
      read: (name) => {
        const content = bytes.get(name);
        return Promise.resolve(content && success(content));
      },
    };
  }

  async remove(id: string): Promise<void> {
    KeptModels.#memory.delete(id);
    modelsInMemory.delete(id);
    KeptModels.#changes.delete(id);
    await this.#forget(id);
  }

  async #read(id: string): Promise<ModelBytes> {
    const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
    const cache = await this.#cache();
    const prefix = urlOf(id, fileName(''));
    for (const { url } of (await cache?.keys()) ?? []) {
      if (!url.startsWith(prefix)) continue;
      const content = await (await cache!.match(url))?.arrayBuffer();
      if (content) bytes.set(decodeURIComponent(url.slice(prefix.length)), new Uint8Array(content));
    }
    return bytes;
  }

  /** Removes the files of a model, and the cache with the last of them. */
  async #forget(id: string): Promise<void> {
    const cache = await this.#cache();
    for (const { url } of (await cache?.keys()) ?? []) {
      if (url.startsWith(urlOf(id, ''))) await cache!.delete(url);
    }
    const left = (await cache?.keys()) ?? [];
    if (left.length === 0) await globalThis.caches?.delete(foreignCacheName).catch(() => false);
  }

  async #write(cache: Cache | undefined, about: KeptModel): Promise<void> {
    await cache?.put(urlOf(about.id, aboutEnd.slice(1)), new Response(JSON.stringify(about)));
  }

  /** Undefined where there is none; made only when something is to be kept. */
  async #cache(makes = false): Promise<Cache | undefined> {
    if (!makes && !(await hasForeignCache())) return undefined;
    return globalThis.caches?.open(foreignCacheName).catch(() => undefined);
  }
}

function sameFiles(a: ModelBytes, b: ModelBytes): boolean {
  const isSame = ([name, one]: readonly [string, Uint8Array]) => {
    const other = b.get(name);
    return one.length === other?.length && one.every((byte, at) => byte === other[at]);
  };
  return a.size === b.size && [...a].every(isSame);
}

/** No such address exists: it only names what is kept. */
function urlOf(id: string, name: string): string {
  return new URL(`foreign-models/${id}/${name}`, location.href.replace(/[?#].*$/, '')).href;
}

function fileName(name: string): string {
  return `files/${encodeURIComponent(name)}`;
}

function readAbout(json: unknown): KeptModel | undefined {
  const record = asRecord(json);
  const id = asText(field(record, 'id'));
  const name = asText(field(record, 'name'));
  const openedAtMs = Number(field(record, 'openedAtMs'));
  if (id === undefined || name === undefined || !Number.isFinite(openedAtMs)) return undefined;
  const labels = asList(field(record, 'labels'))?.map(String);
  const scaling = scalings.find((one) => one === field(record, 'scaling'));
  return { id, name, openedAtMs, ...(labels && { labels }), ...(scaling && { scaling }) };
}
