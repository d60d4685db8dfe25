/** Longest path that is taken. */
const longest = 1000;

/**
 * Whether a path of an archive stays inside the archive: relative, with `/` between its folders, and
 * without the step up. Nothing is ever written to where a path says; but a name that tries is a name that
 * nobody should be shown as a class.
 */
export function isSafePath(path: string): boolean {
  if (path.length === 0 || path.length > longest) return false;
  if (/[\\\p{Cc}]/u.test(path) || /^[a-z]:/i.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
