import { turnedTo, type RoomLink } from '../../app/course/room-link.ts';
import type { Session } from '../../app/session.svelte.ts';
import { openAddress } from '../go-to-room.ts';
import { askForPaper } from '../paper-wish.ts';

/** Counts what was asked for: while a room is fetched, another can be. */
let latest = 0;

/**
 * Opens what a link of the course says, without leaving the page: the room, in the state it asks for, with
 * a picture where the room needs one. What is fetched for it may take a while: whoever has tapped something
 * else or gone to another room meanwhile is left there.
 *
 * @param topic whose activity it is; the way back leads to its card.
 */
export async function openLink(session: Session, link: RoomLink, topic: string): Promise<void> {
  const asked = ++latest;
  const from = roomWord();
  const isWanted = () => asked === latest && roomWord() === from;
  const needsScene = link.room === 'filter' && 'board' in link;
  if (session.picture.state.phase === 'none' && link.room !== 'neuron') {
    // Behind the blackboard is the room's own picture, which asks nobody for anything.
    void (needsScene ? session.picture.openScene() : session.picture.openAny());
  }
  try {
    await setState(session, link, isWanted);
  } catch {
    // What did not come is told where the room would stand.
  }
  if (isWanted()) openAddress(turnedTo(location.href, link, topic));
}

function roomWord(): string | null {
  return new URLSearchParams(location.search).get('room');
}

/** Neuron reads its lab, and My network its tab, from the address by themselves. */
async function setState(session: Session, link: RoomLink, isWanted: () => boolean): Promise<void> {
  switch (link.room) {
    case 'see':
      await session.openSee();
      if (isWanted()) session.see.openLook(link.look);
      return;
    case 'filter':
      if ('board' in link) return askForPaper();
      await session.openFilter();
      if (isWanted()) session.filter.openLink(link.chain);
      return;
    case 'network':
      await session.openNetwork();
      if (link.tab === 'build' && isWanted()) session.network.openLink(link.network);
      return;
    case 'teach':
    case 'neuron':
  }
}
