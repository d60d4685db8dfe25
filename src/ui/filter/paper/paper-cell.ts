/** One cell of a grid on the board. */
export interface BoardCell {
  /** What is written in it. */
  readonly text: string;
  /** What it is called: row, column, value. */
  readonly name: string;
  /** Its tint: sign and strength, −1 to 1. */
  readonly tone: number;
  /** Tinted as light, not as a signed number. */
  readonly light?: boolean;
  readonly kind?:
    | 'padding'
    | 'empty'
    | 'asked'
    | 'draft'
    | 'right'
    | 'wrong'
    /** Taken into the number that is being worked out, or picked as its answer. */
    | 'taken'
    | 'picked';
  /** The weight that it is multiplied by, small in its corner. */
  readonly times?: string;
}

/** Where a window lies over a grid, in cells. */
export interface BoardFrame {
  readonly row: number;
  readonly column: number;
  readonly side: number;
}
