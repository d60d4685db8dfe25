import type { Paper, PaperStep, ResultCell } from '../../../app/paper.svelte.ts';
import { paddedSide, paddedValue } from '../../../app/paper/paper-task.ts';
import type { Messages } from '../../messages/es.ts';
import type { BoardCell } from './paper-cell.ts';

type Words = Messages['paper'];

/** The strongest of some numbers, at least 1: what a full tint stands for. */
function strongest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
}

/** Where a cell of the input stands in the padded grid, and back: −1 in the padding. */
export function inputIndex({ task }: Paper, padded: number): number {
  const across = paddedSide(task);
  const row = Math.floor(padded / across) - task.padding;
  const column = (padded % across) - task.padding;
  const { side } = task.input;
  return row < 0 || column < 0 || row >= side || column >= side ? -1 : row * side + column;
}

/**
 * Cells of the input with its padding; those under the window of the step carry the weights that are
 * written so far, or, of the cell that is being predicted, all of them.
 */
export function inputCells(paper: Paper, m: Words, predicted?: PaperStep): BoardCell[] {
  const { task } = paper;
  const step = predicted ?? paper.step;
  const written = predicted ? predicted.weights.length : (step?.written ?? 0);
  const across = paddedSide(task);
  const most = strongest(task.input.values);
  return Array.from({ length: across * across }, (_, index): BoardCell => {
    const [row, column] = [Math.floor(index / across), index % across];
    const value = paddedValue(task, row, column);
    const isPadding = inputIndex(paper, index) < 0;
    const at = placeUnder(step, row, column);
    const weight = step && at >= 0 && at < written ? step.weights[at] : undefined;
    const kind = isPadding ? 'padding' : !predicted && isPicked(paper, at) ? 'picked' : undefined;
    return {
      text: m.number(value),
      name: isPadding
        ? m.paddingCell(row + 1 - task.padding, column + 1 - task.padding)
        : m.cell(row + 1 - task.padding, column + 1 - task.padding, m.number(value)),
      tone: isPadding ? 0 : value / most,
      light: value >= 0,
      ...(kind && { kind }),
      ...(weight !== undefined && { times: `×${m.number(weight)}` }),
    };
  });
}

/** Which place under the window a cell has; −1 beside it. */
function placeUnder(step: PaperStep | undefined, row: number, column: number): number {
  if (!step) return -1;
  const { window } = step;
  const [down, right] = [row - window.row, column - window.column];
  if (down < 0 || right < 0 || down >= window.side || right >= window.side) return -1;
  return down * window.side + right;
}

/** Whether a cell is the one that a pooling chose. */
function isPicked({ task, step }: Paper, at: number): boolean {
  if (!step || at < 0 || task.operation !== 'pooling' || task.pooling === 'average') return false;
  return step.written === step.values.length && step.values.indexOf(step.result) === at;
}

/** Cells of the kernel, as it is written. */
export function kernelCells({ task }: Paper, m: Words): BoardCell[] {
  const { side, values } = task.kernel;
  const most = strongest(values);
  return values.map((value, index) => ({
    text: m.number(value),
    name: m.cell(Math.floor(index / side) + 1, (index % side) + 1, m.number(value)),
    tone: value / most,
  }));
}

/** Cells of the result; `draft` is what is being written into the cell `at`. */
export function resultCells(
  paper: Paper,
  m: Words,
  at: number | undefined,
  draft: string,
): BoardCell[] {
  const { results, cells, exercise } = paper;
  const side = Math.round(Math.sqrt(cells.length));
  const most = strongest(results);
  return cells.map((cell, index): BoardCell => {
    const place = [Math.floor(index / side) + 1, (index % side) + 1] as const;
    const value = m.number(results[index]!);
    if (index === at && draft) {
      return { text: draft, name: m.cell(...place, draft), tone: 0, kind: 'draft' };
    }
    const isAsked = exercise?.asked.includes(index) ?? false;
    if (cell.state === 'empty' || isUnderWay(paper, index)) {
      return {
        text: isAsked ? '?' : '',
        name: (isAsked ? m.askedCell : m.emptyCell)(...place),
        tone: 0,
        kind: isAsked ? 'asked' : 'empty',
      };
    }
    return filledCell(cell, value, results[index]! / most, m, place);
  });
}

/** Whether the products of a cell are still being written. */
function isUnderWay({ step }: Paper, index: number): boolean {
  return step?.index === index && step.written > 0 && step.written < step.values.length;
}

function filledCell(
  { state, typed }: ResultCell,
  value: string,
  tone: number,
  m: Words,
  place: readonly [number, number],
): BoardCell {
  if (state === 'wrong') {
    const wrong = m.number(typed ?? 0);
    return { text: wrong, name: m.wrongCell(...place, wrong), tone: 0, kind: 'wrong' };
  }
  const name = state === 'right' ? m.rightCell(...place, value) : m.cell(...place, value);
  return { text: value, name, tone, ...(state === 'right' && { kind: 'right' as const }) };
}
