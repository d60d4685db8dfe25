/**
 * The result of something that can fail in a way that a user can meet: either a value or a
 * trouble that a screen explains. Bugs are thrown instead (docs/decisions/0006-errors.md).
 */
export type Outcome<Value, Trouble> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly trouble: Trouble };

/** Wraps a value that was obtained. */
export function success<Value>(value: Value): Outcome<Value, never> {
  return { ok: true, value };
}

/** Wraps a trouble that the user is to be told of. */
export function failure<Trouble>(trouble: Trouble): Outcome<never, Trouble> {
  return { ok: false, trouble };
}
