const writers = new Set<() => void>();

/** The app's address, with all that still waited to be written into it: for what leads away from it. */
export function presentAddress(): URL {
  for (const write of writers) write();
  return new URL(location.href);
}

/** Calls `write` before somebody leaves the present address, until the returned function is called. */
export function beforeLeaving(write: () => void): () => void {
  writers.add(write);
  return () => void writers.delete(write);
}
