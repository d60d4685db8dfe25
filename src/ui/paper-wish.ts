/** Whether the blackboard is asked for before the room Filter, where it is, has come. */
let asked = false;

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
