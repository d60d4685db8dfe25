import { wrapText } from './wrap-text.ts';

/** How a text of a sheet stands. */
export type TextRole = 'title' | 'heading' | 'text' | 'strong' | 'note';

/** A part of a sheet to be handed in, top to bottom. */
export type SheetPart =
  | { readonly kind: TextRole; readonly text: string }
  /** Pictures side by side, as many as fit. */
  | { readonly kind: 'pictures'; readonly pictures: readonly SheetPicture[] };

/** A picture of a sheet, and its own size, in pixels. */
export interface SheetPicture {
  readonly id: string;
  /** What it is of, said below it. */
  readonly caption?: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What stands where, in pixels of the sheet. */
export interface SheetLayout {
  readonly heightPx: number;
  readonly lines: readonly {
    readonly role: TextRole;
    readonly text: string;
    readonly leftPx: number;
    readonly baselinePx: number;
  }[];
  readonly pictures: readonly {
    readonly id: string;
    readonly leftPx: number;
    readonly topPx: number;
    readonly widthPx: number;
    readonly heightPx: number;
  }[];
}

/** An A4 page at 150 dots an inch: 210 mm. */
export const sheetWidthPx = 1240;
/** The least height: 297 mm. */
export const sheetHeightPx = 1754;
const marginPx = 96;
const gapPx = 24;
/** Fewer pictures stand larger. */
const [fewestAcross, mostAcross] = [2, 3];

/** Size of letters, height of a line, and what is left free above, in pixels. */
export const textSizes: {
  readonly [R in TextRole]: {
    readonly fontPx: number;
    readonly linePx: number;
    readonly abovePx: number;
  };
} = {
  title: { fontPx: 54, linePx: 66, abovePx: 0 },
  heading: { fontPx: 34, linePx: 44, abovePx: 30 },
  text: { fontPx: 27, linePx: 37, abovePx: 8 },
  strong: { fontPx: 27, linePx: 37, abovePx: 22 },
  note: { fontPx: 23, linePx: 32, abovePx: 6 },
};

/**
 * Puts the parts of a sheet below one another.
 *
 * @param widthOf the width of a text in the letters of its role, in pixels.
 */
export function layOutSheet(parts: readonly SheetPart[], widthOf: WidthOf): SheetLayout {
  const innerPx = sheetWidthPx - 2 * marginPx;
  const lines: SheetLayout['lines'][number][] = [];
  const pictures: SheetLayout['pictures'][number][] = [];
  let topPx = marginPx;
  for (const part of parts) {
    if (part.kind === 'pictures') {
      const placed = placePictures(part.pictures, topPx + gapPx, innerPx, widthOf);
      pictures.push(...placed.pictures);
      lines.push(...placed.lines);
      topPx = placed.endPx;
      continue;
    }
    const role = part.kind;
    topPx += textSizes[role].abovePx;
    const placed = placeText(role, part.text, { leftPx: marginPx, topPx, innerPx }, widthOf);
    lines.push(...placed.lines);
    topPx = placed.endPx;
  }
  return { heightPx: Math.max(sheetHeightPx, Math.ceil(topPx + marginPx)), lines, pictures };
}

/** How many of so many pictures stand side by side. */
export function picturesAcross(count: number): number {
  return Math.min(Math.max(count, fewestAcross), mostAcross);
}

type WidthOf = (text: string, role: TextRole) => number;

/** Places a text in a column; answers where its last line ends. */
function placeText(
  role: TextRole,
  whole: string,
  at: { readonly leftPx: number; readonly topPx: number; readonly innerPx: number },
  widthOf: WidthOf,
): { readonly lines: SheetLayout['lines']; readonly endPx: number } {
  const { fontPx, linePx } = textSizes[role];
  const texts = wrapText(whole, at.innerPx, (line) => widthOf(line, role));
  const lines = texts.map((text, index) => {
    const baselinePx = at.topPx + index * linePx + (linePx + fontPx * 0.7) / 2;
    return { role, text, leftPx: at.leftPx, baselinePx };
  });
  return { lines, endPx: at.topPx + texts.length * linePx };
}

/** Places pictures in rows, each as wide as its column, its caption below it; answers where the last row ends. */
function placePictures(
  pictures: readonly SheetPicture[],
  fromPx: number,
  innerPx: number,
  widthOf: WidthOf,
): Pick<SheetLayout, 'lines' | 'pictures'> & { readonly endPx: number } {
  const across = picturesAcross(pictures.length);
  const columnPx = (innerPx - (across - 1) * gapPx) / across;
  const placed: SheetLayout['pictures'][number][] = [];
  const lines: SheetLayout['lines'][number][] = [];
  let topPx = fromPx;
  for (let first = 0; first < pictures.length; first += across) {
    const row = pictures.slice(first, first + across);
    // A tall one is no taller than it is wide by half: it keeps its shape in less of its column.
    const ends = row.map(({ id, widthPx, heightPx, caption }, column) => {
      const scale = Math.min(columnPx / widthPx, (columnPx * 1.5) / heightPx);
      const size = { widthPx: widthPx * scale, heightPx: heightPx * scale };
      const leftPx = marginPx + column * (columnPx + gapPx);
      placed.push({ id, leftPx, topPx, ...size });
      const endPx = topPx + size.heightPx;
      if (!caption) return endPx;
      const below = { leftPx, topPx: endPx + textSizes.note.abovePx, innerPx: columnPx };
      const told = placeText('note', caption, below, widthOf);
      lines.push(...told.lines);
      return told.endPx;
    });
    topPx = Math.max(...ends) + gapPx;
  }
  return { lines, pictures: placed, endPx: topPx };
}
