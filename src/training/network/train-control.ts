type State =
  | { readonly kind: 'running' | 'paused' | 'one-batch' | 'stopped' }
  | { readonly kind: 'one-epoch'; hasBegun: boolean };

/** What somebody wants of a training that is under way. The training asks before each batch. */
export class TrainControl {
  #state: State = { kind: 'running' };
  #wake: () => void = () => undefined;

  /** Holds before the next batch. */
  pause(): void {
    this.#become({ kind: 'paused' });
  }

  /** Goes on after a pause. */
  resume(): void {
    this.#become({ kind: 'running' });
  }

  /** One batch, then a pause. */
  stepBatch(): void {
    this.#become({ kind: 'one-batch' });
  }

  /** To the end of the epoch under way, or of the next one if none is, then a pause. */
  stepEpoch(): void {
    this.#become({ kind: 'one-epoch', hasBegun: false });
  }

  /** Ends the training before the next batch; nothing undoes that. */
  stop(): void {
    this.#become({ kind: 'stopped' });
  }

  get isStopped(): boolean {
    return this.#state.kind === 'stopped';
  }

  /**
   * Resolves when the next batch may be taken, at once or after a pause.
   *
   * @param isFirst whether that batch begins an epoch.
   * @param onPaused is told, and waited for, before each pause.
   * @param onResumed is told when the training goes on for more than a step.
   * @returns false if there is to be no next batch.
   */
  async allowBatch(
    isFirst: boolean,
    onPaused: () => void | Promise<void>,
    onResumed: () => void | Promise<void>,
  ): Promise<boolean> {
    if (this.#state.kind === 'one-epoch' && this.#state.hasBegun && isFirst) this.pause();
    if (this.#state.kind === 'paused') {
      await onPaused();
      await this.#untilUnpaused();
      if (this.#is('running')) await onResumed();
    }
    const state = this.#state;
    if (state.kind === 'one-epoch') state.hasBegun = true;
    if (state.kind === 'one-batch') this.#state = { kind: 'paused' };
    return state.kind !== 'stopped';
  }

  #is(kind: State['kind']): boolean {
    return this.#state.kind === kind;
  }

  async #untilUnpaused(): Promise<void> {
    while (this.#is('paused')) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  #become(state: State): void {
    if (this.isStopped) return;
    this.#state = state;
    this.#wake();
  }
}
