import { getBackend } from '@tensorflow/tfjs-core';
import { initialWeights } from '../../core/network/initial-weights.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { earlyStop } from './early-stop.ts';
import { epochInUse } from './epoch-in-use.ts';
import { KernelWatch } from './kernel-watch.ts';
import { startingMoments } from './moments.ts';
import { isOutOfMemory } from './out-of-memory.ts';
import { tallyOf } from './picture-tally.ts';
import type { TrainControl } from './train-control.ts';
import { trainEpoch, type EpochOutcome } from './train-epoch.ts';
import { Trainee, type TraineeState } from './trainee.ts';
import type {
  Checkpoint,
  EpochRecord,
  RunEnd,
  TrainEvent,
  TrainJob,
  TrainSettings,
} from './types.ts';

export type OnTrainEvent = (event: TrainEvent) => void | Promise<void>;

/** Makes what is trained; tests put a device in its place that has no room. */
export type NewTrainee = (plan: NetworkPlan, job: TrainJob, state: TraineeState) => Trainee;

const newTraineeHere: NewTrainee = (plan, { settings }, state) =>
  new Trainee(plan, settings, state);

/**
 * Trains a network on the present TensorFlow.js backend, from first weights or from a checkpoint, until
 * its epochs are done, early stopping ends it, or somebody stops it. All that it learns is in the
 * checkpoints that it tells, one an epoch: whatever ends it, at most the epoch under way is lost. Going on
 * from a checkpoint gives on the processor, to the bit, what the whole run would have given.
 *
 * @param onEvent is told what happens, and waited for.
 * @throws RangeError if the job does not fit together; whatever the backend throws but for want of room.
 */
export async function trainNetwork(
  job: TrainJob,
  onEvent: OnTrainEvent,
  control: TrainControl,
  newTrainee: NewTrainee = newTraineeHere,
): Promise<RunEnd> {
  const plan = checkedPlan(job);
  await onEvent({ kind: 'started', backend: getBackend() });
  const end = await new Run(plan, job, onEvent, control, newTrainee).run();
  await onEvent({ kind: 'ended', end });
  return end;
}

/** The plan of a job's network. @throws RangeError if the job does not fit together. */
export function checkedPlan({ description, data, split }: TrainJob): NetworkPlan {
  const planned = planNetwork(description, data.classCount);
  if (!planned.ok) {
    throw new RangeError(`This network cannot be built: ${JSON.stringify(planned.trouble)}`);
  }
  const { sizePx, channels } = description.input;
  const size = sizePx * sizePx * channels;
  if (data.sizePx !== sizePx || data.channels !== channels) {
    throw new RangeError('The pictures are not of the size that the network is fed.');
  }
  if (data.pixels.length !== data.labels.length * size) {
    throw new RangeError('There are not as many pictures as labels.');
  }
  if (split.training.length === 0) throw new RangeError('There is nothing to learn from.');
  return planned.value;
}

class Run {
  readonly #plan: NetworkPlan;
  readonly #job: TrainJob;
  readonly #onEvent: OnTrainEvent;
  readonly #control: TrainControl;
  readonly #newTrainee: NewTrainee;
  readonly #pictures: Required<EpochRecord>['pictures'];
  readonly #history: EpochRecord[];
  readonly #kernelWatch = new KernelWatch();
  /** As it was at the end of the last whole epoch. */
  #state: TraineeState;
  #best: Checkpoint['best'];
  #epoch: number;
  #batchSize: number;

  constructor(
    plan: NetworkPlan,
    job: TrainJob,
    onEvent: OnTrainEvent,
    control: TrainControl,
    newTrainee: NewTrainee,
  ) {
    const { checkpoint, settings, history = [], data, split, originIds } = job;
    this.#plan = plan;
    this.#job = job;
    this.#onEvent = onEvent;
    this.#control = control;
    this.#newTrainee = newTrainee;
    this.#pictures = {
      training: tallyOf(data, split.training, originIds),
      validation: tallyOf(data, split.validation, originIds),
    };
    this.#epoch = checkpoint?.epoch ?? 0;
    this.#history = history.filter(({ epoch }) => epoch <= this.#epoch);
    this.#batchSize = settings.batchSize;
    this.#state = checkpoint
      ? stateOf(checkpoint, settings)
      : { weights: initialWeights(plan, settings.initialisation, settings.seed) };
    this.#best = checkpoint && (checkpoint.best ?? weightsOf(checkpoint));
  }

  async run(): Promise<RunEnd> {
    for (;;) {
      try {
        return await this.#runOnDevice();
      } catch (error) {
        if (!isOutOfMemory(error)) throw error;
        if (this.#batchSize === 1) return { kind: 'failed', detail: String(error) };
        // From the last whole epoch, as the batch that failed may have moved some of the weights.
        this.#batchSize = Math.ceil(this.#batchSize / 2);
        await this.#onEvent({ kind: 'batch-halved', batchSize: this.#batchSize });
      }
    }
  }

  async #runOnDevice(): Promise<RunEnd> {
    const trainee = this.#newTrainee(this.#plan, this.#job, this.#state);
    try {
      while (this.#epoch < this.#job.settings.epochs) {
        const outcome = await this.#trainEpoch(trainee);
        if (outcome.kind === 'stopped') return { kind: 'stopped' };
        const state = await trainee.readState();
        if (outcome.kind === 'diverged' || !hasOnlyNumbers(state)) {
          return { kind: 'diverged', epoch: this.#epoch + 1 };
        }
        await this.#finishEpoch({ ...outcome.record, pictures: this.#pictures }, state);
        const { earlyStopping, warmUpEpochs } = this.#job.settings;
        const best = earlyStopping && earlyStop(this.#history, earlyStopping, warmUpEpochs);
        if (best) return { kind: 'early-stopped', bestEpoch: best };
      }
      return { kind: 'epochs-done' };
    } finally {
      trainee.dispose();
    }
  }

  #trainEpoch(trainee: Trainee): Promise<EpochOutcome> {
    return trainEpoch({
      job: this.#job,
      trainee,
      batchSize: this.#batchSize,
      epoch: this.#epoch + 1,
      control: this.#control,
      kernelWatch: this.#kernelWatch,
      onEvent: this.#onEvent,
    });
  }

  async #finishEpoch(record: EpochRecord, state: Required<TraineeState>): Promise<void> {
    this.#epoch = record.epoch;
    this.#state = state;
    this.#history.push(record);
    const checkpoint = { epoch: record.epoch, ...state };
    const { settings } = this.#job;
    const isInUse = epochInUse({ history: this.#history, settings }) === record;
    if (isInUse) this.#best = weightsOf(checkpoint);
    await this.#onEvent({
      kind: 'epoch',
      record,
      checkpoint: isInUse || !this.#best ? checkpoint : { ...checkpoint, best: this.#best },
    });
  }
}

function stateOf(
  { weights, optimizerState }: Checkpoint,
  { optimizer }: TrainSettings,
): TraineeState {
  const moments = startingMoments(optimizerState, optimizer);
  return { weights, ...(moments && { optimizerState: moments }) };
}

function weightsOf({ epoch, weights }: Checkpoint): Required<Checkpoint>['best'] {
  return { epoch, weights };
}

/** Even a finite loss may have moved the weights out of all range, or squared a gradient out of it. */
function hasOnlyNumbers({ weights, optimizerState }: TraineeState): boolean {
  const arrays = [...weights, ...(optimizerState?.arrays ?? [])];
  return arrays.every((array) => array.every(Number.isFinite));
}
