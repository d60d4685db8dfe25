/** Longest path, and most folders around a file: more than any system of files takes. */
const longest = 1000;
const deepest = 64;

/** Whether a path is of a length that those who look at each of its folders can take. */
export function isShortPath(path: string): boolean {
  return path.length <= longest && path.split('/').length - 1 <= deepest;
}

/**
 * Whether a path of an archive stays inside the archive: relative, with `/` between its folders, and
 * without the step up. Nothing is ever written to where a path says; but a name that tries is a name that
 * nobody should be shown as a class.
 */
export function isSafePath(path: string): boolean {
  return isShortPath(path) && staysInside(path);
}

/** As `isSafePath`, for paths of any length. */
export function staysInside(path: string): boolean {
  if (path.length === 0 || /[\\\p{Cc}]/u.test(path) || /^[a-z]:/i.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/**
 * A path as most packers write it: `/` between folders, which older ones of Windows write as `\\`, and without
 * steps that go nowhere (`./a`, `a//b`). One that leads out of the archive still does.
 */
export function plainPath(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  const isAbsolute = parts.length > 1 && parts[0] === '';
  const steps = parts.filter((part) => part !== '' && part !== '.');
  return `${isAbsolute ? '/' : ''}${steps.join('/')}`;
}
