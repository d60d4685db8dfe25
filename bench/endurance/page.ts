import { foreignRun } from './fuzz/foreign-run.ts';
import { fuzz, type Fuzzed, type FuzzOptions } from './fuzz/fuzz.ts';
import { opened } from './fuzz/opened.ts';
import { photographs } from './fuzz/photographs.ts';

/** Tries every parser that only a browser has. */
export default async function fuzzInBrowser(options: FuzzOptions): Promise<Fuzzed[]> {
  const found: Fuzzed[] = [];
  for (const open of [...photographs, ...opened, ...foreignRun])
    found.push(await fuzz(await open(), options));
  return found;
}
