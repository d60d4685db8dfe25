/** Rows that are read at most. */
const mostRows = 100_000;

/**
 * The rows of a CSV file, as spreadsheets and pandas write it: commas, semicolons or tabs (whichever the first
 * line has most of), quotes around what contains one, doubled within.
 */
export function readCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  const separator = likelySeparator(body.slice(0, Math.max(body.indexOf('\n'), 0) || undefined));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.some((one) => one.trim() !== '')) rows.push(row.map((one) => one.trim()));
    row = [];
    cell = '';
  };
  for (let i = 0; i < body.length && rows.length < mostRows; i++) {
    const letter = body[i]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (body[i + 1] === '"') cell += body[++i]!;
      else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  if (rows.length < mostRows) endRow();
  return rows;
}

function likelySeparator(line: string): string {
  const counts = [',', ';', '\t'].map((separator) => line.split(separator).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))]!;
}
