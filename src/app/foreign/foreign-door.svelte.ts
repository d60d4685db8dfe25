import { hasKeptModels } from './cache-name.ts';

/** Whether models that others made are here, and whether they are shown; what runs them comes when they are. */
export class ForeignDoor {
  #hasAny = $state.raw(false);
  #isOpen = $state.raw(false);

  constructor() {
    void this.look();
  }

  get hasAny(): boolean {
    return this.#hasAny;
  }

  /** Whether they stand in Teach, in place of the rows. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Finds out whether any is kept. */
  async look(): Promise<void> {
    this.#hasAny = await hasKeptModels();
  }

  open(): void {
    this.#hasAny = true;
    this.#isOpen = true;
  }

  close(): void {
    this.#isOpen = false;
    void this.look();
  }
}
