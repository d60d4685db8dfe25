import { describe, expect, it } from 'vitest';
import { logicTasks, taskRows, type LogicTask } from './tasks.ts';
import { fires, weightedSum } from './threshold-unit.ts';

const solves = (task: LogicTask, weights: readonly number[], threshold: number) =>
  taskRows(task, { weights, bias: -threshold }).every(({ target, output }) => target === output);

describe('a threshold unit', () => {
  it('fires from its threshold on', () => {
    expect(weightedSum([1, 0.5, -0.75], [1, 0, 1])).toBe(0.25);
    expect(fires({ weights: [1, 0.5], bias: -1.5 }, [1, 1])).toBe(1);
    expect(fires({ weights: [1, 0.5], bias: -1.75 }, [1, 1])).toBe(0);
  });

  it('does what can be done by hand', () => {
    expect(solves('and', [1, 1], 1.5)).toBe(true);
    expect(solves('or', [1, 1], 0.5)).toBe(true);
    expect(solves('not', [-1], -0.5)).toBe(true);
    expect(solves('majority', [1, 1, 1], 1.5)).toBe(true);
    expect(solves('and', [1, 1], 0.5)).toBe(false);
  });

  it('never does XOR, whatever the lab lets one set: at best three rows of four', () => {
    const steps = Array.from({ length: 25 }, (_, i) => -3 + i / 4);
    let best = 0;
    for (const w1 of steps)
      for (const w2 of steps)
        for (const threshold of steps) {
          const rows = taskRows('xor', { weights: [w1, w2], bias: -threshold });
          best = Math.max(best, rows.filter(({ target, output }) => target === output).length);
        }
    expect(best).toBe(3);
  });

  it('has tables in the usual order', () => {
    const tables = Object.keys(logicTasks).map((task) =>
      taskRows(task as LogicTask, { weights: [0, 0, 0], bias: 0 })
        .map(({ target }) => target)
        .join(''),
    );
    expect(tables).toEqual(['0001', '0111', '10', '00010111', '0110']);
  });
});
