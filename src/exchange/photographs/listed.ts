import { readCsv } from './csv.ts';
import { isTestPart } from './folder-roles.ts';

/** What a table says of one photograph. */
export interface ListedPhotograph {
  readonly path: string;
  /** Where its table lies, with the `/` at its end; absent: outermost. */
  readonly folder?: string;
  readonly className: string;
  /** Name of the recording, where it says so. */
  readonly burst?: string;
  /** Whether it only measures, where it says so. */
  readonly isTest?: boolean;
}

/** A table, and where it lies. */
export interface ListTable {
  /** `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** What columns are called, in both languages and as public data sets call them. */
const columns = {
  path: /^(path|file|file_?name|image|image_?(id|name|path)|img|photo|foto|archivo|imagen|ruta|id)$/i,
  className:
    /^(label|labels|class|class_?name|category|target|species|tag|etiqueta|clase|categor[ií]a)$/i,
  burst: /^(burst|take|toma|group|recording)$/i,
  split: /^(split|set|subset|partition|conjunto)$/i,
};

/** Whether a table is called as this app calls its own. */
export function isOwnTable(path: string): boolean {
  return nameOf(path) === 'bursts.csv';
}

/** Rows that are taken of all tables together. */
const mostRows = 100_000;

/**
 * Reads which photograph shows what from all tables that came: one for each part (`train.csv`, `test.csv`), or
 * one for each copy of this app's. What is named in several is as the last of them says, and our own tables
 * (`bursts.csv`) come last, as they say most: where there are too many rows, others are left out and not theirs.
 */
export function readTables(tables: readonly ListTable[]): ListedPhotograph[] {
  const isSeveral = tables.length > 1;
  const own = rowsOf(
    tables.filter(({ path }) => isOwnTable(path)),
    isSeveral,
    mostRows,
  );
  const others = tables.filter(({ path }) => !isOwnTable(path));
  return [...rowsOf(others, isSeveral, mostRows - own.length), ...own];
}

function rowsOf(
  tables: readonly ListTable[],
  isSeveral: boolean,
  most: number,
): ListedPhotograph[] {
  const listed: ListedPhotograph[] = [];
  for (const { path, text } of tables) {
    if (listed.length >= most) break;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const isTest = isTestPart(nameOf(path).replace(/\.\w+$/, ''));
    for (const row of readListed(text)) {
      listed.push({
        ...row,
        folder,
        // Each table counts its recordings from the first.
        ...(row.burst !== undefined && isSeveral && { burst: `${path}:${row.burst}` }),
        ...(isTest !== undefined && isSeveral && { isTest: row.isTest ?? isTest }),
      });
    }
  }
  return listed.slice(0, most);
}

/**
 * Reads which photograph shows what, from a table such as our own `bursts.csv` (path, class, burst, split) or
 * anybody's `file,label`. Where the first line names no column it is a row like the others: file, then class.
 */
export function readListed(text: string): ListedPhotograph[] {
  const rows = readCsv(text);
  const [first = []] = rows;
  const found = {
    path: first.findIndex((name) => columns.path.test(name)),
    className: first.findIndex((name) => columns.className.test(name)),
    burst: first.findIndex((name) => columns.burst.test(name)),
    split: first.findIndex((name) => columns.split.test(name)),
  };
  const hasHeader = found.path >= 0 && found.className >= 0;
  const { path, className, burst, split } = hasHeader
    ? found
    : { path: 0, className: 1, burst: -1, split: -1 };
  const isOwn = first.join() === 'path,class,burst,split';
  return rows.slice(hasHeader ? 1 : 0).flatMap((row) => {
    if (!row[path] || !row[className]) return [];
    const part = row[split] ?? '';
    // Ours are set aside for one training only, and taught like the others.
    const isTest = isOwn && part === 'validation' ? false : isTestPart(part);
    return [
      {
        path: row[path],
        className: row[className],
        ...(burst >= 0 && row[burst] && { burst: row[burst] }),
        ...(isTest !== undefined && { isTest }),
      },
    ];
  });
}

/**
 * Finds the photographs that a table means among those that are there: by the whole path, by the end of it, by
 * the name of the file, with or without its ending. A name that several files have is nobody's.
 *
 * @returns rows by path.
 */
export function matchListed(
  listed: readonly ListedPhotograph[],
  paths: readonly string[],
): Map<string, ListedPhotograph> {
  if (listed.length === 0) return new Map();
  const byName = new Map<string, string | undefined>();
  for (const path of paths) {
    for (const name of namesOf(path)) byName.set(name, byName.has(name) ? undefined : path);
  }
  const matched = new Map<string, ListedPhotograph>();
  for (const row of listed) {
    const wanted = row.path.replaceAll('\\', '/').replace(/^\.?\//, '');
    const path =
      byName.get(`${row.folder ?? ''}${wanted}`) ??
      byName.get(wanted) ??
      byName.get(nameOf(wanted));
    if (path !== undefined) matched.set(path, row);
  }
  return matched;
}

function nameOf(path: string): string {
  return path.split('/').at(-1)!;
}

/** `a/b/c.jpg` may be called `a/b/c.jpg`, `b/c.jpg`, `c.jpg` or `c`. */
function namesOf(path: string): Set<string> {
  const parts = path.split('/');
  const ends = parts.map((_, from) => parts.slice(from).join('/'));
  return new Set([...ends, parts.at(-1)!.replace(/\.\w+$/, '')]);
}
