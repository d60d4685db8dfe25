import type { ProjectRecord } from '../training/store/records.ts';
import { eraseStore } from '../training/store/store.ts';
import type { ProjectSummary } from '../training/store/summary.ts';
import { erasePreferences } from './erasure.ts';
import type { NewProject } from './classifier-card/received-project.ts';
import type { Engine } from './engine.ts';
import type { ExampleWords } from './example-project.ts';
import { freeName } from './free-name.ts';
import type { FolderWords } from '../exchange/photograph-paths.ts';
import type { Notices } from './notices.svelte.ts';
import type { Picture } from './picture.svelte.ts';
import { emptyProject } from './project-contents.ts';
import { ProjectShelf, type ShelfTrouble } from './project-shelf.ts';
import { openFileSink } from './save-file.ts';
import type { Settings } from './settings.svelte.ts';

export type { ExampleWords, ProjectRecord, ProjectSummary };

/** How far something that takes a while has come. */
export interface Progress {
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

/** What will be gone when everything is erased. */
export interface Belongings {
  readonly projectCount: number;
  readonly photoCount: number;
}

/** How a copy of the photographs ended. */
export type CopyResult = 'saved' | 'cancelled' | 'failed';

/** How long other tabs may take to let the store go before the person is told to close them. */
const eraseLimitMs = 8000;

/** What survives a reload, for the page that comes after another tab has erased everything. */
const erasedElsewhere = 'erased-elsewhere';

/** The projects of this device, which one is shown, and whether another tab writes it. */
export class Projects {
  readonly #engine: Engine;
  readonly #shelf: ProjectShelf;
  readonly #notices: Notices;
  readonly #settings: Settings;
  readonly #picture: Picture;
  #list = $state.raw<readonly ProjectRecord[]>([]);
  #shownId = $state.raw('');
  #watching = $state.raw(false);
  #takingOver = $state.raw(false);
  #stores = $state.raw(false);
  #example = $state.raw<Progress>();
  #copy = $state.raw<Progress>();
  #exampleWork: AbortController | undefined;
  #copyWork: AbortController | undefined;
  #erasing = false;
  #unnamed = '';

  /** The project that is shown; undefined until the store was read. */
  readonly shown = $derived(this.#list.find(({ id }) => id === this.#shownId));
  /** Projects are out of sight until there is a second one. */
  readonly several = $derived(this.#list.length > 1);

  constructor(engine: Engine, notices: Notices, settings: Settings, picture: Picture) {
    this.#engine = engine;
    this.#notices = notices;
    this.#settings = settings;
    this.#picture = picture;
    this.#shelf = new ProjectShelf(engine);
    this.#shelf.changed.subscribe((list) => (this.#list = list));
    engine.project.changed.subscribe(({ project }) => this.#note(project.id));
    engine.project.lock.changed.subscribe(() => this.#noteRole());
    engine.project.purged.subscribe(() => notices.closeUndos());
    engine.project.gone.subscribe(() => notices.say({ kind: 'project-gone' }));
    engine.project.erased.subscribe(() => this.#leaveErased());
    if (history.state === erasedElsewhere) {
      history.replaceState(null, '');
      notices.say({ kind: 'erased-elsewhere' }, undefined, true);
    }
  }

  /** False where nothing can be stored: then there is one project, in memory. */
  get stores(): boolean {
    return this.#stores;
  }
  /** All projects, oldest first. */
  get list(): readonly ProjectRecord[] {
    return this.#list;
  }
  /** True while another tab writes the project that is shown: here it can only be looked at. */
  get watching(): boolean {
    return this.#watching;
  }
  /** True while the other tab is asked to let go. */
  get takingOver(): boolean {
    return this.#takingOver;
  }
  /** Photographs of the example that is being recorded. */
  get example(): Progress | undefined {
    return this.#example;
  }
  /** Photographs of the copy that is being written. */
  get copy(): Progress | undefined {
    return this.#copy;
  }

  /** What the screen calls a project without a name: no other one shall be called like it. */
  get unnamed(): string {
    return this.#unnamed;
  }

  /** Takes the word of the language in use for a project without a name. */
  callUnnamed(word: string): void {
    this.#unnamed = word;
  }

  /** Numbers of every project, by id. */
  summaries(): Promise<ReadonlyMap<string, ProjectSummary>> {
    return this.#shelf.summaries();
  }

  /** Shows another project; true if it is shown. */
  async open(id: string): Promise<boolean> {
    return this.#say(await this.#shelf.open(id));
  }

  /** Makes an empty project of this name, or of one like it, and shows it. */
  async create(name: string): Promise<boolean> {
    const { project } = emptyProject(this.#free(name));
    return this.#say(await this.#shelf.create(project));
  }

  /** Puts a project that is made already beside the others, and shows it; true if it is shown. */
  async add({ project, filling }: NewProject): Promise<boolean> {
    const named = { ...project, name: this.#free(project.name) };
    return this.#say(await this.#shelf.create(named, filling));
  }

  async rename(id: string, name: string): Promise<void> {
    this.#say(await this.#shelf.rename(id, name));
  }

  /** Puts a copy beside the project. */
  async duplicate(id: string, name: string): Promise<void> {
    this.#say(await this.#shelf.duplicate(id, this.#free(name)));
  }

  /** Deletes a project; `name` is what its notice calls it. */
  async remove(id: string, name: string): Promise<void> {
    const removed = await this.#shelf.remove(id);
    if (!this.#say(removed) || !removed.ok) return;
    this.#notices.say({ kind: 'project-removed', name, projectId: id }, removed.value);
  }

  /** Records the example project from the sample scene, and shows both; true if it came to that. */
  async openExample(words: ExampleWords): Promise<boolean> {
    if (this.#example) return false;
    const work = (this.#exampleWork = new AbortController());
    this.#example = { done: 0, total: 0 };
    try {
      const { exampleObjects, examplePhotoCount, recordExample } =
        await import('./example-project.ts');
      const { project, filling } = await recordExample(
        { ...words, project: this.#free(words.project) },
        (done) => (this.#example = { done, total: examplePhotoCount }),
        work.signal,
      );
      if (!this.#say(await this.#shelf.create(project, filling))) return false;
      await this.#picture.openScene(exampleObjects[0]);
      return true;
    } catch (error) {
      if (!work.signal.aborted) throw error;
      return false;
    } finally {
      this.#example = undefined;
    }
  }

  /** Gives up the example that is being made. Nothing of it is kept. */
  cancelExample(): void {
    this.#exampleWork?.abort();
  }

  /** Gives up the copy that is being made. Nothing of it is kept. */
  cancelCopy(): void {
    this.#copyWork?.abort();
  }

  /** Makes this tab the one that writes. */
  async takeOver(): Promise<void> {
    this.#takingOver = true;
    await this.#engine.project.lock.takeOver().finally(() => (this.#takingOver = false));
  }

  /** What is stored on this device. */
  async belongings(): Promise<Belongings> {
    const summaries = [...(await this.#shelf.summaries()).values()];
    const photoCount = summaries.reduce((sum, summary) => sum + summary.photoCount, 0);
    return { projectCount: summaries.length, photoCount };
  }

  /** Saves a copy of all photographs in a file; called at once when a person asks for it. */
  async saveCopy(fileName: string, words: FolderWords): Promise<CopyResult> {
    const sink = await openFileSink(fileName, 'application/zip', '.zip');
    if (!sink) return 'cancelled';
    const work = (this.#copyWork = new AbortController());
    this.#copy = { done: 0, total: 0 };
    try {
      await this.#engine.settle();
      const { photoCount: total } = await this.belongings();
      const { copyPhotographs } = await import('./photographs-copy.ts');
      const source = {
        projects: this.#shelf.contents(),
        photoBytesOf: (ids: readonly string[]) => this.#engine.project.photoBytesOf(ids),
      };
      const onProgress = (done: number) => (this.#copy = { done, total });
      await copyPhotographs(source, words, sink, onProgress, work.signal);
      await sink.close();
      return 'saved';
    } catch (error) {
      await sink.abort().catch(() => {});
      if (work.signal.aborted) return 'cancelled';
      console.warn(error);
      return 'failed';
    } finally {
      this.#copy = undefined;
    }
  }

  /**
   * Erases everything that was captured, learned and chosen on this device, and begins anew. False if
   * another tab does not let go; it happens as soon as that one is closed.
   */
  async erase(): Promise<boolean> {
    this.#erasing = true;
    this.#settings.stopWriting();
    await Promise.all([this.#engine.recorder.stop(), this.#engine.importer.cancel()]);
    this.#engine.source.dispose();
    const erasing = eraseStore().then((erased) => {
      erasePreferences();
      // Without what a link asked for: the first screen is wanted.
      if (erased.ok) location.replace(location.pathname);
      return erased.ok;
    });
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), eraseLimitMs));
    return Promise.race([erasing, late]);
  }

  /** Another tab has erased everything: nothing of it may live on here, in memory or in preferences. */
  #leaveErased(): void {
    if (this.#erasing) return;
    this.#settings.stopWriting();
    this.#engine.source.dispose();
    erasePreferences();
    history.replaceState(erasedElsewhere, '');
    location.reload();
  }

  #note(projectId: string): void {
    this.#noteRole();
    this.#stores = this.#engine.project.store !== undefined;
    if (projectId === this.#shownId) return;
    this.#shownId = projectId;
    // What could be undone belongs to the project that was shown.
    this.#notices.closeUndos();
    if (this.#stores) this.#settings.set({ projectId });
  }

  #noteRole(): void {
    this.#watching = this.#engine.project.lock.role === 'watcher';
    // Only the tab that writes can take something back.
    if (this.#watching) this.#notices.closeUndos();
  }

  #free(name: string): string {
    return freeName(
      name,
      this.#list.map((project) => project.name),
      this.#unnamed,
    );
  }

  /** Tells why a verb did nothing; true if it did something. */
  #say(answer: { ok: true } | { ok: false; trouble: ShelfTrouble }): boolean {
    if (!answer.ok) this.#notices.say({ kind: 'project-trouble', trouble: answer.trouble.kind });
    return answer.ok;
  }
}
