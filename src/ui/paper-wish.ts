import { saidInAddress } from '../app/room-address.ts';

/** Whether the blackboard is asked for before the room Filter, where it is, has come; a link can ask, too. */
let asked = saidInAddress('board') === '1';

/** Asks the room Filter to open its blackboard when it comes. */
export function askForPaper(): void {
  asked = true;
}

/** Whether the blackboard was asked for; answers yes once. */
export function takePaperWish(): boolean {
  const was = asked;
  asked = false;
  return was;
}
