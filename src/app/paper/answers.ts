import { resultSide, type PaperTask } from './paper-task.ts';
import type { SizeSlip, Slip } from './slips.ts';

/** How far a cell of the result is: nobody worked it out, the board did, or a person did. */
export interface ResultCell {
  readonly state: 'empty' | 'shown' | 'wrong' | 'right';
  /** What a person wrote, where it was wrong. */
  readonly typed?: number;
}

/** What was said of the last answer. */
export type Verdict =
  | { readonly of: 'cell'; readonly index: number; readonly right: true }
  | {
      readonly of: 'cell';
      readonly index: number;
      readonly right: false;
      readonly typed: number;
      readonly slip?: Slip;
    }
  | { readonly of: 'size'; readonly right: true }
  | {
      readonly of: 'size';
      readonly right: false;
      readonly typed: number;
      readonly slip?: SizeSlip;
    };

export const noCell: ResultCell = { state: 'empty' };

/** A result in which nothing has been worked out. */
export function emptyCells(task: PaperTask): readonly ResultCell[] {
  return Array.from({ length: resultSide(task) ** 2 }, () => noCell);
}

/** Whether the right number stands in a cell, whoever found it. */
export function isFilled(cell: ResultCell | undefined): boolean {
  return cell?.state === 'shown' || cell?.state === 'right';
}
