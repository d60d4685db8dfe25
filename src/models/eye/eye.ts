import { failure, success, type Outcome } from '../../core/outcome.ts';
import {
  quickestBackend,
  tryBackends,
  type Choice,
  type ChoosingPlan,
  type PrepareBackend,
} from './choose-backend.ts';
import { RunnerLost } from '../backends/worker-link.ts';
import { openRunner, type EyeModel, type EyeRunner } from './eye-runner.ts';
import { eyeKeyOf } from './eye-key.ts';
import { parseEyeTable } from './eye-table.ts';
import { joinPieces } from './eye-weights.ts';
import { troubleOf, withTrial } from './trials.ts';
import type {
  BackendName,
  EyePreference,
  EyeReport,
  EyeSizePx,
  EyeTrouble,
  Look,
  LookWishes,
} from './types.ts';

/** What happens to an eye after it was started. */
export type EyeStatus =
  /** Its device was lost; looks wait. */
  | { readonly kind: 'rebuilding'; readonly detail: string }
  /** Rebuilt, moved to a better backend (`key` may differ), or all backends have been tried. */
  | { readonly kind: 'ready'; readonly report: EyeReport }
  /** Nothing works any more; every further look fails. */
  | { readonly kind: 'failed'; readonly trouble: EyeTrouble };

/** What an eye is started with. */
export interface EyeOptions {
  /** `eye.json`, parsed from JSON but not yet trusted. */
  readonly table: unknown;
  /** The files of `table.pieces`, in their order. */
  readonly pieces: readonly ArrayBuffer[];
  readonly preference?: EyePreference | undefined;
  /** A complete report of an earlier start on this device: its backend is checked, not measured. */
  readonly remembered?: Pick<EyeReport, 'backend' | 'sizePx'> | undefined;
  readonly onStatus?: ((status: EyeStatus) => void) | undefined;
  /** Brings a backend's code before it is tried: over a slow line that takes its time. */
  readonly prepare?: PrepareBackend | undefined;
  /** For tests: a worker that behaves otherwise. */
  readonly newWorker?: (() => Worker) | undefined;
}

/** A rebuilt backend that is lost again before so many looks is not tried once more. */
const LOOKS_TO_TRUST = 10;

/** The backend that an eye with these options tries first. */
export function firstBackend({
  preference,
  remembered,
}: Pick<EyeOptions, 'preference' | 'remembered'>): BackendName {
  return preference?.backend ?? remembered?.backend ?? quickestBackend;
}

/**
 * Starts the eye: resolves as soon as one backend gives the known answer, then goes on trying the
 * others behind it, and changes to a better one between two looks (`onStatus`, `ready`).
 */
export async function startEye(options: EyeOptions): Promise<Outcome<Eye, EyeTrouble>> {
  const table = parseEyeTable(options.table);
  if (!table.ok) return table;
  const weights = await joinPieces(table.value, options.pieces);
  if (!weights.ok) return weights;
  const model = { table: table.value, weights: weights.value };
  return Eye.start(model, options);
}

/** Eyes are made by `startEye`; whoever started one calls `dispose()`. */
export class Eye {
  readonly #model: EyeModel;
  readonly #options: EyeOptions;
  #report: EyeReport;
  #runner: EyeRunner | undefined;
  #trouble: EyeTrouble | undefined;
  /** Looks since the last rebuilding; a first loss is forgiven, however early. */
  #looksSinceRebuild = LOOKS_TO_TRUST;
  /** Backends that were lost too soon. */
  readonly #distrusted: BackendName[] = [];
  /** Size that a classifier from elsewhere needs, whatever suits this device. */
  #wantedSizePx: EyeSizePx | undefined;
  /** Ends the trials that still go on behind the eye. */
  #trials: AbortController;
  /** Looks and changes of runner, one after another. */
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    model: EyeModel,
    options: EyeOptions,
    first: Choice,
    trials: AbortController,
  ) {
    this.#model = model;
    this.#options = options;
    this.#report = first.report;
    this.#trials = trials;
    this.#adopt(first);
  }

  /** Opens the eye on checked weights; see `startEye`. */
  static async start(model: EyeModel, options: EyeOptions): Promise<Outcome<Eye, EyeTrouble>> {
    const trials = new AbortController();
    const { preference = {}, remembered } = options;
    const choices = tryBackends({
      ...planFor(model, options, trials.signal),
      wanted: preference.backend ?? remembered?.backend,
      sizePx: preference.sizePx,
      wantedSizePx: preference.backend ? undefined : remembered?.sizePx,
    });
    const first = await choices.next();
    if (first.done) return failure(troubleOf(first.value));
    const eye = new Eye(model, options, first.value, trials);
    void eye.#follow(choices, trials.signal);
    return success(eye);
  }

  /** What the eye runs on, and why. */
  get report(): EyeReport {
    return this.#report;
  }

  /** Its numbers, from which fine-tuning starts. */
  get model(): EyeModel {
    return this.#model;
  }

  /** What embeddings are kept under: those of different keys must not be mixed. */
  get key(): string {
    return eyeKeyOf(this.#model.table, this.sizePx);
  }

  /** Side of the square that looks are taken at. */
  get sizePx(): EyeSizePx {
    return this.#wantedSizePx ?? this.#report.sizePx;
  }

  /** Looks at this size from the next look on; undefined: at the one that suits this device. `key` follows. */
  useSize(sizePx: EyeSizePx | undefined): void {
    this.#wantedSizePx = sizePx;
  }

  /**
   * One look. Looks wait for each other, so pace them: drop frames rather than queue them. A look
   * during which the device is lost is repeated on the rebuilt eye.
   *
   * @param picture a square, as `squarePicture` or `decodePhoto` return it; not changed.
   * @returns a trouble only once no backend works any more, or after `dispose()`.
   */
  look(picture: ImageData, wishes: LookWishes = {}): Promise<Outcome<Look, EyeTrouble>> {
    return this.#inTurn(async () => {
      while (this.#runner) {
        const runner = this.#runner;
        try {
          const look = await runner.look(picture.data, this.sizePx, wishes);
          this.#looksSinceRebuild++;
          return success(look);
        } catch (error) {
          if (!(error instanceof RunnerLost)) throw error;
          await this.#rebuild(runner, error);
        }
      }
      return failure(this.#trouble ?? troubleOf(this.#report.trials));
    });
  }

  /** Takes the device away, as a browser may at any moment; for tests. */
  async loseContext(): Promise<void> {
    await this.#runner?.loseDevice();
  }

  /** Tensors alive, for tests. */
  async tensorCount(): Promise<number> {
    return (await this.#runner?.tensorCount()) ?? 0;
  }

  dispose(): void {
    this.#trials.abort();
    const runner = this.#runner;
    this.#runner = undefined;
    runner?.dispose();
  }

  /** Takes over a runner and its report. */
  #adopt({ runner, report }: Choice): void {
    this.#report = report;
    if (runner === this.#runner) return;
    this.#runner?.dispose();
    this.#runner = runner;
    void runner.lost.then((loss) => this.#inTurn(() => this.#rebuild(runner, loss)));
  }

  /** Changes to each better choice as it comes, between two looks. */
  async #follow(choices: AsyncGenerator<Choice>, signal: AbortSignal): Promise<void> {
    for await (const choice of choices) {
      await this.#inTurn(() => {
        if (signal.aborted) return choice.runner.dispose();
        this.#adopt(choice);
        this.#options.onStatus?.({ kind: 'ready', report: this.#report });
      });
    }
  }

  /** Replaces a lost runner: the same backend first, at the same size, then the other ones. */
  async #rebuild(lost: EyeRunner, loss: RunnerLost): Promise<void> {
    // A loss is heard of twice: by the look in hand and by the device's own report.
    if (lost !== this.#runner) return;
    this.#trials.abort();
    this.#runner = undefined;
    lost.dispose();
    this.#options.onStatus?.({ kind: 'rebuilding', detail: loss.message });
    const { backend, sizePx, trials } = this.#report;
    if (this.#looksSinceRebuild < LOOKS_TO_TRUST) this.#distrusted.push(backend);
    const lostTrial = { backend, result: 'lost', detail: loss.message } as const;
    const ending = (this.#trials = new AbortController());
    const choices = tryBackends({
      ...planFor(this.#model, this.#options, ending.signal),
      wanted: this.#distrusted.includes(backend) ? undefined : backend,
      sizePx,
      without: this.#distrusted,
      earlier: withTrial(
        trials.filter((trial) => trial.result !== 'chosen'),
        lostTrial,
      ),
    });
    const first = await choices.next();
    if (ending.signal.aborted) {
      if (!first.done) first.value.runner.dispose();
    } else if (first.done) {
      this.#trouble = troubleOf(first.value);
      this.#options.onStatus?.({ kind: 'failed', trouble: this.#trouble });
    } else {
      this.#looksSinceRebuild = 0;
      this.#adopt(first.value);
      this.#options.onStatus?.({ kind: 'ready', report: this.#report });
      void this.#follow(choices, ending.signal);
    }
  }

  #inTurn<Value>(task: () => Value | Promise<Value>): Promise<Value> {
    const done = this.#queue.then(task);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

function planFor(model: EyeModel, options: EyeOptions, signal: AbortSignal): ChoosingPlan {
  const { newWorker, prepare } = options;
  return {
    open: (backend) => openRunner(backend, model, newWorker),
    prepare,
    nowMs: () => performance.now(),
    signal,
  };
}
