import { expose } from 'comlink';
import { evaluateHead, type EvaluateOptions } from './evaluate-head.ts';
import { trainHead, type OnProgress, type TrainOptions } from './train-head.ts';
import type { Head, HeadData, HeadEvaluation } from './types.ts';

let job = new AbortController();

/** Ends the present job, if any, and gives the signal of the next. */
function nextJob(): AbortSignal {
  job.abort();
  job = new AbortController();
  return job.signal;
}

/** A thin shell: one job at a time, the newest wins. `HeadTrainer` is its only caller. */
const worker = {
  train(data: HeadData, options: TrainOptions, onProgress?: OnProgress): Promise<Head> {
    return trainHead(data, options, onProgress, nextJob());
  },

  evaluate(
    data: HeadData,
    head: Head,
    options: EvaluateOptions,
    onProgress?: OnProgress,
  ): Promise<HeadEvaluation> {
    return evaluateHead(data, head, options, onProgress, nextJob());
  },

  cancel(): void {
    job.abort();
  },
};

export type HeadWorker = typeof worker;

expose(worker);
