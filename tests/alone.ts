import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** What puts something in place of a module, a global, the clock or the disk: tests and their helpers alone do. */
const changesTheWorld =
  /fake-indexeddb|\bvi\.(mock|doMock|stubGlobal|stubEnv|spyOn|useFakeTimers|setSystemTime)\b|defineProperty\(globalThis|(?<!typeof )\b(globalThis|Math|Date|\w+\.prototype)\.\w+ = /;
/** Counts all tensors, those of others, too. */
const countsAll = /\bmemory\(\)/;
/** A file beside this one, as it is imported. */
const ownImport = /\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)|\bimport '(\.[^']+)'/g;

interface SourceFile {
  readonly path: string;
  readonly code: string;
}

/**
 * The test files in these folders that cannot share a thread with others, by what stands in them or in a helper
 * that they import, itself or by way of others. Paths begin with the folder and have slashes.
 */
export function filesAlone(folders: readonly string[]): string[] {
  return aloneOf(folders.flatMap((folder) => filesIn(folder)));
}

/** The same of these files, whose paths have slashes. */
export function aloneOf(files: readonly SourceFile[]): string[] {
  const isTest = ({ path }: SourceFile) => path.endsWith('.test.ts');
  const helpers = files.filter((file) => !isTest(file));
  const changing = new Set(
    helpers.filter(({ code }) => changesTheWorld.test(code)).map(({ path }) => path),
  );
  const importsChanging = ({ path, code }: SourceFile) =>
    changing.size > 0 && importsOf(path, code).some((imported) => changing.has(imported));
  for (let before = -1; before < changing.size;) {
    before = changing.size;
    helpers.filter(importsChanging).forEach(({ path }) => changing.add(path));
  }
  return files
    .filter(isTest)
    .filter(
      (file) =>
        changesTheWorld.test(file.code) || countsAll.test(file.code) || importsChanging(file),
    )
    .map(({ path }) => path)
    .sort();
}

function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .map((path) => ({ path, code: readFileSync(path, 'utf8') }));
}

function importsOf(path: string, code: string): string[] {
  const found = [...code.matchAll(ownImport)].map(([, one, two, three]) => one ?? two ?? three!);
  return found.map((specifier) => posix.join(posix.dirname(path), specifier));
}
