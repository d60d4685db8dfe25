import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../backends/device.ts';
import { RunnerLost, WorkerLink } from '../backends/worker-link.ts';
import type { NetworkWorker } from './network-worker.ts';
import type { NetworkBackend } from './types.ts';

/** Loading may go over a slow network. */
const OPEN_LIMIT_MS = 60_000;

/** A worker for a network, with its backend started. Whoever opened it calls `close()`. */
export type NetworkLink = WorkerLink<NetworkWorker>;

/** Starts the worker that the app uses. */
export function newNetworkWorker(): Worker {
  return new Worker(new URL('./network-worker.ts', import.meta.url), {
    type: 'module',
    name: 'network',
  });
}

/** Opens a worker and starts one backend in it. */
export async function openNetworkLink(
  backend: NetworkBackend,
  newWorker: () => Worker = newNetworkWorker,
): Promise<Outcome<NetworkLink, BackendTrouble>> {
  let link: NetworkLink;
  try {
    link = new WorkerLink<NetworkWorker>(newWorker());
  } catch (error) {
    return failure({ result: 'failed', detail: String(error) });
  }
  try {
    const opening: Promise<Outcome<undefined, BackendTrouble>> = link.remote.open(backend);
    const opened = await link.answer(opening, OPEN_LIMIT_MS);
    if (opened.ok) {
      void link.remote.lost().then((detail) => link.reportLoss(detail));
      return success(link);
    }
    link.close('This backend would not start.');
    return opened;
  } catch (error) {
    link.close('This backend would not start.');
    if (!(error instanceof RunnerLost)) throw error;
    return failure({ result: 'failed', detail: error.message });
  }
}
