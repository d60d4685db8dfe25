import { readCsv } from './csv.ts';

/** What a table says of one photograph. */
export interface ListedPhotograph {
  readonly path: string;
  readonly className: string;
  /** Name of the recording, where it says so. */
  readonly burst?: string;
  /** Whether it only measures, where it says so. */
  readonly isTest?: boolean;
}

/** What columns are called, in both languages and as public data sets call them. */
const columns = {
  path: /^(path|file|file_?name|image|image_?(id|name|path)|img|photo|foto|archivo|imagen|ruta|id)$/i,
  className:
    /^(label|labels|class|class_?name|category|target|species|tag|etiqueta|clase|categor[ií]a)$/i,
  burst: /^(burst|take|toma|group|recording)$/i,
  split: /^(split|set|subset|partition|conjunto)$/i,
};

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
  return rows.slice(hasHeader ? 1 : 0).flatMap((row) => {
    if (!row[path] || !row[className]) return [];
    const isTest = split < 0 ? undefined : /^test/i.test(row[split] ?? '');
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
  const byName = new Map<string, string | undefined>();
  for (const path of paths) {
    for (const name of namesOf(path)) byName.set(name, byName.has(name) ? undefined : path);
  }
  const matched = new Map<string, ListedPhotograph>();
  for (const row of listed) {
    const wanted = row.path.replaceAll('\\', '/').replace(/^\.?\//, '');
    const path = byName.get(wanted) ?? byName.get(wanted.split('/').at(-1)!);
    if (path !== undefined) matched.set(path, row);
  }
  return matched;
}

/** `a/b/c.jpg` may be called `a/b/c.jpg`, `b/c.jpg`, `c.jpg` or `c`. */
function namesOf(path: string): Set<string> {
  const parts = path.split('/');
  const ends = parts.map((_, from) => parts.slice(from).join('/'));
  return new Set([...ends, parts.at(-1)!.replace(/\.\w+$/, '')]);
}
