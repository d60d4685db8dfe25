import type { Outcome } from '../../core/outcome.ts';
import type { Engine } from '../engine.ts';
import type { IncomingProject } from './incoming.ts';
import type { ImportReport, InputTrouble, InputWatch } from './input.ts';

/** Where what comes in goes. */
export type Destination = 'new' | 'merge';

/** Takes what came in, whole or not at all. */
export async function takeIn(
  incoming: IncomingProject,
  destination: Destination,
  engine: Pick<Engine, 'project' | 'settle'>,
  watch: InputWatch,
): Promise<Outcome<ImportReport, InputTrouble>> {
  throw new Error(`Not yet: ${destination} ${incoming.name} ${String(engine)} ${String(watch)}`);
}
