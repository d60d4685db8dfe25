/**
 * What of a name tells it from others: letters that look alike, case, and the spaces around and between
 * words do not. Two classes of one such key are one class to a person.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
