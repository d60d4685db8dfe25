import type { Messages } from './messages/es.ts';

/** A page-wide key, or keys that belong together. */
export interface PageKey {
  /** `KeyboardEvent.key` in lower case. */
  readonly keys: readonly string[];
  /** What stands on the keys. */
  readonly kbd: readonly string[];
  readonly does: keyof Messages['keys'];
}

/** All page-wide keys, in the order of the list in the settings; page-keys.ts does what they say. */
export const keyList: readonly PageKey[] = [
  { keys: ['1', '2', '3', '4', '5'], kbd: ['1', '2', '3', '4', '5'], does: 'rooms' },
  { keys: ['arrowleft', 'arrowright'], kbd: ['←', '→'], does: 'step' },
  { keys: ['z'], kbd: ['Z'], does: 'freeze' },
  { keys: ['w'], kbd: ['W'], does: 'why' },
  { keys: ['f'], kbd: ['F'], does: 'fullScreen' },
  { keys: ['s'], kbd: ['S'], does: 'stage' },
  { keys: ['p'], kbd: ['P'], does: 'projector' },
];
