import { isCopyDue } from './copy-reminder.ts';
import type { Engine } from './engine.ts';
import type { Notices } from './notices.svelte.ts';
import type { KeptCopy } from './preferences.ts';
import type { Settings } from './settings.svelte.ts';

/** Nobody is reminded while they are at it: first nothing is captured for so long. */
const restMs = 60_000;
/** Copies that are remembered: those of the projects that were copied last. */
const mostCopies = 60;

/** Remembers which projects were copied, and reminds of those that never were. */
export class Copies {
  readonly #engine: Pick<Engine, 'project' | 'kept' | 'changed'>;
  readonly #settings: Settings;
  readonly #notices: Notices;
  readonly #share: (projectId: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param share offers to make a copy of a project. */
  constructor(
    engine: Pick<Engine, 'project' | 'kept' | 'changed'>,
    settings: Settings,
    notices: Notices,
    share: (projectId: string) => void,
  ) {
    this.#engine = engine;
    this.#settings = settings;
    this.#notices = notices;
    this.#share = share;
    engine.changed.subscribe(() => this.#wait());
  }

  /** Notes that a copy of a project was made. */
  note(projectId: string, held: KeptCopy): void {
    const { copies = {} } = this.#settings.current;
    const others = Object.entries(copies).filter(([id]) => id !== projectId);
    const kept = [...others, [projectId, held] as const].slice(-mostCopies);
    this.#settings.set({ copies: Object.fromEntries(kept) });
    this.#notices.withdraw('keep-copy');
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), restMs);
  }

  async #look(): Promise<void> {
    const { store, contents } = this.#engine.project;
    // In memory only: that is said by itself, and a copy is no cure.
    if (!store) return;
    const { id } = contents.project;
    const runs = await store.loadRuns(id).catch(() => []);
    if (this.#engine.project.contents.project.id !== id) return;
    const held = {
      photoCount: contents.photos.length,
      runCount: runs.filter(({ history }) => history.length > 0).length,
    };
    const { copies, copyRemindedAtMs } = this.#settings.current;
    const nowMs = Date.now();
    if (!isCopyDue(held, copies?.[id], copyRemindedAtMs, nowMs)) return;
    this.#settings.set({ copyRemindedAtMs: nowMs });
    this.#notices.say({ kind: 'keep-copy' }, () => this.#share(id), true);
  }
}
