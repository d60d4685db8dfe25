import type { SourceTrouble } from './frame.ts';

/** Why this page cannot ask for a camera at all; undefined if it can. */
export function missingApiTrouble(page: {
  readonly secure: boolean;
  readonly hasMediaDevices: boolean;
}): { readonly kind: 'insecure-origin' | 'unsupported' } | undefined {
  if (page.hasMediaDevices) return undefined;
  return { kind: page.secure ? 'unsupported' : 'insecure-origin' };
}

/** Names of getUserMedia's errors (W3C Media Capture and Streams §9.2) and what they mean to a person. */
const kinds = new Map<string, 'denied' | 'not-found' | 'in-use'>([
  ['NotAllowedError', 'denied'],
  // Firefox, when cameras are switched off for all pages.
  ['SecurityError', 'denied'],
  ['NotFoundError', 'not-found'],
  ['OverconstrainedError', 'not-found'],
  ['NotReadableError', 'in-use'],
  // The camera was found, but did not start in time.
  ['AbortError', 'in-use'],
]);

/** What an error of getUserMedia means to a person. */
export function cameraTrouble(error: unknown): SourceTrouble {
  const name = error instanceof Error ? error.name : '';
  const kind = kinds.get(name);
  return kind ? { kind } : { kind: 'unknown', detail: String(error) };
}
