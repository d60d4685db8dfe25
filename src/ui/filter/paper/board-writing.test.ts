import { beforeEach, expect, it, vi } from 'vitest';
import { Paper } from '../../../app/paper.svelte.ts';
import { BoardWriting } from './board-writing.svelte.ts';

const checked = vi.fn<(next: number | undefined) => void>();
let paper: Paper;
let writing: BoardWriting;
beforeEach(() => {
  checked.mockClear();
  paper = new Paper();
  writing = new BoardWriting(paper, checked);
});

function type(index: number, keys: string): void {
  for (const key of keys) writing.key('result', index, key);
}

/** Writes the right number into a cell and checks it. */
function answer(index: number): void {
  type(index, String(paper.results[index]));
  writing.key('result', index, 'Enter');
}

it('checks an answer, and the next empty cell waits', () => {
  answer(0);
  expect(paper.cells[0]).toEqual({ state: 'right' });
  expect(checked).toHaveBeenCalledWith(1);
  expect(writing.writing).toEqual({ place: 'result', index: 1, draft: '' });
});

it('stays at a cell that was wrong, and clears it', () => {
  type(3, '98');
  writing.key('result', 3, 'Enter');
  expect(paper.cells[3]).toMatchObject({ state: 'wrong', typed: 98 });
  expect(checked).toHaveBeenCalledWith(undefined);
  expect(writing.writing).toEqual({ place: 'result', index: 3, draft: '' });
});

it('closes the pad when nothing is left to answer', () => {
  writing.tap('result', 0);
  expect(writing.padOpen).toBe(true);
  paper.cells.forEach((_, index) => answer(index));
  expect(checked).toHaveBeenLastCalledWith(undefined);
  expect(writing.padOpen).toBe(false);
});

it('checks what was left behind, and forgets what the pad was closed on', () => {
  type(0, String(paper.results[0]));
  writing.go('result', 1);
  expect(paper.cells[0]).toEqual({ state: 'right' });
  writing.tap('result', 2);
  type(2, '7');
  expect(writing.closePad()).toBe(true);
  expect(writing.closePad()).toBe(false);
  writing.finish();
  expect(paper.cells[2]).toEqual({ state: 'empty' });
});

it('writes numbers of the kernel at once: a digit replaces, a sign turns, an arrow adds', () => {
  const value = () => paper.task.kernel.values[0];
  writing.key('kernel', 0, '7');
  expect(value()).toBe(7);
  writing.go('kernel', 1);
  writing.key('kernel', 0, '-');
  expect(value()).toBe(-7);
  writing.key('kernel', 0, 'more');
  expect(value()).toBe(-6);
  expect(writing.key('kernel', 0, 'x')).toBe(false);
});

it('predicts only while the pad is open over a cell without an answer', () => {
  writing.go('result', 4);
  expect(writing.predicted).toBeUndefined();
  writing.tap('result', 4);
  expect(writing.predicted).toMatchObject({ index: 4, written: 0 });
  answer(4);
  writing.tap('result', 4);
  expect(writing.predicted).toBeUndefined();
});
