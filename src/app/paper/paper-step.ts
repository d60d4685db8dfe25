import {
  resultUnder,
  usedWeights,
  valuesUnder,
  windowAt,
  type PaperTask,
  type PaperWindow,
} from './paper-task.ts';

/** The step on the board: a window, what lies under it, and how many products are written so far. */
export interface PaperStep {
  readonly index: number;
  readonly window: PaperWindow;
  readonly values: readonly number[];
  /** As they meet the values; empty for a pooling. */
  readonly weights: readonly number[];
  readonly written: number;
  readonly result: number;
}

/** The step that works out a cell of the result, with all of it written or nothing yet. */
export function stepAt(task: PaperTask, index: number, isWritten: boolean): PaperStep {
  const window = windowAt(task, index);
  const values = valuesUnder(task, window);
  return {
    index,
    window,
    values,
    weights: task.operation === 'convolution' ? usedWeights(task) : [],
    written: isWritten ? values.length : 0,
    result: resultUnder(task, window),
  };
}
