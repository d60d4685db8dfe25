/** Longest name of a project, a class or a training, in UTF-16 units, as fields of a page count. */
export const longestName = 200;

/** What ends a line, and what turns the direction of writing: a name with it looks like another one. */
const unshown = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/** A name cut to so many UTF-16 units at the most, never within a letter. */
export function cutName(name: string, most = longestName): string {
  if (name.length <= most) return name;
  const isWithinLetter = /[\ud800-\udbff]/.test(name[most - 1]!);
  return name.slice(0, isWithinLetter ? most - 1 : most);
}

/** A name from somebody else as text on one line, spaces in the place of what is not shown. */
export function plainName(name: string): string {
  return name.replaceAll(unshown, ' ');
}
