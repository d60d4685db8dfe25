import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What puts something in place of a module, a global, the clock or the disk, or counts all tensors. */
const changesTheWorld =
  /fake-indexeddb|\bvi\.(mock|doMock|stubGlobal|stubEnv|spyOn|useFakeTimers)\b|defineProperty\(globalThis|\bmemory\(\)/;

/**
 * The test files in these folders that cannot share a thread with others, by what stands in them or in a
 * fixture that they import. Paths begin with the folder and have slashes.
 */
export function filesAlone(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(test|fixture)\.ts$/.test(file))
      .map((file) => ({
        path: join(folder, file),
        code: readFileSync(join(folder, file), 'utf8'),
      })),
  );
  const changing = files.filter(({ code }) => changesTheWorld.test(code));
  const fixtures = changing
    .filter(({ path }) => path.endsWith('.fixture.ts'))
    .map(({ path }) => `/${basename(path)}'`);
  return files
    .filter((file) => file.path.endsWith('.test.ts'))
    .filter((file) => changing.includes(file) || fixtures.some((name) => file.code.includes(name)))
    .map(({ path }) => path.replaceAll('\\', '/'))
    .sort();
}
