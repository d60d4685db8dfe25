import type { InsideSubject } from '../../../app/network/inside.svelte.ts';
import type { RunRecord } from '../../../app/network/run-facts.ts';
import type { NetworkDescription } from '../../../core/network/description.ts';
import { isOfNetwork } from '../train/run-words.ts';

/** What Build and Train have in hand: a network as it was asked for, and where its pictures come from. */
export interface InHand {
  readonly description: NetworkDescription;
  readonly source: RunRecord['source'];
}

/** Whether what is looked into was trained, and is not what Build and Train have in hand. */
export function isOtherNetwork(subject: InsideSubject, { description, source }: InHand): boolean {
  if (subject.kind !== 'run') return false;
  const { run } = subject;
  return run.source !== source || !isOfNetwork(run, [description]);
}
