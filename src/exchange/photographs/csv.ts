/** Rows that are read at most, and cells of each: more columns than any list of photographs has. */
const mostRows = 100_000;
const mostCells = 200;
/** So much of the first line tells what separates its cells. */
const tellingLetters = 10_000;

/**
 * The rows of a CSV file, as spreadsheets and pandas write it: commas, semicolons or tabs (whichever the first
 * line has most of), quotes around what contains one, doubled within.
 */
export function readCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  const [firstLine = ''] = body.slice(0, tellingLetters).split('\n', 1);
  const separator = likelySeparator(firstLine);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    if (row.length < mostCells) row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one.trim() !== '')) rows.push(row.map((one) => one.trim()));
    row = [];
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
      endCell();
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
