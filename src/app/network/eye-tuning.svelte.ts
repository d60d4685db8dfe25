import type { EyeModel } from '../../models/eye/eye-runner.ts';
import { decodePhoto } from '../../models/input/square-picture.ts';
import { estimateFineTune } from '../../training/fine-tune/estimate.ts';
import { FeatureCache, type FineTunePhotograph } from '../../training/fine-tune/feature-cache.ts';
import { FineTuner } from '../../training/fine-tune/fine-tuner.ts';
import { foldsByBurst } from '../../training/fine-tune/folds.ts';
import { fineTuneBackends } from '../../training/fine-tune/opened-worker.ts';
import { defaultFineTuneSettings } from '../../training/fine-tune/settings.ts';
import type {
  FineTuneLevel,
  FineTuneResult,
  FineTuneSettings,
} from '../../training/fine-tune/types.ts';
import type { TrainSettings } from '../../training/network/types.ts';
import { newId } from '../../training/store/ids.ts';
import type { RunRecord, TuningRecord } from '../../training/store/records.ts';
import type { Engine } from '../engine.ts';
import type { PackTrouble } from '../offline/pack.ts';
import { noAugmentation } from './augmentations.ts';
import type { NetworkData } from './network-data.svelte.ts';
import type { BringCode } from './network-device.ts';
import type { RunShelf } from './run-shelf.svelte.ts';

/** How much of the eye may learn along. */
export const tuneLevels: readonly FineTuneLevel[] = ['head', 'last-block', 'last-two-blocks'];

/** Waiting for its code, looking at the photographs, learning, or at rest. */
export type TuningPhase = 'idle' | 'bringing' | 'looking' | 'learning';

/** What came of the last run, as far as it is told. */
export type TuningOutcome =
  | TuningRecord
  /** No backend is left that works, or the eye is gone; `code` is why its code did not come. */
  | { readonly kept: 'nothing'; readonly code?: PackTrouble['kind'] };

/** What is taught. */
type Taught = Pick<NetworkData, 'projectId' | 'project'>;

/** What tunes. */
type Tuner = Pick<FineTuner, 'run' | 'stop' | 'dispose'>;

/** What tuning needs of the app. */
export interface TuningEngine {
  readonly eye: { readonly state: Pick<Engine['eye']['state'], 'eye' | 'report'> };
  readonly inHand: Pick<Engine['inHand'], 'photoBytes'>;
}

/**
 * Fine-tuning the eye to the classes of the project (docs/decisions/0017-fine-tuning.md). A run of it stands
 * beside those of one's own networks; what is used afterwards is never worse than the eye as it was.
 */
export class EyeTuning {
  readonly #engine: TuningEngine;
  readonly #data: Taught;
  readonly #shelf: RunShelf;
  readonly #bringCode: BringCode;
  readonly #cache: Pick<FeatureCache, 'collect' | 'clear'>;
  readonly #newTuner: (model: EyeModel) => Tuner;
  #tuner: Tuner | undefined;
  #giveUp = new AbortController();
  #phase = $state.raw<TuningPhase>('idle');
  #level = $state.raw<FineTuneLevel>('last-block');
  #seen = $state.raw({ done: 0, total: 0 });
  #epoch = $state.raw(0);
  #runId = $state.raw<string>();
  #outcome = $state.raw<TuningOutcome>();

  /**
   * @param cache what the frozen part says of the photographs; emptied with each project.
   * @param newTuner makes what learns.
   */
  constructor(
    engine: TuningEngine,
    data: Taught,
    shelf: RunShelf,
    bringCode: BringCode,
    cache: Pick<FeatureCache, 'collect' | 'clear'> = new FeatureCache(),
    newTuner: (model: EyeModel) => Tuner = (model) => new FineTuner(model),
  ) {
    this.#cache = cache;
    this.#newTuner = newTuner;
    this.#engine = engine;
    this.#data = data;
    this.#shelf = shelf;
    this.#bringCode = bringCode;
  }

  get phase(): TuningPhase {
    return this.#phase;
  }

  /** Whether a run is under way. */
  get isBusy(): boolean {
    return this.#phase !== 'idle';
  }

  get level(): FineTuneLevel {
    return this.#level;
  }

  /** Photographs that the frozen part has looked at, of all. */
  get seen(): { readonly done: number; readonly total: number } {
    return this.#seen;
  }

  /** Epochs that are done. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Most epochs. */
  get epochs(): number {
    return defaultFineTuneSettings(this.#level).epochs;
  }

  /** The run in hand, or the last one. */
  get runId(): string | undefined {
    return this.#runId;
  }

  get outcome(): TuningOutcome | undefined {
    return this.#outcome;
  }

  setLevel(level: FineTuneLevel): void {
    if (this.#phase === 'idle') this.#level = level;
  }

  /** What it takes at the most, and needs on the device; undefined without an eye. */
  get estimate(): { readonly atMostMs: number; readonly memoryBytes: number } | undefined {
    const { report } = this.#engine.eye.state;
    if (!report) return undefined;
    const { labels, bursts, classes, photoIds } = this.#data.project;
    const { atMostSeconds, memoryBytes } = estimateFineTune(
      { labels, bursts, classCount: classes.length },
      defaultFineTuneSettings(this.#level),
      photoIds.length,
      report.embeddingsPerSecond,
      report.sizePx,
    );
    return { atMostMs: 1000 * atMostSeconds, memoryBytes };
  }

  /** Tunes the eye at the chosen level. */
  async start(): Promise<void> {
    const { eye, report } = this.#engine.eye.state;
    if (this.#phase !== 'idle' || !eye || !report) return;
    const { signal } = (this.#giveUp = new AbortController());
    this.#phase = 'bringing';
    this.#runId = this.#outcome = undefined;
    this.#epoch = 0;
    // It may be recorded while this looks, for minutes: that is of the next run.
    const { projectId, project } = this.#data;
    const taught: Taught = { projectId, project };
    this.#seen = { done: 0, total: project.photoIds.length };
    try {
      const backends = fineTuneBackends(report);
      const brought = await this.#bringCode(backends, signal);
      signal.throwIfAborted();
      // Whatever is the trouble: trying a backend shows whether it works all the same.
      const nothing: TuningOutcome = {
        kept: 'nothing',
        ...(!brought.ok && { code: brought.trouble.kind }),
      };
      this.#phase = 'looking';
      const settings = defaultFineTuneSettings(this.#level);
      const collected = await this.#cache.collect(
        eye,
        this.#photographs(taught),
        project.classes.length,
        settings.level,
        (done) => (this.#seen = { ...this.#seen, done }),
        signal,
      );
      if (!collected.ok) return void (this.#outcome = nothing);
      this.#phase = 'learning';
      let run = newRun(taught, settings, collected.value.data.eyeKey);
      this.#runId = run.id;
      await this.#shelf.put(run);
      signal.throwIfAborted();
      this.#tuner ??= this.#newTuner(eye.model);
      const tuned = await this.#tuner.run(collected.value.data, settings, backends, (event) => {
        if (event.kind === 'started') run = { ...run, backend: event.backend };
        if (event.kind !== 'epoch') return;
        this.#epoch = event.record.epoch;
        run = { ...run, history: [...run.history, event.record] };
        void this.#shelf.put(run);
      });
      signal.throwIfAborted();
      if (!tuned.ok) {
        this.#outcome = nothing;
        const detail = tuned.trouble.trials.at(-1)?.detail ?? '';
        await this.#shelf.put({ ...run, end: { kind: 'failed', detail } });
        return;
      }
      const { weights, history, end, askedCount } = tuned.value;
      const tuning = tuningOf(tuned.value);
      this.#outcome = tuning;
      await this.#shelf.put(
        {
          ...run,
          ...{ history, end, tuning },
          counts: { ...run.counts, validation: askedCount },
        },
        { epoch: history.length, weights: weights.arrays, optimizerState: { step: 0, arrays: [] } },
      );
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      if (this.#giveUp.signal === signal) this.#phase = 'idle';
    }
  }

  /** Ends the learning after the epoch under way; before it learns, gives up. */
  stop(): void {
    if (this.#phase === 'learning') this.#tuner?.stop();
    else this.leave();
  }

  /** Gives up what is under way, and forgets what was seen: it is another project's. */
  leave(): void {
    this.#giveUp.abort();
    this.#tuner?.dispose();
    this.#tuner = undefined;
    this.#cache.clear();
    this.#phase = 'idle';
    this.#runId = this.#outcome = undefined;
  }

  #photographs({ project }: Taught): readonly FineTunePhotograph[] {
    const { photoIds, labels, bursts } = project;
    return photoIds.map((id, index) => ({
      id,
      label: labels[index]!,
      burst: bursts[index]!,
      decode: async () => {
        const bytes = await this.#engine.inHand.photoBytes(id);
        const decoded = bytes && (await decodePhoto(bytes));
        return decoded?.ok ? decoded.value : undefined;
      },
    }));
  }
}

function newRun(
  { projectId, project }: Taught,
  { level, ...settings }: FineTuneSettings,
  eyeKey: string,
): RunRecord {
  return {
    id: newId(),
    projectId,
    name: '',
    createdAtMs: Date.now(),
    source: 'project',
    model: { kind: 'eye', level, eyeKey },
    classNames: project.classes.map(({ name }) => name),
    classIds: project.classes.map(({ id }) => id),
    settings: asTrainSettings(settings),
    counts: {
      training: project.photoIds.length,
      // Copies are asked about what they did not learn: these learn and measure, each in its turn.
      validation: foldsByBurst(
        { ...project, classCount: project.classes.length },
        settings.seed,
      ).reduce((sum, { asked }) => sum + asked.length, 0),
    },
    // What is used in the end has learned from all of them.
    learnedOriginIds: project.originIds,
    history: [],
  };
}

/** What of a result a run is remembered by. */
function tuningOf({ kept, headOnly, tuned, askedCount }: FineTuneResult): TuningRecord {
  return { kept, askedCount, ...(headOnly && { headOnly }), ...(tuned && { tuned }) };
}

/** How the eye is tuned, in the words of any run. */
function asTrainSettings({
  epochs,
  patience,
  batchSize,
  learningRate,
  seed,
}: Omit<FineTuneSettings, 'level'>): TrainSettings {
  return {
    optimizer: { kind: 'adam' },
    learningRate,
    batchSize,
    epochs,
    weightDecay: 0,
    earlyStopping: { monitor: 'val-loss', patience },
    keepBest: true,
    augmentation: { ...noAugmentation, flip: 1 },
    initialisation: 'glorot',
    seed,
  };
}
