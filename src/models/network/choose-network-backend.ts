import { failure, success, type Outcome } from '../../core/outcome.ts';
import { RunnerLost } from '../backends/worker-link.ts';
import { openNetworkLink } from './network-link.ts';
import {
  networkBackends,
  type NetworkBackend,
  type NetworkBackendReport,
  type NetworkBackendTrial,
  type NetworkTrouble,
} from './types.ts';

/** For each of the two answers of a trial; the first use of an operation compiles the GPU's programs. */
const LIMIT_MS = 30_000;

/** Where another backend works already. A GPU that needs longer is none: it is a processor in disguise. */
const SPARE_LIMIT_MS = 6_000;

/** Tries one backend, within a time limit for each of its answers, and closes whatever it opened. */
export type TryNetworkBackend = (
  backend: NetworkBackend,
  limitMs: number,
) => Promise<{ readonly stepMs: number } | Omit<NetworkBackendTrial, 'backend' | 'stepMs'>>;

/**
 * Finds the backend that networks learn and run on, on this device: right gradients are the veto, the
 * quickest training step chooses, and cpu, hundreds of times slower than a GPU, is tried only if nothing
 * else works (docs/decisions/0003-backend-choice.md says the same of the eye). Takes seconds: remember the
 * answer.
 *
 * @param wanted tried first, and taken without trying the others if it is right.
 */
export async function chooseNetworkBackend(
  wanted?: NetworkBackend,
  tryOne: TryNetworkBackend = tryInWorker,
): Promise<Outcome<NetworkBackendReport, NetworkTrouble>> {
  const trials: NetworkBackendTrial[] = [];
  let best: { readonly backend: NetworkBackend; readonly stepMs: number } | undefined;
  for (const backend of orderOf(wanted)) {
    if (best && (best.backend === wanted || backend === 'cpu')) break;
    const tried = await tryOne(backend, best ? SPARE_LIMIT_MS : LIMIT_MS);
    if ('result' in tried) {
      trials.push({ backend, ...tried });
    } else if (best && best.stepMs <= tried.stepMs) {
      trials.push({ backend, result: 'slower', stepMs: tried.stepMs });
    } else {
      if (best) trials.push({ ...best, result: 'slower' });
      best = { backend, stepMs: tried.stepMs };
    }
  }
  if (!best) return failure({ kind: 'no-backend', trials });
  return success({ ...best, trials: [...trials, { ...best, result: 'chosen' }] });
}

function orderOf(wanted: NetworkBackend | undefined): readonly NetworkBackend[] {
  if (!wanted) return networkBackends;
  return [wanted, ...networkBackends.filter((backend) => backend !== wanted)];
}

/** One trial in a worker of its own, which is thrown away whole. */
async function tryInWorker(
  backend: NetworkBackend,
  limitMs: number,
): Promise<{ readonly stepMs: number } | Omit<NetworkBackendTrial, 'backend' | 'stepMs'>> {
  const opened = await openNetworkLink(backend);
  if (!opened.ok) return opened.trouble;
  const link = opened.value;
  try {
    const isRight = await link.answer(link.remote.isGradientRight(), limitMs);
    if (!isRight) return { result: 'wrong-answer' };
    return { stepMs: await link.answer(link.remote.measureStepMs(), limitMs) };
  } catch (error) {
    if (!(error instanceof RunnerLost)) throw error;
    return { result: error.timedOut ? 'too-slow' : 'failed', detail: error.message };
  } finally {
    link.close('The trial is over.');
  }
}
