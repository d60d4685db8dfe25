/** A record without what belongs to the store that it comes from. */
export function ownOf<R extends { projectId: string; deletedAtMs?: number }>(record: R) {
  const own: Omit<R, 'projectId' | 'deletedAtMs'> & Partial<R> = { ...record };
  delete own.projectId;
  delete own.deletedAtMs;
  return own as Omit<R, 'projectId' | 'deletedAtMs'>;
}
