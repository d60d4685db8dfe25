import { turnedTo, type RoomLink } from '../../app/course/room-link.ts';
import type { Session } from '../../app/session.svelte.ts';
import { openAddress } from '../go-to-room.ts';
import { askForPaper } from '../paper-wish.ts';
import { undoOf } from './replaced.ts';

/** The link that was tapped last. */
let latest: object | undefined;

/**
 * Opens what a link of the course says, without leaving the page: the room, in the state it asks for, with
 * a picture where the room needs one. Nothing comes of it where another link is tapped, or where one goes
 * elsewhere, while it is on its way.
 *
 * @param topic whose activity it is; the way back leads to its card.
 */
export async function openLink(session: Session, link: RoomLink, topic: string): Promise<void> {
  const mine = (latest = {});
  const from = location.href;
  const isWished = () => mine === latest && location.href === from;
  const needsScene = link.room === 'filter' && 'board' in link;
  if (session.picture.state.phase === 'none' && link.room !== 'neuron') {
    // Behind the blackboard is the room's own picture, which asks nobody for anything.
    void (needsScene ? session.picture.openScene() : session.picture.openAny());
  }
  let undo: (() => void) | undefined;
  try {
    undo = await setState(session, link, isWished);
  } catch {
    // What did not come is told where the room would stand.
  }
  if (!isWished()) return;
  openAddress(turnedTo(location.href, link, topic));
  if (undo) session.notices.say({ kind: 'activity-opened' }, undo);
}

/**
 * Neuron reads its lab, and My network its tab, from the address by themselves.
 *
 * @returns what puts back what was made there before; My network has its own undo.
 */
async function setState(
  session: Session,
  link: RoomLink,
  isWished: () => boolean,
): Promise<(() => void) | undefined> {
  switch (link.room) {
    case 'see':
      await session.openSee();
      if (isWished()) session.see.openLook(link.look);
      return undefined;
    case 'filter':
      if ('board' in link) {
        askForPaper();
        return undefined;
      }
      await session.openFilter();
      if (!isWished()) return undefined;
      return openChain(session, link);
    case 'network':
      await session.openNetwork();
      if (isWished() && link.tab === 'build') session.network.openLink(link.network, false);
      return undefined;
    case 'neuron':
      return undoOf(session, link);
    case 'teach':
      return undefined;
  }
}

function openChain(
  session: Session,
  link: RoomLink & { readonly chain: string },
): (() => void) | undefined {
  const undo = undoOf(session, link);
  session.filter.openLink(link.chain);
  return undo;
}
