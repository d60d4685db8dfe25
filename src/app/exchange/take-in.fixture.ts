import { afterEach, beforeEach, expect } from 'vitest';
import type { ProjectFileSource } from '../../exchange/project-file/write-project.ts';
import { checkStore } from '../../training/store/check.ts';
import type { ProjectRecord } from '../../training/store/records.ts';
import type { Store } from '../../training/store/store.ts';
import type { IncomingProject } from './incoming.ts';
import type { ImportReport, InputWatch } from './input.ts';
import { incomingOf } from './inputs/read-project-file.ts';
import { fileOf, sourceOf, storedKitchen } from './project.fixture.ts';
import { takeIn, type Destination } from './take-in.ts';

export const nowMs = 1_800_000_000_000;

/**
 * Where a test takes things in: a store with a project, which is shown, and what a file of it is made of; new for
 * each test. To be made once in a file of tests.
 */
export class Taking {
  #kitchen: Awaited<ReturnType<typeof storedKitchen>> | undefined;
  #source: ProjectFileSource | undefined;

  constructor() {
    beforeEach(async () => {
      this.#kitchen = await storedKitchen();
      this.#source = await sourceOf(this.store, this.kitchen.id);
    });
    afterEach(() => this.store.close());
  }

  get store(): Store {
    return this.#kitchen!.store;
  }
  get kitchen(): ProjectRecord {
    return this.#kitchen!.project;
  }
  /** Of the file, which is of the kitchen. */
  get source(): ProjectFileSource {
    return this.#source!;
  }

  /** What the file holds, made of this source but for what is given. */
  async incoming(given: Partial<ProjectFileSource> = {}): Promise<IncomingProject> {
    return incomingOf(await fileOf({ ...this.source, ...given }));
  }

  /** Takes the file in, or what is given instead. */
  async take(
    destination: Destination,
    intoId = this.kitchen.id,
    incoming?: IncomingProject,
    watch: Partial<InputWatch> = {},
  ) {
    const { store } = this;
    const project = incoming ?? (await this.incoming());
    return takeIn(
      project,
      destination,
      { store, present: await store.loadProject(intoId), nowMs },
      { signal: new AbortController().signal, onProgress: () => undefined, ...watch },
    );
  }

  /** What is taken in, which must go well and leave the store whole. */
  async taken(...given: Parameters<Taking['take']>): Promise<ImportReport> {
    const report = await this.take(...given);
    if (!report.ok) throw new Error(JSON.stringify(report.trouble));
    expect(await checkStore(this.store)).toEqual([]);
    return report.value;
  }
}
