import { fires, type ThresholdUnit } from './threshold-unit.ts';

/** Functions of inputs that are 0 or 1, by what they say for each row of their table. */
export const logicTasks = {
  and: { inputCount: 2, says: (x: readonly number[]) => (x[0] === 1 && x[1] === 1 ? 1 : 0) },
  or: { inputCount: 2, says: (x: readonly number[]) => (x[0] === 1 || x[1] === 1 ? 1 : 0) },
  not: { inputCount: 1, says: (x: readonly number[]) => (x[0] === 1 ? 0 : 1) },
  majority: { inputCount: 3, says: (x: readonly number[]) => (x[0]! + x[1]! + x[2]! >= 2 ? 1 : 0) },
  /** The one that no single unit can do (Minsky and Papert, "Perceptrons", 1969). */
  xor: { inputCount: 2, says: (x: readonly number[]) => (x[0] === x[1] ? 0 : 1) },
} as const;

export type LogicTask = keyof typeof logicTasks;

/** A row of a task's table: the inputs, what is wanted, and what a unit says. */
export interface TaskRow {
  readonly inputs: readonly number[];
  readonly target: 0 | 1;
  readonly output: 0 | 1;
}

/** All rows of a task, counted up in binary, the first input being the highest digit. */
export function taskRows(task: LogicTask, unit: ThresholdUnit): readonly TaskRow[] {
  const { inputCount, says } = logicTasks[task];
  return Array.from({ length: 2 ** inputCount }, (_, row) => {
    const inputs = Array.from({ length: inputCount }, (_, i) => (row >> (inputCount - 1 - i)) & 1);
    return { inputs, target: says(inputs), output: fires(unit, inputs) };
  });
}
