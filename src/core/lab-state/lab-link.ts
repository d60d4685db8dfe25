import { failure, success, type Outcome } from '../outcome.ts';
import { BitReader, BitWriter, lettersOf } from './bits.ts';
import type { Fields, StateOf } from './fields.ts';
import { initialOf, initialState, snap } from './snap.ts';
import { readValue, writeValue } from './values.ts';

/** Why a link opens no state. */
export type LabLinkTrouble =
  /** A letter is missing or wrong. */
  | 'damaged'
  /** Made by a version of the app that knows more than this one. */
  | 'from-the-future';

/** What tells whose state a text is. */
export interface LabKey<F extends Fields> {
  readonly id: string;
  /** 1–63; raised when older links could no longer be read as they are. */
  readonly version: number;
  readonly fields: F;
  /**
   * The fields as older versions wrote them, by version: what they hold, and what they were at first where a
   * link leaves them out, becomes the nearest that can be now.
   */
  readonly former?: Readonly<Record<number, Fields>>;
}

/** Longer than any lab's state can be. */
const longestText = 600;
const checkLetters = 2;

/**
 * A lab's state as a text for an address: a letter for the version, the fields that are not as at first
 * in as many bits as they need, two letters that tell whether all is there. 64 points of 17 bits take 186 letters.
 *
 * @param state values as `snap` makes them.
 */
export function encodeLab<F extends Fields>(key: LabKey<F>, state: StateOf<F>): string {
  const bits = new BitWriter();
  for (const [name, field] of Object.entries(key.fields)) {
    const value: unknown = state[name];
    const isInitial = JSON.stringify(value) === JSON.stringify(initialOf(field));
    bits.write(isInitial ? 0 : 1, 1);
    if (!isInitial) writeValue(bits, field, value);
  }
  const text = lettersOf(key.version, 1) + bits.text();
  return text + checkOf(key.id, text);
}

/** Reads what `encodeLab` wrote, or says why it cannot; throws at nothing. */
export function decodeLab<F extends Fields>(
  key: LabKey<F>,
  link: string,
): Outcome<StateOf<F>, LabLinkTrouble> {
  const text = link.slice(0, -checkLetters);
  const isWhole =
    link.length <= longestText &&
    /^[\w-]{3,}$/.test(link) &&
    link.slice(-checkLetters) === checkOf(key.id, text);
  if (!isWhole) return failure('damaged');
  const version = new BitReader(text).read(6);
  if (version > key.version) return failure('from-the-future');
  const fields = version === key.version ? key.fields : key.former?.[version];
  if (!fields) return failure('damaged');
  const bits = new BitReader(text.slice(1));
  const state: Record<string, unknown> = { ...initialState(key.fields) };
  for (const [name, field] of Object.entries(fields)) {
    const present = key.fields[name]!;
    if (bits.read(1) === 0) {
      if (field !== present && 'initial' in field) state[name] = snap(present, field.initial);
      continue;
    }
    const value = readValue(bits, field);
    if (value === undefined) return failure('damaged');
    state[name] = field === present ? value : snap(present, value);
  }
  // Fields of a newer app stand at the end, and those that are as at first write nothing but zeros.
  if (bits.hasMore()) return failure('from-the-future');
  return success(state as StateOf<F>);
}

/**
 * Letters that tell whether a text is whole: twelve bits that a wrong letter changes, but for one text in
 * 4,096, the FNV-1a hash of Fowler, Noll and Vo, folded. No secret, so whoever reads on trusts nothing.
 */
export function checkOf(id: string, text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of `${id}~${text}`) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  return lettersOf((hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff, checkLetters);
}
