/** How many times a wait is told between its beginning and its end. */
const parts = 4;

/**
 * How far something is for those who hear it: of every quarter of `total` the last that was reached. Told at each
 * step, a reader would say nothing else.
 * @returns in the unit of `total`; 0 while nothing is known of how long it takes.
 */
export function toldShare(done: number, total: number): number {
  if (!(total > 0)) return 0;
  const reached = Math.floor((parts * Math.min(Math.max(done, 0), total)) / total);
  return (reached * total) / parts;
}
