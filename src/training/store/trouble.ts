/** Why something could not be stored; each has its own explanation and next step on the screen. */
export type StoreTrouble =
  /** The browser has no IndexedDB for us (private window, storage forbidden), or took it away. */
  | { readonly kind: 'unavailable' }
  /** Another tab holds an older version open. */
  | { readonly kind: 'blocked' }
  /** The database was written by a newer version of the app; it was left untouched. */
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'quota-full' }
  /** What the change needs is deleted, or gone for good: nothing was written. */
  | { readonly kind: 'gone'; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string };

/** A record that a change needs is not in the store (any more), or deleted: another tab may have purged it. */
export class RecordGone extends Error {
  override readonly name = 'RecordGone';

  constructor(kind: 'project' | 'class' | 'burst' | 'photo' | 'run', id: string) {
    super(`There is no ${kind} ${id} in the store`);
  }
}

const troubleKinds: Readonly<Record<string, 'unavailable' | 'newer-version' | 'quota-full'>> = {
  QuotaExceededError: 'quota-full',
  VersionError: 'newer-version',
  // The connection was closed.
  InvalidStateError: 'unavailable',
  // The user or a policy forbids storage.
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
};

/** What only wrong code causes, such as storing what cannot be cloned. */
const bugs: ReadonlySet<string> = new Set([
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'InvalidAccessError',
  'NotFoundError',
  'ReadOnlyError',
  'TransactionInactiveError',
]);

/**
 * Explains what IndexedDB threw.
 *
 * @throws the error itself where it is a bug, not a trouble.
 */
export function troubleOf(error: unknown): StoreTrouble {
  if (error instanceof RecordGone) return { kind: 'gone', detail: error.message };
  if (!(error instanceof DOMException) || bugs.has(error.name)) throw error;
  const kind = troubleKinds[error.name];
  return kind ? { kind } : { kind: 'unknown', detail: `${error.name}: ${error.message}` };
}
