import { archives } from './archives.ts';
import { cards } from './cards.ts';
import { chosenParsers } from './chosen.ts';
import { foreign } from './foreign.ts';
import type { FuzzedParser } from './fuzz.ts';
import { intoStore } from './into-store.ts';
import { kept } from './kept.ts';
import { links } from './links.ts';

/** Opens a parser for trials; what they are given differs, so only `fuzz` knows what to do with it. */
export type OpenParser = () => FuzzedParser | Promise<FuzzedParser>;

/** All parsers of what others wrote that need no screen. */
export const parsers: readonly OpenParser[] = [
  ...archives,
  ...chosenParsers,
  ...intoStore,
  ...links,
  ...kept,
  ...cards,
  ...foreign,
];
