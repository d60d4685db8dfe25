import type {
  Checkpoint,
  EpochRecord,
  TrainEvent,
  TrainJob,
  TrainSettings,
} from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import { EpochUnderWay, type RunProgress } from './epoch-under-way.svelte.ts';
import type { FirstKernels } from './kernel-picture.ts';
import type { ChosenPictures, SplitPictures } from './network-data.svelte.ts';
import { learnsFromSample, newRun } from './new-run.ts';
import type { Preparing } from './prepared-pictures.ts';
import { dataOf, learnedOf, reopened, withMoreEpochs } from './run-facts.ts';
import { answersOf, picturesFor, type WantedPictures } from './run-pictures.ts';
import { RunNewsList, type RunNews } from './run-news.svelte.ts';
import type { PlannedRun } from './run-recipe.svelte.ts';
import type { RunTrainer, StartTrouble, TrainingParts, TrainingPhase } from './training-parts.ts';
import { unlessAborted } from './unless-aborted.ts';

/** What a run is trained with once all is ready. */
interface Ready {
  readonly pictures: SplitPictures;
  readonly trainer: RunTrainer;
  /** Aborted where it was called off, or left. */
  readonly signal: AbortSignal;
}

/**
 * The run in hand: started, paused, stepped, stopped, gone on with. Each epoch is kept as it ends, so a page
 * that is closed loses the epoch under way at most. One run at a time.
 */
export class Training {
  readonly #parts: TrainingParts;
  readonly underWay = new EpochUnderWay();
  readonly #news = new RunNewsList();
  #phase = $state.raw<TrainingPhase>('idle');
  #runId = $state.raw<string>();
  #preparing = $state.raw<Preparing>();
  #kernels = $state.raw<FirstKernels>();
  #backend = $state.raw<string>();
  /** Epochs that the run in hand had when it last began to compute. */
  #epochsBefore = $state.raw(0);
  #trouble = $state.raw<StartTrouble>();
  #trainer: RunTrainer | undefined;
  #preparation = new AbortController();
  #saving: Promise<unknown> = Promise.resolve();

  constructor(parts: TrainingParts) {
    this.#parts = parts;
  }

  get phase(): TrainingPhase {
    return this.#phase;
  }

  /** Whether a run is under way, held or not. */
  get isBusy(): boolean {
    return this.#phase !== 'idle';
  }

  /** The run in hand, or the last one that was. */
  get run(): RunRecord | undefined {
    return this.#parts.shelf.run(this.#runId);
  }

  /** Epochs of the run in hand since it last began to compute: here, and on what its backend says. */
  get epochsHere(): readonly EpochRecord[] {
    return this.run?.history.slice(this.#epochsBefore) ?? [];
  }

  /** Changes a few times a second; undefined between runs, and before the first batch. */
  get progress(): RunProgress | undefined {
    return this.underWay.progress;
  }

  /** How many pictures are ready to be learned from. */
  get preparing(): Preparing | undefined {
    return this.#preparing;
  }

  /** What the run under way computes on; undefined between runs, and until that is known. */
  get backend(): string | undefined {
    return this.#backend;
  }

  get kernels(): FirstKernels | undefined {
    return this.#kernels;
  }

  /** What happened to the run in hand, oldest first. */
  get news(): readonly RunNews[] {
    return this.#news.all;
  }

  /** Why the last run that was wanted did not begin. */
  get trouble(): StartTrouble | undefined {
    return this.#trouble;
  }

  /** Begins a run of a network from its first weights. */
  async start(planned: PlannedRun): Promise<void> {
    if (this.isBusy) return;
    const { description, counts, settings, estimatedMs } = planned;
    this.underWay.beginRun(estimatedMs);
    const chosen = this.#parts.data.atPresent();
    const wanted = {
      ...{ form: description.input, seed: settings.seed },
      ...(learnsFromSample(planned) && { atMost: counts }),
    };
    await this.#begin(chosen, wanted, async (ready) => {
      const { pictures } = ready;
      const job = { description, ...dataOf(pictures), split: pictures.split, settings };
      await this.#train(newRun(planned, chosen, pictures), job, ready);
    });
  }

  /** Goes on with a run that was interrupted or stopped, or with so many epochs more. */
  async goOn(run: RunRecord, moreEpochs = 0): Promise<void> {
    if (this.isBusy || run.model.kind !== 'network') return;
    const { data, shelf } = this.#parts;
    const { description } = run.model;
    const chosen = data.atPresent();
    const ids = chosen.classWords.flatMap(({ id }) => id ?? []);
    const answers = run.source === 'project' ? answersOf(run.classIds, ids) : [];
    if (run.source !== chosen.source || !answers) {
      this.#trouble = { kind: 'other-classes' };
      return;
    }
    const settings = withMoreEpochs(run, moreEpochs);
    this.underWay.beginRun(undefined);
    const { counts, learnedOriginIds, isSample = true } = run;
    const wanted = {
      ...{ form: description.input, seed: settings.seed, answers },
      ...(learnedOriginIds && { learnedOriginIds }),
      ...(isSample && { atMost: counts }),
    };
    await this.#begin(chosen, wanted, async (ready) => {
      const { pictures } = ready;
      const checkpoint = await shelf.stateOf(run.id);
      const history = run.history.filter(({ epoch }) => epoch <= (checkpoint?.epoch ?? 0));
      const job = { description, ...dataOf(pictures), split: pictures.split, settings };
      await this.#train(
        { ...reopened(run), ...learnedOf(pictures, run), settings, history },
        checkpoint ? { ...job, checkpoint, history } : job,
        ready,
      );
    });
  }

  pause(): void {
    this.#trainer?.pause();
  }

  resume(): void {
    this.#trainer?.resume();
    if (this.#phase === 'paused') this.#phase = 'running';
  }

  /** One batch, then it holds. */
  stepBatch(): void {
    this.#trainer?.stepBatch();
  }

  /** To the end of an epoch, then it holds. */
  stepEpoch(): void {
    this.#trainer?.stepEpoch();
  }

  /** Ends the run; what it learned in whole epochs stays. */
  stop(): void {
    if (this.#phase === 'preparing') this.#preparation.abort();
    else if (this.isBusy) {
      this.#phase = 'stopping';
      this.#trainer?.stop();
    }
  }

  /** Settles when what was learned last has been written, or could not be (`RunShelf.holdsBack`). */
  get written(): Promise<unknown> {
    return this.#saving;
  }

  /** Lets the run be: it stays as its last epoch left it, to be gone on with. */
  leave(): void {
    this.#preparation.abort();
    this.#trainer?.dispose();
    this.#setDown();
    this.#runId = undefined;
    this.#news.clear();
    this.#trouble = undefined;
  }

  /** Prepares the pictures, and has them trained on; holds all that would disturb it meanwhile. */
  async #begin(
    chosen: ChosenPictures,
    wanted: WantedPictures,
    train: (ready: Ready) => Promise<void>,
  ): Promise<void> {
    const { device, recipe } = this.#parts;
    this.#phase = 'preparing';
    this.#trouble = this.#kernels = undefined;
    this.#news.clear();
    const goOnMeasuring = recipe.hold();
    this.#preparation = new AbortController();
    const { signal } = this.#preparation;
    try {
      const trainer = await unlessAborted(device.trainer(), signal);
      if (!trainer.ok) return void (this.#trouble = trainer.trouble);
      this.#trainer = trainer.value;
      const watch = { signal, onProgress: (progress: Preparing) => (this.#preparing = progress) };
      const prepared = await chosen.prepare(wanted.form, watch);
      if (!prepared.ok) {
        return void (this.#trouble = { kind: 'digits', trouble: prepared.trouble.kind });
      }
      const pictures = picturesFor(wanted, prepared.value);
      await train({ pictures, trainer: trainer.value, signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      // A run that was left may come to its end while the next one is under way.
      if (this.#preparation.signal === signal) this.#setDown();
      goOnMeasuring();
    }
  }

  #setDown(): void {
    this.#phase = 'idle';
    this.#preparing = this.#backend = undefined;
    this.underWay.end();
  }

  async #train(first: RunRecord, job: TrainJob, { trainer, signal }: Ready): Promise<void> {
    signal.throwIfAborted();
    // Weights for other classes than those that it is called by would be of no use to anybody.
    if (first.classNames.length !== job.data.classCount) {
      return void (this.#trouble = { kind: 'other-classes' });
    }
    let run = first;
    const keep = (changed: RunRecord, checkpoint?: Checkpoint) => {
      run = changed;
      this.#saving = this.#parts.shelf.put(run, checkpoint);
    };
    keep(run);
    this.#epochsBefore = run.history.length;
    this.#runId = run.id;
    this.#preparing = undefined;
    this.#phase = 'running';
    this.underWay.begin();
    const end = await trainer.start(job, (event) => {
      if (event.kind === 'started') {
        this.#backend = event.backend;
        this.#epochsBefore = run.history.length;
        run = { ...run, backend: event.backend };
      } else if (event.kind === 'batch') this.underWay.note(run, event);
      else if (event.kind === 'kernels') this.#kernels = event;
      else if (event.kind === 'epoch') {
        const { progress } = this;
        const history = [...run.history, event.record];
        const rate = progress && { picturesPerSecond: progress.picturesPerSecond };
        keep({ ...run, history, ...rate }, event.checkpoint);
        this.underWay.begin();
      } else {
        // What runs out of room once would do so again when it goes on.
        if (event.kind === 'batch-halved') {
          // From here on an epoch takes another time.
          this.#epochsBefore = run.history.length;
          keep({ ...run, settings: { ...run.settings, batchSize: event.batchSize } });
        }
        this.#hear(event);
      }
    });
    // Left, it stays open, to be gone on with.
    if (signal.aborted) return;
    await this.#saving;
    keep({ ...run, end });
    await this.#saving;
  }

  #hear(event: TrainEvent): void {
    if (event.kind === 'paused') this.#phase = 'paused';
    else if (event.kind === 'resumed') this.#phase = 'running';
    else if (event.kind === 'rebuilt' || event.kind === 'batch-halved') {
      this.underWay.begin();
      this.#news.add(event);
    } else if (event.kind === 'was-hidden') this.#news.add(event);
  }
}

export type { TrainSettings };
