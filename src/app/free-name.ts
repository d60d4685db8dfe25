import { cutName, longestName } from '../core/plain-name.ts';
import { nameKey } from '../core/same-name.ts';

/**
 * `name`, or the first of “name 2”, “name 3” … that none of `taken` is, to a person's eye; never longer than a
 * name may be.
 *
 * @param unnamed what the screen calls a project without a name; `name` may be empty, too, and then stays so
 *   where nothing else is called like that.
 */
export function freeName(name: string, taken: readonly string[], unnamed = ''): string {
  const keys = new Set(taken.map((other) => nameKey(other || unnamed)));
  const wished = cutName(name || unnamed);
  if (!wished || !keys.has(nameKey(wished))) return cutName(name);
  const numbered = (n: number) => `${cutName(wished.trim(), longestName - ` ${n}`.length)} ${n}`;
  let n = 2;
  while (keys.has(nameKey(numbered(n)))) n++;
  return numbered(n);
}
