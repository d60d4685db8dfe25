import { expect } from 'vitest';
import type { ProjectFileSource } from '../../exchange/project-file/write-project.ts';
import { checkStore } from '../../training/store/check.ts';
import type { Store } from '../../training/store/store.ts';
import type { IncomingProject } from './incoming.ts';
import type { ImportReport, InputWatch } from './input.ts';
import { incomingOf } from './inputs/read-project-file.ts';
import { fileOf } from './project.fixture.ts';
import { takeIn, type Destination } from './take-in.ts';

export const nowMs = 1_800_000_000_000;

/** Where a test takes things in: a store, the project that is shown, and what the file is made of. */
interface Bench {
  readonly store: Store;
  readonly kitchenId: string;
  readonly source: ProjectFileSource;
}

/** Takes things in on the bench of the test that runs. */
export function takingOn(bench: () => Bench) {
  async function take(
    destination: Destination,
    intoId?: string,
    incoming?: IncomingProject,
    watch: Partial<InputWatch> = {},
  ) {
    const { store, kitchenId, source } = bench();
    const project = incoming ?? incomingOf(await fileOf(source));
    return takeIn(
      project,
      destination,
      { store, present: await store.loadProject(intoId ?? kitchenId), nowMs },
      { signal: new AbortController().signal, onProgress: () => undefined, ...watch },
    );
  }

  /** What is taken in, which must go well and leave the store whole. */
  async function taken(...given: Parameters<typeof take>): Promise<ImportReport> {
    const report = await take(...given);
    if (!report.ok) throw new Error(JSON.stringify(report.trouble));
    expect(await checkStore(bench().store)).toEqual([]);
    return report.value;
  }

  return { take, taken };
}
