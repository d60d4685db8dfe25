/**
 * The places of the largest values, largest first; of equal values the first one.
 *
 * @param count how many are wanted; fewer come when there are fewer values.
 */
export function largest(values: ArrayLike<number>, count: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < values.length; place++) {
    let rank = places.length;
    while (rank > 0 && values[place]! > values[places[rank - 1]!]!) rank--;
    if (rank >= count) continue;
    places.splice(rank, 0, place);
    if (places.length > count) places.pop();
  }
  return places;
}
