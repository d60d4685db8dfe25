type Values = ArrayLike<number | null | undefined>;

/** The places of the numbers that a line has, in order. */
function placesOf(axis: ArrayLike<number>, values: Values): { place: number; index: number }[] {
  return Array.from(axis).flatMap((place, index) =>
    typeof values[index] === 'number' ? [{ place, index }] : [],
  );
}

/**
 * Between which numbers of a line it does not go on, as pairs of places.
 *
 * @param breaks places of the axis behind which it does not go on.
 */
export function brokenBetween(
  axis: ArrayLike<number>,
  values: Values,
  breaks: readonly number[],
): readonly (readonly [number, number])[] {
  if (breaks.length === 0) return [];
  const known = placesOf(axis, values);
  return breaks.flatMap((at) => {
    const next = known.findIndex(({ place }) => place > at);
    return next > 0 ? [[known[next - 1]!.place, known[next]!.place] as const] : [];
  });
}

/** Indices of numbers with a break, or no number, on either side: no line says where they are. */
export function standingAlone(
  axis: ArrayLike<number>,
  values: Values,
  breaks: readonly number[],
): number[] {
  const broken = brokenBetween(axis, values, breaks);
  if (broken.length === 0) return [];
  const known = placesOf(axis, values);
  const begins = [known[0]!.place, ...broken.map(([, next]) => next)];
  const ends = [known.at(-1)!.place, ...broken.map(([last]) => last)];
  return known
    .filter(({ place }) => begins.includes(place) && ends.includes(place))
    .map(({ index }) => index);
}
