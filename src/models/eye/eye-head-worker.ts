import { expose, transfer } from 'comlink';
import { softmax } from '../../core/neuron/softmax.ts';
import { EyeHead } from './eye-head.ts';
import type { EyeHeadTable } from './eye-table.ts';

let head: EyeHead | undefined;

/** A thin shell around the head; `KnownClasses` is its only caller. */
const worker = {
  /** Takes the weights. To be called once. */
  open(table: EyeHeadTable, weights: ArrayBuffer): void {
    head = new EyeHead(table, weights);
  },

  /** Probabilities `[1000]` for a map `[positions, 320]`. */
  classify(map: Float32Array): Float32Array {
    const probabilities = softmax(head!.logits(map));
    return transfer(probabilities, [probabilities.buffer as ArrayBuffer]);
  },
};

/** What the worker answers to. */
export type EyeHeadWorker = typeof worker;

expose(worker);
