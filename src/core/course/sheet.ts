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
  strong: { fontPx: 27, linePx: 37, abovePx: 8 },
  note: { fontPx: 23, linePx: 32, abovePx: 6 },
};

/**
 * Puts the parts of a sheet below one another.
 *
 * @param widthOf the width of a text in the letters of its role, in pixels.
 */
export function layOutSheet(
  parts: readonly SheetPart[],
  widthOf: (text: string, role: TextRole) => number,
): SheetLayout {
  const innerPx = sheetWidthPx - 2 * marginPx;
  const lines: SheetLayout['lines'][number][] = [];
  const pictures: SheetLayout['pictures'][number][] = [];
  let topPx = marginPx;
  for (const part of parts) {
    if (part.kind === 'pictures') {
      topPx = placePictures(part.pictures, topPx + gapPx, innerPx, pictures);
      continue;
    }
    const role = part.kind;
    const { fontPx, linePx, abovePx } = textSizes[role];
    topPx += abovePx;
    for (const text of wrapText(part.text, innerPx, (line) => widthOf(line, role))) {
      const baselinePx = topPx + (linePx + fontPx * 0.7) / 2;
      lines.push({ role, text, leftPx: marginPx, baselinePx });
      topPx += linePx;
    }
  }
  return { heightPx: Math.max(sheetHeightPx, Math.ceil(topPx + marginPx)), lines, pictures };
}

/** How many of so many pictures stand side by side. */
export function picturesAcross(count: number): number {
  return Math.min(Math.max(count, fewestAcross), mostAcross);
}

/** Places pictures in rows, each as wide as its column; answers where the last row ends. */
function placePictures(
  pictures: readonly SheetPicture[],
  fromPx: number,
  innerPx: number,
  placed: SheetLayout['pictures'][number][],
): number {
  const across = picturesAcross(pictures.length);
  const columnPx = (innerPx - (across - 1) * gapPx) / across;
  let topPx = fromPx;
  for (let first = 0; first < pictures.length; first += across) {
    const row = pictures.slice(first, first + across);
    // A tall one is no taller than it is wide by half: it keeps its shape in less of its column.
    const sizes = row.map(({ widthPx, heightPx }) => {
      const scale = Math.min(columnPx / widthPx, (columnPx * 1.5) / heightPx);
      return { widthPx: widthPx * scale, heightPx: heightPx * scale };
    });
    row.forEach(({ id }, column) => {
      const leftPx = marginPx + column * (columnPx + gapPx);
      placed.push({ id, leftPx, topPx, ...sizes[column]! });
    });
    topPx += Math.max(...sizes.map(({ heightPx }) => heightPx)) + gapPx;
  }
  return topPx;
}
