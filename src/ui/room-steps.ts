/** What of a room its keys need. */
interface Placed {
  readonly place: number;
}

/** The room with this fixed place, if it exists yet: a key never changes its room when others are added. */
export function roomAt<Room extends Placed>(
  rooms: readonly Room[],
  place: number,
): Room | undefined {
  return rooms.find((room) => room.place === place);
}

/**
 * The next room (`step` 1) or the previous one (−1) of those that exist; at an end, and from one that is
 * not among them, the same one.
 */
export function roomBeside<Room>(rooms: readonly Room[], from: Room, step: 1 | -1): Room {
  const at = rooms.indexOf(from);
  return at < 0 ? from : (rooms[at + step] ?? from);
}
