import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Paper } from './paper.svelte.ts';

let paper: Paper;
beforeEach(() => {
  vi.useFakeTimers();
  paper = new Paper();
});
afterEach(() => vi.useRealTimers());

const states = () => paper.cells.map(({ state }) => state);
const filled = () => states().filter((state) => state !== 'empty').length;

describe('the steps', () => {
  it('go from cell to cell, each with its window and products', () => {
    paper.stepOn();
    expect(paper.step).toMatchObject({ index: 0, result: 1, written: 9 });
    expect(paper.step!.values).toEqual([0, 1, 1, 0, 0, 1, 0, 0, 0]);
    expect(paper.step!.weights).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1]);
    for (let times = 0; times < 6; times++) paper.stepOn();
    expect(paper.step!.window).toEqual({ row: 1, column: 1, side: 3 });
    expect(filled()).toBe(7);
    for (let times = 0; times < 40; times++) paper.stepOn();
    expect(filled()).toBe(25);
  });

  it('play by themselves, stop at the end, and begin anew', () => {
    paper.setSpeed('fast');
    paper.play();
    expect(filled()).toBe(1);
    vi.advanceTimersByTime(3 * 280);
    expect(filled()).toBe(4);
    paper.pause();
    vi.advanceTimersByTime(10_000);
    expect(filled()).toBe(4);
    paper.play();
    vi.advanceTimersByTime(10_000);
    expect(filled()).toBe(25);
    expect(paper.playing).toBe(false);
    paper.play();
    expect(filled()).toBe(1);
  });

  it('write product by product when slow', () => {
    paper.setSpeed('slow');
    paper.play();
    expect(paper.step!.written).toBe(1);
    vi.advanceTimersByTime(8 * 450);
    expect(paper.step).toMatchObject({ index: 0, written: 9 });
    vi.advanceTimersByTime(450);
    expect(paper.step).toMatchObject({ index: 1, written: 1 });
    paper.pause();
    expect(paper.step!.written).toBe(9);
  });
});

describe('an answer', () => {
  it('counts the first try only', () => {
    paper.answer(6, 3);
    expect(paper.verdict).toMatchObject({ right: false, typed: 3, slip: { kind: 'off-by-one' } });
    expect(paper.cells[6]).toEqual({ state: 'wrong', typed: 3 });
    paper.answer(6, 2);
    expect(paper.cells[6]).toEqual({ state: 'right' });
    paper.answer(7, 4);
    expect(paper.score).toEqual({ answered: 2, first: 1 });
    paper.answer(7, 9);
    expect(paper.score).toEqual({ answered: 2, first: 1 });
  });

  it('that was wrong is shown by the next step', () => {
    paper.answer(13, 9);
    paper.stepOn();
    expect(paper.step!.index).toBe(13);
    expect(paper.cells[13]!.state).toBe('shown');
  });
});

describe('a change of the board', () => {
  it('keeps what is still right', () => {
    paper.stepOn();
    paper.answer(6, 2);
    paper.answer(24, 0);
    paper.write('input', 48, 5);
    expect(paper.results[24]).toBe(5);
    expect([states()[0], states()[6], states()[24]]).toEqual(['shown', 'right', 'empty']);
    expect(paper.score).toEqual({ answered: 2, first: 2 });
  });

  it('takes numbers of two digits', () => {
    paper.write('kernel', 0, -1000);
    expect(paper.task.kernel.values[0]).toBe(-99);
  });

  it('turns the kernel', () => {
    paper.write('kernel', 0, 7);
    const turned = paper.results;
    paper.setFlipped(false);
    expect(paper.results).not.toEqual(turned);
    paper.stepOn();
    expect(paper.step!.weights[0]).toBe(7);
    paper.setFlipped(true);
    expect(paper.step!.weights[8]).toBe(7);
  });
});

describe('an exercise', () => {
  it('asks for the size, then for cells, and is done', () => {
    paper.startExercise(4);
    expect(paper.size).toBe('open');
    const side = Math.sqrt(paper.cells.length);
    paper.answerSize(side + 1);
    expect(paper.size).toBe('wrong');
    paper.answerSize(side);
    expect(paper.size).toBe('right');
    for (const index of paper.exercise!.asked) {
      expect(paper.done).toBe(false);
      paper.answer(index, paper.results[index]!);
    }
    expect(paper.done).toBe(true);
    expect(paper.score).toEqual({ answered: 5, first: 4 });
    paper.showExample('convolution');
    expect(paper.exercise).toBeUndefined();
    expect(paper.score.answered).toBe(0);
  });

  it('shows its size to who goes on by steps', () => {
    paper.startExercise(4);
    paper.stepOn();
    expect(paper.size).toBe('shown');
    expect(paper.score.answered).toBe(0);
  });

  it('has what was wished; the latest wish wins over what contradicts it', () => {
    paper.setWish('inputSide', 7);
    paper.setWish('padding', 2);
    expect(paper.wish).toEqual({ padding: 2 });
    paper.startExercise(9);
    expect(paper.task.padding).toBe(2);
    paper.setWish('padding', undefined);
    expect(paper.wish).toEqual({});
  });
});
