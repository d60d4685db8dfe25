import type { PhotoRecord } from '../training/store/records.ts';
import type { TraySection } from './tray-sections.ts';

/** One row of the tray as it is drawn: a heading, or photographs side by side. */
export type TrayRow =
  | { readonly kind: 'heading'; readonly key: string; readonly section: TraySection }
  | {
      readonly kind: 'photos';
      readonly key: string;
      readonly section: TraySection;
      /** Place of the first photograph within the section, from 0. */
      readonly from: number;
      readonly photos: readonly PhotoRecord[];
    };

/** Rows of the sections where `columns` photographs fit side by side. */
export function trayRows(sections: readonly TraySection[], columns: number): TrayRow[] {
  const rows: TrayRow[] = [];
  for (const section of sections) {
    const { key, photos } = section;
    rows.push({ kind: 'heading', key, section });
    for (let from = 0; from < photos.length; from += columns) {
      const side = photos.slice(from, from + columns);
      rows.push({ kind: 'photos', key: `${key}/${from}`, section, from, photos: side });
    }
  }
  return rows;
}

/** A way that a key leads from one photograph to another. */
export type Way =
  'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'first' | 'last' | 'pageUp' | 'pageDown';

/** Rows of photographs that one press of Page Up or Page Down goes past. */
const pageRows = 5;

/**
 * The photograph that a key leads to: left and right in the order of capture, up and down in the
 * same column across headings, home and end within the section, first and last of all.
 */
export function photoOnTheWay(
  rows: readonly TrayRow[],
  photoId: string,
  way: Way,
): string | undefined {
  const lines = rows.filter((row) => row.kind === 'photos');
  const line = lines.findIndex(({ photos }) => photos.some(({ id }) => id === photoId));
  const here = lines[line];
  if (!here) return undefined;
  const column = here.photos.findIndex(({ id }) => id === photoId);
  const inLine = (index: number): string | undefined => {
    const photos = lines[Math.min(lines.length - 1, Math.max(0, index))]!.photos;
    return photos[Math.min(column, photos.length - 1)]?.id;
  };
  switch (way) {
    case 'left':
      return (here.photos[column - 1] ?? lines[line - 1]?.photos.at(-1))?.id;
    case 'right':
      return (here.photos[column + 1] ?? lines[line + 1]?.photos[0])?.id;
    case 'up':
      return line > 0 ? inLine(line - 1) : undefined;
    case 'down':
      return line < lines.length - 1 ? inLine(line + 1) : undefined;
    case 'pageUp':
      return inLine(line - pageRows);
    case 'pageDown':
      return inLine(line + pageRows);
    case 'home':
      return here.section.photos[0]?.id;
    case 'end':
      return here.section.photos.at(-1)?.id;
    case 'first':
      return lines[0]?.photos[0]?.id;
    case 'last':
      return lines.at(-1)?.photos.at(-1)?.id;
  }
}
