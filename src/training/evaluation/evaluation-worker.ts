import { expose } from 'comlink';
import type { OnProgress } from '../head/train-head.ts';
import {
  evaluationJobs,
  type EvaluationJob,
  type JobInput,
  type JobResult,
} from './evaluation-jobs.ts';

const underWay = new Map<number, AbortController>();

/** A thin shell: jobs take turns in their pauses. `Evaluator` is its only caller. */
const worker = {
  async run<Job extends EvaluationJob>(
    id: number,
    name: Job,
    input: JobInput<Job>,
    onProgress: OnProgress,
  ): Promise<JobResult<Job>> {
    const job = evaluationJobs[name] as (
      input: JobInput<Job>,
      onProgress: OnProgress,
      signal: AbortSignal,
    ) => Promise<JobResult<Job>>;
    const stop = new AbortController();
    underWay.set(id, stop);
    try {
      return await job(input, onProgress, stop.signal);
    } finally {
      underWay.delete(id);
    }
  },

  cancel(id: number): void {
    underWay.get(id)?.abort();
  },
};

export type EvaluationWorker = typeof worker;

expose(worker);
