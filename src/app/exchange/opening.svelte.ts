import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { Brought } from '../exchange-door.svelte.ts';
import type { Engine } from '../engine.ts';
import type {
  Incoming,
  Input,
  InputDoors,
  InputTrouble,
  InputWatch,
  ImportReport,
} from './input.ts';
import type { IncomingProject } from './incoming.ts';
import { choicesOf, culpritOf } from './choices.ts';
import { inputFor } from './inputs.ts';
import { lookInto } from './look-into.ts';
import type { Destination } from './take-in.ts';
import type { ProjectContents } from '../../training/store/records.ts';
import type { Store } from '../../training/store/store.ts';

/** How far something that is opened is. */
export type OpeningPhase =
  | { readonly kind: 'idle' }
  /** Looked into and read; nothing is taken yet. */
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  /** New or merged? Or another question that belongs to what came. */
  | { readonly kind: 'asking'; readonly incoming: Incoming }
  | { readonly kind: 'taking'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: ImportReport }
  | {
      readonly kind: 'refused';
      readonly trouble: InputTrouble;
      /** Which of several files it is about. */
      readonly path?: string;
    };

/** What opening needs of the app. */
export interface OpeningPlaces {
  readonly engine: Engine;
  readonly table: readonly Input[];
  /** What the screen calls a project without a name. */
  readonly unnamed: () => string;
  /** Reads the project that is shown again; other tabs are told that this one, shown or not, was written. */
  readonly refresh: (writtenId: string) => Promise<void>;
  /** Tells what came of it, even where nobody waits for it any more. */
  readonly tell: () => void;
  /** Shows what came in. */
  readonly show: (report: ImportReport) => Promise<void>;
}

/**
 * Files coming in, one choice at a time. What comes while another one is read, asked about or taken waits for
 * its turn, which it has when that is over and was seen.
 */
export class Opening {
  readonly #places: OpeningPlaces;
  #phase = $state.raw<OpeningPhase>({ kind: 'idle' });
  #waiting = $state.raw<readonly (readonly Brought[])[]>([]);
  #work: AbortController | undefined;
  /** Of several files the one that could not be read. */
  #culprit: string | undefined;
  /** Path of the first file of what is read, asked about or taken. */
  #path = '';

  constructor(places: OpeningPlaces) {
    this.#places = places;
  }

  get phase(): OpeningPhase {
    return this.#phase;
  }

  get isBusy(): boolean {
    return this.#phase.kind === 'reading' || this.#phase.kind === 'taking';
  }

  /** What waits for its turn, choice by choice: the path of the first file of each. */
  get waiting(): readonly string[] {
    return this.#waiting.map(([first]) => first!.path);
  }

  /** Whether there is something in the present project that a file could be merged into. */
  get canMerge(): boolean {
    const { project } = this.#places.engine;
    const { classes, project: present } = project.contents;
    return project.writableStore !== undefined && classes.length > 0 && !present.received;
  }

  /** Looks into files, and takes what they hold once nothing is left to be asked; in their turn. */
  async open(brought: readonly Brought[]): Promise<void> {
    if (brought.length === 0) return;
    this.#waiting = [...this.#waiting, brought];
    if (!this.isBusy && this.#phase.kind !== 'asking') await this.#openNext();
  }

  async #openNext(): Promise<void> {
    const [brought, ...others] = this.#waiting;
    if (!brought) return;
    this.#waiting = others;
    this.#path = brought[0]!.path;
    const watch = this.#begin('reading');
    const read = await this.#guarded(() => this.#read(brought, watch));
    // Not every reader looks whether it was called off; whoever did that wants to hear of nothing else.
    if (watch.signal.aborted) return this.#refuse({ kind: 'cancelled' });
    if (!read.ok) return this.#refuse(read.trouble);
    const incoming = read.value;
    if (incoming.kind === 'own') return this.#take(incoming, 'new');
    // What was received elsewhere is mixed with nothing.
    const isAlone = incoming.kind === 'project' && incoming.project.received !== undefined;
    const isReviewed = incoming.kind === 'project' && incoming.review !== undefined;
    const isAsked = (this.canMerge && !isAlone) || isReviewed || incoming.kind === 'photographs';
    if (isAsked) {
      this.#phase = { kind: 'asking', incoming };
      this.#places.tell();
    } else await this.#take(incoming, 'new');
  }

  /** Answers what was asked; a reviewed project takes the place of what was read. */
  async choose(destination: Destination, reviewed?: Incoming): Promise<void> {
    if (this.#phase.kind !== 'asking') return;
    const incoming = reviewed ?? this.#phase.incoming;
    if (incoming.kind !== 'photographs') await this.#take(incoming, destination);
  }

  /** Calls off what is under way or asked; nothing of it is kept, and what waits has its turn. */
  cancel(): void {
    this.#work?.abort();
    this.forget();
  }

  /** Forgets what was told or asked last, and goes on with what waits. */
  forget(): void {
    if (this.isBusy) return;
    this.#phase = { kind: 'idle' };
    void this.#openNext();
  }

  dispose(): void {
    this.#waiting = [];
    this.cancel();
  }

  async #read(
    brought: readonly Brought[],
    watch: InputWatch,
  ): Promise<Outcome<Incoming, InputTrouble>> {
    const { table } = this.#places;
    const looked = await lookInto(brought, watch.signal);
    if (watch.signal.aborted) return failure({ kind: 'cancelled' });
    const [files, ...later] = choicesOf(table, looked);
    this.#path = files!.files[0]!.path;
    this.#waiting = [...later.map((choice) => choice.files), ...this.#waiting];
    const input = inputFor(table, files!);
    if (input) return input.read(files!, this.#doors, watch);
    const { file, trouble } = culpritOf(table, files!) ?? {};
    if (files!.files.length > 1) this.#culprit = file?.path;
    // A zip that is damaged says so; whose it is cannot be known.
    return failure(trouble ?? { kind: 'unrecognised', fileName: file?.file.name ?? '' });
  }

  async #take(
    incoming: Exclude<Incoming, { kind: 'photographs' }>,
    destination: Destination,
  ): Promise<void> {
    // What is merged goes into the project that was shown when a person said so, whichever is shown by then.
    const presentId = this.#places.engine.project.contents.project.id;
    const watch = this.#begin('taking');
    const taken = await this.#guarded(async () => {
      if (incoming.kind === 'own') return incoming.take(this.#doors, watch);
      const { project, review } = incoming;
      return this.#takeProject(review?.project ?? project, destination, presentId, watch);
    });
    if (!taken.ok)
      return this.#refuse(watch.signal.aborted ? { kind: 'cancelled' } : taken.trouble);
    this.#phase = { kind: 'done', report: taken.value };
    this.#places.tell();
    await this.#places.show(taken.value);
  }

  async #takeProject(
    incoming: IncomingProject,
    destination: Destination,
    presentId: string,
    watch: InputWatch,
  ): Promise<Outcome<ImportReport, InputTrouble>> {
    const { engine } = this.#places;
    // What is in the hand belongs to what is here.
    if (!(await engine.settle())) return failure({ kind: 'unsaved' });
    const { project } = engine;
    const isShown = project.contents.project.id === presentId;
    const writes = destination === 'merge' && isShown;
    const store = writes ? project.writableStore : project.store;
    if (!store && project.store) return failure({ kind: 'in-use' });
    if (!store) return failure({ kind: 'store', trouble: 'unavailable' });
    if (destination === 'new' || isShown) {
      return this.#takeInto(store, project.contents, incoming, destination, watch);
    }
    // Another one was opened meanwhile, in whose place it may have been deleted, or written by another tab.
    const taken = await project.lock.ifFree(presentId, async () => {
      const isThere = (await store.listProjects()).some(({ id }) => id === presentId);
      if (!isThere) return failure({ kind: 'store', trouble: 'gone' } as const);
      const present = await store.loadProject(presentId);
      return this.#takeInto(store, present, incoming, destination, watch);
    });
    return taken ?? failure({ kind: 'in-use' });
  }

  async #takeInto(
    store: Store,
    present: ProjectContents,
    incoming: IncomingProject,
    destination: Destination,
    watch: InputWatch,
  ): Promise<Outcome<ImportReport, InputTrouble>> {
    const { engine, refresh, unnamed } = this.#places;
    const { project, eye, learner } = engine;
    const { id } = present.project;
    const { takeIn } = await import('./take-in.ts');
    const onSeen = (eyeKey: string, vectors: ReadonlyMap<string, Float32Array>) => {
      const isShown = project.contents.project.id === id;
      if (isShown && eyeKey === eye.state.eye?.key) learner.addVectors(vectors);
    };
    const places = { store, present, nowMs: Date.now(), unnamed: unnamed(), onSeen };
    const taken = await takeIn(incoming, destination, places, watch);
    if (!taken.ok || !taken.value.merged) return taken;
    await refresh(id);
    const { undo } = taken.value;
    if (!undo) return taken;
    const takeBack = async () => {
      await undo();
      await refresh(id);
    };
    return success({ ...taken.value, undo: takeBack });
  }

  /** What is wrong with a file that went away while it was read is no bug; a bug is told like any trouble. */
  async #guarded<Value>(
    work: () => Promise<Outcome<Value, InputTrouble>>,
  ): Promise<Outcome<Value, InputTrouble>> {
    try {
      return await work();
    } catch (error) {
      if (this.#work?.signal.aborted) return failure({ kind: 'cancelled' });
      const fileName = this.#path;
      if (error instanceof DOMException) return failure({ kind: 'unreadable', fileName });
      reportError(error);
      return failure({ kind: 'failed', fileName });
    }
  }

  #begin(kind: 'reading' | 'taking'): InputWatch {
    const { signal } = (this.#work = new AbortController());
    this.#culprit = undefined;
    this.#phase = { kind, done: 0, total: 1 };
    const onProgress = (done: number, total: number) => (this.#phase = { kind, done, total });
    return { signal, onProgress };
  }

  #refuse(trouble: InputTrouble): void {
    const isTold = trouble.kind !== 'cancelled';
    const path = this.#culprit;
    this.#phase = isTold ? { kind: 'refused', trouble, ...(path && { path }) } : { kind: 'idle' };
    if (isTold) this.#places.tell();
    // Whoever called it off has seen that it is over.
    else void this.#openNext();
  }

  get #doors(): InputDoors {
    return { engine: this.#places.engine };
  }
}
