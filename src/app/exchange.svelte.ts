import type { ExchangeDoor, Shared } from './exchange-door.svelte.ts';
import { Opening } from './exchange/opening.svelte.ts';
import type { ImportReport } from './exchange/input.ts';
import { inputs } from './exchange/inputs.ts';
import {
  offeredOutputs,
  type Output,
  type OutputId,
  type OutputSubject,
  type ProjectLoss,
} from './exchange/output.ts';
import { outputs } from './exchange/outputs.ts';
import { Sending } from './exchange/sending.svelte.ts';
import { projectSubject, type SubjectSource } from './exchange/subject.ts';
import type { Copies } from './copies.svelte.ts';
import { copyIn } from './copy-reminder.ts';
import type { Engine } from './engine.ts';
import type { CorePack } from './offline/pack.ts';
import type { ForeignDoor } from './foreign/foreign-door.svelte.ts';
import type { RunShelf } from './network/run-shelf.svelte.ts';
import type { Projects } from './projects.svelte.ts';

/** What exchange needs of the app. */
export interface ExchangePlaces {
  readonly engine: Engine;
  readonly projects: Projects;
  /** Where models that others made are shown. */
  readonly foreign: ForeignDoor;
  readonly copies: Copies;
  readonly door: ExchangeDoor;
  /** The runs of the project that is shown, where the room that has them was entered. */
  readonly shelf: () => RunShelf | undefined;
  readonly pack: CorePack;
}

/** Everything that goes out and comes in as a file (src/app/exchange/README.md). */
export class Exchange {
  readonly sending: Sending;
  readonly opening: Opening;
  readonly #source: SubjectSource;
  readonly #places: ExchangePlaces;

  constructor(places: ExchangePlaces) {
    const { engine, shelf, pack } = places;
    this.#places = places;
    this.#source = { engine, shelf, pack };
    this.sending = new Sending((id, subject, loss) => this.#noteSaved(id, subject, loss));
    this.opening = new Opening({
      engine,
      table: inputs,
      unnamed: () => places.projects.unnamed,
      refresh: (writtenId) => this.#refresh(writtenId),
      tell: () => places.door.open(),
      show: (report) => this.#show(report),
    });
  }

  /** What is to be shared, as writers see it. @throws Error if it cannot be read. */
  async subject(shared: Shared): Promise<OutputSubject> {
    const { engine } = this.#places;
    if (shared.kind === 'project') {
      return projectSubject(this.#source, shared.projectId, shared.name);
    }
    const shownId = engine.project.contents.project.id;
    const project = await projectSubject(this.#source, shownId, shared.projectName);
    const run = project.runs.find(({ id }) => id === shared.runId);
    if (!run) throw new Error(`There is no run ${shared.runId}.`);
    return { kind: 'run', name: shared.name, run, project };
  }

  /** The ways out of a subject, in the order of the table. */
  offered(subject: OutputSubject): readonly Output[] {
    return offeredOutputs(outputs, subject);
  }

  dispose(): void {
    this.sending.cancel();
    this.opening.dispose();
  }

  /** Reads the project that is shown again, and tells other tabs what was written. */
  async #refresh(writtenId?: string): Promise<void> {
    const { engine, shelf } = this.#places;
    const { project } = engine;
    const { id } = project.contents.project;
    project.lock.tell(writtenId ?? id);
    await Promise.all([project.catchUp(), shelf()?.follow(id)]);
  }

  /** Only the project file holds all of a project. */
  #noteSaved(id: OutputId, subject: OutputSubject, loss: ProjectLoss | undefined): void {
    if (id !== 'project-file' || subject.kind !== 'project') return;
    const { contents } = subject;
    this.#places.copies.note(contents.project.id, copyIn(contents, loss));
  }

  async #show({ next, merged }: ImportReport): Promise<void> {
    if (next.kind === 'project' && !merged) await this.#showOpened(next.projectId);
    if (next.kind === 'run') await this.#refresh();
    if (next.kind === 'foreign-model') await this.#places.foreign.look();
  }

  /** What a project was made of is the copy of it. */
  async #showOpened(id: string): Promise<void> {
    const { engine, projects, copies } = this.#places;
    if (!(await projects.open(id))) return;
    const { contents } = engine.project;
    if (contents.project.id === id) copies.note(id, copyIn(contents));
  }
}
