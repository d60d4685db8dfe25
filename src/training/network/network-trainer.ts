import { proxy } from 'comlink';
import type { NetworkDescription } from '../../core/network/description.ts';
import { RunnerLost, WorkerLink } from '../../models/backends/worker-link.ts';
import type { NetworkBackend } from '../../models/network/types.ts';
import type { NetworkTrainWorker } from './network-train-worker.ts';
import type { StepTimes } from './run-estimate.ts';
import type {
  Augmentation,
  PictureSet,
  RunEnd,
  TrainEvent,
  TrainJob,
  TrainSettings,
} from './types.ts';
