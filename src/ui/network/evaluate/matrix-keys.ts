/**
 * Where a key leads from one of so many photographs in rows of `columns`: with the arrows to its neighbour, with
 * Home and End to the first and the last. Undefined for other keys, and at the edge.
 */
export function photoOnTheWay(
  place: number,
  key: string,
  columns: number,
  count: number,
): number | undefined {
  const next = {
    ArrowLeft: place - 1,
    ArrowRight: place + 1,
    ArrowUp: place - columns,
    ArrowDown: place + columns,
    Home: 0,
    End: count - 1,
  }[key];
  return next !== undefined && next >= 0 && next < count && next !== place ? next : undefined;
}

/** A cell of the matrix: what it was, and what was said. −1 stands for the heads. */
export interface MatrixCell {
  readonly label: number;
  readonly said: number;
}

/**
 * Where a key leads from a cell: with the arrows to its neighbour, the heads included, with Home and End
 * along the row. Undefined for other keys, and at the edge, where there is nothing further.
 */
export function cellOnTheWay(
  { label, said }: MatrixCell,
  key: string,
  classCount: number,
  columnCount: number,
): MatrixCell | undefined {
  const next = {
    ArrowLeft: { label, said: said - 1 },
    ArrowRight: { label, said: said + 1 },
    ArrowUp: { label: label - 1, said },
    ArrowDown: { label: label + 1, said },
    Home: { label, said: 0 },
    End: { label, said: columnCount - 1 },
  }[key];
  if (!next) return undefined;
  const isCorner = next.label < 0 && next.said < 0;
  const isInside =
    next.label >= -1 && next.label < classCount && next.said >= -1 && next.said < columnCount;
  return isInside && !isCorner ? next : undefined;
}
