import type { Outcome } from '../../core/outcome.ts';
import type { StoreTrouble } from '../../training/store/store.ts';
import type { InputTrouble } from './input.ts';

/** What ends an import; thrown and caught within it only. */
export class Refused extends Error {
  readonly trouble: InputTrouble;

  constructor(trouble: InputTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

/** The value of what may be damaged. @throws Refused */
export async function found<Value>(reading: Promise<Outcome<Value, InputTrouble>>): Promise<Value> {
  const read = await reading;
  if (!read.ok) throw new Refused(read.trouble);
  return read.value;
}

/** Waits for a write. @throws Refused */
export async function done(writing: Promise<Outcome<unknown, StoreTrouble>>): Promise<void> {
  const written = await writing;
  if (!written.ok) throw new Refused({ kind: 'store', trouble: written.trouble.kind });
}
