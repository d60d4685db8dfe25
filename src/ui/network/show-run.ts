import type { Session } from '../../app/session.svelte.ts';
import { goToRoom } from '../go-to-room.ts';

/** Leads to a run in Train, from any room. */
export async function showRun(session: Session, runId: string): Promise<void> {
  await session.openNetwork();
  session.network.shelf.wish(runId);
  goToRoom('network', 'train');
}
