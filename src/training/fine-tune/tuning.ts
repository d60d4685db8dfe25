import type { Pauses } from '../head/pauses.ts';
import type { Checkpoint, EpochRecord, RunEnd } from '../network/types.ts';
import type { OnTrainEvent } from '../network/train-network.ts';
import { logitsOf } from './feature-batch.ts';
import { learnEpoch, type FoldLearner, type LearnedEpoch } from './learn-epoch.ts';
import { joinAnswers, scoreOf, temperatureOf, type Answers } from './score.ts';
import type {
  FineTuneData,
  FineTunedWeights,
  FineTuneResult,
  FineTuneSettings,
  Score,
} from './types.ts';

/** What a run needs; the learners stay with whoever made them. */
export interface TuningParts {
  readonly data: FineTuneData;
  readonly settings: FineTuneSettings;
  /** The first learns from everything and is asked nothing. */
  readonly learners: readonly FoldLearner[];
  readonly pauses: Pauses;
  readonly onEvent: OnTrainEvent;
  readonly isToStop: () => boolean;
}

/** The state at the end of an epoch; 0 is head only. */
interface Candidate {
  readonly epoch: number;
  /** On photographs that were not learned from; absent where there are none. */
  readonly score: Score | undefined;
  /** At which that loss was taken. */
  readonly temperature: number;
  /** Weights of the copy that learns from everything. */
  readonly arrays: readonly Float32Array[];
}

/** One run, from head only to its result; see `fineTune`. */
export class Tuning {
  readonly #parts: TuningParts;
  readonly #history: EpochRecord[] = [];
  readonly #askedCount: number;

  constructor(parts: TuningParts) {
    this.#parts = parts;
    this.#askedCount = parts.learners.reduce((sum, { fold }) => sum + fold.asked.length, 0);
  }

  /** @throws AbortError, see `Pauses`. */
  async run(): Promise<FineTuneResult> {
    const { settings, onEvent } = this.#parts;
    const start = await this.#candidate(0);
    let best: Candidate | undefined;
    let end: RunEnd = { kind: 'epochs-done' };
    // Without photographs to ask there is no telling whether tuning helps: then it is not done.
    const epochs = this.#askedCount > 0 && settings.level !== 'head' ? settings.epochs : 0;
    for (let epoch = 1; epoch <= epochs; epoch++) {
      const { temperature } = best ?? start;
      const learned = await this.#learn(epoch, temperature);
      const candidate = await this.#candidate(epoch);
      const record = this.#record(learned, candidate);
      if (!Number.isFinite(record.loss) || !Number.isFinite(candidate.score!.loss)) {
        end = { kind: 'diverged', epoch };
        break;
      }
      if (candidate.score!.loss < (best?.score!.loss ?? Infinity)) best = candidate;
      this.#history.push(record);
      await onEvent({ kind: 'epoch', record, checkpoint: checkpointOf(candidate, best!) });
      if (epoch - best!.epoch >= settings.patience) {
        end = { kind: 'early-stopped', bestEpoch: best!.epoch };
        break;
      }
      if (this.#parts.isToStop()) {
        end = { kind: 'stopped' };
        break;
      }
    }
    await onEvent({ kind: 'ended', end });
    return this.#result(start, best, end);
  }

  #learn(epoch: number, temperature: number): Promise<LearnedEpoch> {
    const { learners, data, pauses, onEvent } = this.#parts;
    return learnEpoch({ epoch, learners, data, temperature, pauses, onEvent });
  }

  /** How the copies do now, and what the one that learns from everything holds. */
  async #candidate(epoch: number): Promise<Candidate> {
    const { learners, data, pauses } = this.#parts;
    const parts: Answers[] = [];
    for (const { fold, learner } of learners) {
      if (fold.asked.length === 0) continue;
      const logits = await logitsOf(learner.eye, data, fold.asked, pauses);
      const labels = Int32Array.from(fold.asked, (asked) => data.labels[asked]!);
      parts.push({ classCount: data.classCount, logits, labels });
    }
    const arrays = await learners[0]!.learner.eye.readWeights();
    if (parts.length === 0) return { epoch, score: undefined, temperature: 1, arrays };
    const answers = joinAnswers(data.classCount, parts);
    const temperature = temperatureOf(answers);
    return { epoch, score: scoreOf(answers, temperature), temperature, arrays };
  }

  /** Losses of training and validation at the same temperature, so that their gap means something. */
  #record(learned: LearnedEpoch, { epoch, score, temperature }: Candidate): EpochRecord {
    const { batches, magnitudes, tookMs } = learned;
    const all = scoreOf(joinAnswers(this.#parts.data.classCount, batches), temperature);
    const scores = batches.map((batch) => scoreOf(batch, temperature));
    return {
      epoch,
      ...all,
      validation: score!,
      batchLosses: scores.map(({ loss }) => loss),
      batchAccuracies: scores.map(({ accuracy }) => accuracy),
      magnitudes,
      tookMs,
    };
  }

  #result(start: Candidate, best: Candidate | undefined, end: RunEnd): FineTuneResult {
    const isBetter = best !== undefined && best.score!.accuracy > start.score!.accuracy;
    const other = isBetter ? start : best;
    return {
      kept: isBetter ? 'tuned' : 'head',
      ...(start.score && { headOnly: start.score }),
      ...(best && { tuned: { ...best.score!, epoch: best.epoch } }),
      askedCount: this.#askedCount,
      weights: this.#weights(isBetter ? best : start),
      ...(other && { other: this.#weights(other) }),
      history: this.#history,
      end,
    };
  }

  /** A candidate's weights, its dense layer only as sure as the answers were right. */
  #weights({ arrays, temperature }: Candidate): FineTunedWeights {
    const { data, settings } = this.#parts;
    const firstOfDense = arrays.length - 2;
    return {
      eyeKey: data.eyeKey,
      level: settings.level,
      classCount: data.classCount,
      arrays: arrays.map((array, i) =>
        i < firstOfDense ? array : array.map((value) => value / temperature),
      ),
    };
  }
}

/** As other trainings keep it; without moments, because a run that was cut short is started anew. */
function checkpointOf({ epoch, arrays }: Candidate, best: Candidate): Checkpoint {
  return {
    epoch,
    weights: arrays,
    optimizerState: { step: 0, arrays: [] },
    ...(best.epoch !== epoch && { best: { epoch: best.epoch, weights: best.arrays } }),
  };
}
