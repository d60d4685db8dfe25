import 'fake-indexeddb/auto';
import { fuzz, type Fuzzed, type FuzzOptions } from './fuzz.ts';
import { parsers } from './parsers.ts';

/** Tries every parser that needs no browser. */
export async function fuzzAll(options: FuzzOptions): Promise<Fuzzed[]> {
  const found: Fuzzed[] = [];
  for (const open of parsers) found.push(await fuzz(await open(), options));
  return found;
}
