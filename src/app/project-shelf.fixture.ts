import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { failure } from '../core/outcome.ts';
import { checkStore } from '../training/store/check.ts';
import { newId } from '../training/store/ids.ts';
import { FakeTabs } from './fake-tabs.ts';
import { emptyProject } from './project-contents.ts';
import { ProjectKeeper } from './project-keeper.ts';
import { ProjectLock } from './project-lock.ts';
import { ProjectShelf } from './project-shelf.ts';
import { burstOf } from './recorded-project.fixture.ts';
import type { OpenBurst } from './recorder.ts';

export const done = { ok: true, value: undefined };

/** A tab of the app, as far as projects go. */
export interface Tab {
  readonly keeper: ProjectKeeper;
  readonly shelf: ProjectShelf;
}

/** Moments of making, each later than the one before, and than whatever was made by now. */
let madeAtMs = 0;

/** An empty project of this name. */
export const named = (name: string) => ({
  ...emptyProject().project,
  name,
  createdAtMs: (madeAtMs = Math.max(madeAtMs, Date.now()) + 1000),
});

/**
 * Tabs of a browser of its own for each test, in which one is open; afterwards what they stored must be sound. To
 * be made once in a file of tests.
 */
export class Bench {
  /** Its tabs, oldest first. */
  opened: Tab[] = [];
  database = '';
  #tabs = new FakeTabs();
  #tab: Tab | undefined;

  constructor() {
    beforeEach(async () => {
      this.#tabs = new FakeTabs();
      this.database = `test-${newId()}`;
      this.opened = [];
      this.#tab = await this.newTab();
    });
    afterEach(async () => {
      if (this.keeper.store) expect(await checkStore(this.keeper.store)).toEqual([]);
      for (const tab of this.opened) tab.keeper.dispose();
      vi.restoreAllMocks();
    });
  }

  /** Of the tab that is looked at. */
  get keeper(): ProjectKeeper {
    return this.#tab!.keeper;
  }
  get shelf(): ProjectShelf {
    return this.#tab!.shelf;
  }
  get shownId(): string {
    return this.keeper.contents.project.id;
  }
  get names(): string[] {
    return this.shelf.projects.map(({ name }) => name);
  }
  get classNames(): string[] {
    return this.keeper.contents.classes.map(({ name }) => name);
  }

  async newTab(projectId?: string): Promise<Tab> {
    const patience = { firstMs: 20, politeMs: 60 };
    const lock = new ProjectLock(this.#tabs.locks, this.#tabs.channel(), patience);
    const keeper = new ProjectKeeper(lock);
    const settle = async () => {
      await keeper.flush();
      return keeper.saved || keeper.saveUnsaved();
    };
    const openProject = async (id: string) =>
      (await settle()) ? keeper.switchTo(id) : failure({ kind: 'unsaved' } as const);
    lock.settle = settle;
    lock.changed.subscribe(() => void keeper.catchUp());
    lock.news.subscribe((id) => {
      if (id === keeper.contents.project.id) void keeper.catchUp();
    });
    const shelf = new ProjectShelf({ project: keeper, settle, openProject });
    this.opened.push({ keeper, shelf });
    await keeper.open(projectId, this.database);
    await shelf.read();
    return { keeper, shelf };
  }

  /** Looks at another tab from now on. */
  lookAt(tab: Tab): void {
    this.#tab = tab;
  }

  /** Makes a class with a burst. */
  async teach(name: string): Promise<OpenBurst> {
    const burst = burstOf((await this.keeper.addClass(name)).id);
    expect(await this.keeper.addBurst(burst)).toBe(true);
    return burst;
  }
}
