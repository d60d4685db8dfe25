import type { TakePlaces } from './take-in.ts';

/** Where it is put, and the mark that hides it until all of it is there. */
export interface MarkedPlaces extends TakePlaces {
  /** Absent in a project that is hidden itself. */
  readonly markedAtMs?: number;
}

/** A record that is hidden until all of the import is there. */
export function marked<R extends object>(
  record: R,
  { markedAtMs }: MarkedPlaces,
): R & { readonly deletedAtMs?: number } {
  return markedAtMs === undefined ? record : { ...record, deletedAtMs: markedAtMs };
}
