/**
 * Where rows begin so that things side by side fill as few rows as they must, and the longest of these is as
 * short as can be: none is left alone below a full row.
 *
 * @param widthsPx of the things, in their order.
 * @param gapPx between two of a row.
 * @param roomPx of a row; a thing that is wider has a row of its own.
 * @returns index of the first of every row but the first.
 */
export function evenRows(widthsPx: readonly number[], gapPx: number, roomPx: number): number[] {
  const fewest = rowsWithin(widthsPx, gapPx, roomPx);
  // A row is as long as some things that stand side by side.
  const lengthsPx = widthsPx.flatMap((_, from) =>
    widthsPx.slice(from).map((_, count) => lengthPx(widthsPx.slice(from, from + count + 1), gapPx)),
  );
  return lengthsPx
    .filter((px) => px < roomPx)
    .sort((a, b) => b - a)
    .map((px) => rowsWithin(widthsPx, gapPx, px))
    .reduce((best, rows) => (rows.length === fewest.length ? rows : best), fewest);
}

/** Begins a row whenever the one before is full. */
function rowsWithin(widthsPx: readonly number[], gapPx: number, roomPx: number): number[] {
  const starts: number[] = [];
  let from = 0;
  widthsPx.forEach((_, index) => {
    // What is computed and what is laid out differ by less than a pixel.
    if (index === from || lengthPx(widthsPx.slice(from, index + 1), gapPx) <= roomPx + 0.5) return;
    starts.push(index);
    from = index;
  });
  return starts;
}

function lengthPx(widthsPx: readonly number[], gapPx: number): number {
  return widthsPx.reduce((sum, px) => sum + px, gapPx * (widthsPx.length - 1));
}
