import { describe, expect, it, vi } from 'vitest';
import { LabState } from './lab-state.svelte.ts';
import { RulesDesk } from './rules-desk.svelte.ts';
import { rulesLab } from './rules.ts';
import { ThresholdDesk } from './threshold-desk.svelte.ts';
import { thresholdLab } from './threshold.ts';

describe('the story of the rules', () => {
  it('gets worse by what nobody foresaw, better by every rule, and best by learning', () => {
    const desk = new RulesDesk(new LabState(rulesLab, undefined, () => {}));
    const shares: number[] = [];
    for (let next = desk.next; next; next = desk.next) {
      shares.push(desk.right / desk.samples.length);
      desk.goOn();
    }
    shares.push(desk.right / desk.samples.length);
    expect(shares).toHaveLength(7);
    const [foreseen, surprised, ...later] = shares;
    expect(foreseen).toBeGreaterThan(0.85);
    expect(surprised).toBeLessThan(0.6);
    expect(later).toEqual(later.toSorted((a, b) => a - b));
    expect(desk.freshShare).toBeGreaterThan(0.8);
  });

  it('has the lower threshold never above the upper one', () => {
    const desk = new RulesDesk(new LabState(rulesLab, undefined, () => {}));
    desk.setThreshold('low', 20);
    expect(desk.state.values).toMatchObject({ low: 20, high: 20 });
    desk.setThreshold('high', 3);
    expect(desk.state.values).toMatchObject({ low: 3, high: 3 });
  });
});

describe('the threshold unit by hand', () => {
  it('begins every task unsolved', () => {
    const desk = new ThresholdDesk(new LabState(thresholdLab, undefined, () => {}));
    for (const task of ['and', 'or', 'not', 'majority', 'xor'] as const) {
      desk.setTask(task);
      expect(desk.isSolved, task).toBe(false);
      expect(desk.rows).toHaveLength(2 ** desk.inputCount);
    }
  });

  it('counts a try at XOR when a setting has come to rest', () => {
    vi.useFakeTimers();
    const desk = new ThresholdDesk(new LabState(thresholdLab, undefined, () => {}));
    desk.setTask('xor');
    for (let move = 0; move < 10; move++) desk.setByHand({ w1: move / 4 });
    vi.advanceTimersByTime(1000);
    expect(desk.triesLeft).toBe(5);
    desk.setByHand({ threshold: 1 });
    desk.state.reset();
    desk.forgetTry();
    vi.advanceTimersByTime(1000);
    expect(desk.state.values.tries).toBe(0);
    vi.useRealTimers();
  });
});
