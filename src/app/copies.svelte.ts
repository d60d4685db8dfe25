import { isCopyDue, ownPhotoCount } from './copy-reminder.ts';
import type { Engine } from './engine.ts';
import type { KeptCopy } from './preferences.ts';
import type { Settings } from './settings.svelte.ts';

/** Photographs come in quick succession: they are counted once so long none came. */
const restMs = 2000;
/** Copies that are remembered: those of the projects that were copied last. */
const mostCopies = 60;

/** What is asked of the engine. */
interface CountedEngine {
  readonly changed: Pick<Engine['changed'], 'subscribe'>;
  readonly project: Pick<Engine['project'], 'contents' | 'store'> & {
    readonly troubled: Pick<Engine['project']['troubled'], 'subscribe'>;
  };
}

/** Remembers which projects were copied, and knows whether the one that is shown had better be. */
export class Copies {
  readonly #engine: CountedEngine;
  readonly #settings: Settings;
  #counted = $state.raw<{ readonly id: string; readonly photoCount: number }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: CountedEngine, settings: Settings) {
    this.#engine = engine;
    this.#settings = settings;
    engine.changed.subscribe(() => this.#wait());
    // The store may have gone: nothing else would tell.
    engine.project.troubled.subscribe(() => this.#count());
  }

  /** The project that is shown, if it is large and on this device alone. */
  readonly dueId: string | undefined = $derived.by(() => {
    if (!this.#counted) return undefined;
    const { id, photoCount } = this.#counted;
    return isCopyDue(photoCount, this.#settings.current.copies?.[id]) ? id : undefined;
  });

  /** Notes that a copy of a project was made. */
  note(projectId: string, held: KeptCopy): void {
    const { copies = {} } = this.#settings.current;
    const others = Object.entries(copies).filter(([id]) => id !== projectId);
    const kept = [...others, [projectId, held] as const].slice(-mostCopies);
    this.#settings.set({ copies: Object.fromEntries(kept) });
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    // What was counted of another project is true of none that is shown.
    if (this.#counted?.id !== this.#engine.project.contents.project.id) this.#counted = undefined;
    this.#timer = setTimeout(() => this.#count(), restMs);
  }

  #count(): void {
    const { store, contents } = this.#engine.project;
    // In memory only: that is said by itself, and a copy is no cure.
    this.#counted = store && { id: contents.project.id, photoCount: ownPhotoCount(contents) };
  }
}
