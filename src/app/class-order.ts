import type { ClassRecord } from '../training/store/records.ts';

/**
 * Moves a class by so many places (negative: up), as far as the list goes. The list comes in the
 * order of the rows and goes out so, with positions that say the same; records that did not change
 * are the same objects. The positions in use are dealt out again, so that a deleted class still
 * comes back between the same places. What is none of the classes has no row, and stays before them.
 */
export function moveInOrder(
  all: readonly ClassRecord[],
  id: string,
  by: number,
): readonly ClassRecord[] {
  const classes = all.filter(({ isNone }) => !isNone);
  const from = classes.findIndex((record) => record.id === id);
  if (from < 0) return all;
  const to = Math.min(classes.length - 1, Math.max(0, from + by));
  if (to === from) return all;
  const order = classes.filter((record) => record.id !== id);
  order.splice(to, 0, classes[from]!);
  let last = -Infinity;
  const positions = classes.map(({ position }) => (last = Math.max(position, last + 1)));
  const moved = order.map((record, place) =>
    record.position === positions[place] ? record : { ...record, position: positions[place]! },
  );
  return [...all.filter(({ isNone }) => isNone), ...moved];
}
