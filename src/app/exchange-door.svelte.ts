/** What is to be shared, by its name; a project's may be empty. */
export type Shared =
  | { readonly kind: 'project'; readonly projectId: string; readonly name: string }
  /** A run of the project that is shown. */
  | {
      readonly kind: 'run';
      readonly runId: string;
      readonly name: string;
      readonly projectName: string;
    };

/** A file that a person chose, with its path within the folder that was chosen, if any. */
export interface Brought {
  readonly file: File;
  readonly path: string;
}

/**
 * Where sharing and opening are asked for, from any room. What does it is fetched then: nothing of it is
 * needed for the first picture.
 */
export class ExchangeDoor {
  #shared = $state.raw<Shared>();
  #brought = $state.raw<readonly (readonly Brought[])[]>([]);
  #shareOpen = $state.raw(false);
  #openOpen = $state.raw(false);
  #helpOpen = $state.raw(false);
  #helpFor: 'share' | 'open' | undefined;

  /** What the Share sheet is for. */
  get shared(): Shared | undefined {
    return this.#shared;
  }

  get shareOpen(): boolean {
    return this.#shareOpen;
  }
  set shareOpen(isOpen: boolean) {
    this.#shareOpen = isOpen;
  }

  get openOpen(): boolean {
    return this.#openOpen;
  }
  set openOpen(isOpen: boolean) {
    this.#openOpen = isOpen;
  }

  get helpOpen(): boolean {
    return this.#helpOpen;
  }
  set helpOpen(isOpen: boolean) {
    this.#helpOpen = isOpen;
    if (isOpen) return;
    // Whoever asked there for help goes on there.
    if (this.#helpFor === 'share') this.#shareOpen = true;
    if (this.#helpFor === 'open') this.#openOpen = true;
    this.#helpFor = undefined;
  }

  /** Opens the Share sheet. */
  share(shared: Shared): void {
    this.#shared = shared;
    this.#shareOpen = true;
  }

  /** Opens the sheet Open, with files if there are any yet. */
  open(brought: readonly Brought[] = []): void {
    if (brought.length > 0) this.#brought = [...this.#brought, brought];
    this.#openOpen = true;
  }

  /** Files that wait to be opened, choice by choice; asked for once. */
  takeBrought(): readonly (readonly Brought[])[] {
    const brought = this.#brought;
    if (brought.length > 0) this.#brought = [];
    return brought;
  }

  /** @param from the sheet in whose place it stands meanwhile, if any. */
  help(from?: 'share' | 'open'): void {
    this.#helpFor = from;
    this.#helpOpen = true;
  }
}
