import type { Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../backends/device.ts';
import { bestSize, isBetter, nextSize, type Ability } from './choose-size.ts';
import { RunnerLost } from '../backends/worker-link.ts';
import type { EyeRunner } from './eye-runner.ts';
import { isKnownAnswer, KNOWN_SIZE_PX, knownPicture } from './known-answer.ts';
import { PHOTO_PX } from '../input/photo-size.ts';
import { withTrial } from './trials.ts';
import type { BackendName, BackendTrial, EyeReport, EyeSizePx } from './types.ts';

/** What to try, and how. */
export interface ChoosingPlan {
  readonly open: (backend: BackendName) => Promise<Outcome<EyeRunner, BackendTrouble>>;
  /** Waited for before each `open`, whose time limits are not to count it. */
  readonly prepare?: PrepareBackend | undefined;
  /** Tried first, and taken without trying the others if its answer is right. */
  readonly wanted?: BackendName | undefined;
  /** The size to run at; measured where absent. */
  readonly sizePx?: EyeSizePx | undefined;
  /** The size for `wanted` alone. */
  readonly wantedSizePx?: EyeSizePx | undefined;
  /** Backends that are not to be tried. */
  readonly without?: readonly BackendName[];
  /** What is known already; new trials follow. */
  readonly earlier?: readonly BackendTrial[];
  readonly nowMs: () => number;
  /** Ends the trials after the one in hand. */
  readonly signal: AbortSignal;
}

/**
 * Brings a backend's code. `isSpare`: one already works, so this one may wait until the line and the
 * processor have nothing better to do.
 */
export type PrepareBackend = (backend: BackendName, isSpare: boolean) => Promise<void>;

/** A backend to look through, at least until a better one is found. */
export interface Choice {
  /** The receiver owns it. A later choice may carry the same one. */
  readonly runner: EyeRunner;
  readonly report: EyeReport;
}

interface Candidate extends Ability {
  readonly runner: EyeRunner;
}

/** wasm is ready first; cpu is so slow that it is tried only if nothing else works. */
const tryingOrder: readonly [BackendName, ...BackendName[]] = ['wasm', 'webgpu', 'webgl', 'cpu'];

/** The backend that is tried first where none is wanted. */
export const quickestBackend = tryingOrder[0];

/** Looks to take the median of, and when to stop earlier. */
const RATE_LOOKS = 7;
const RATE_LIMIT_MS = 700;

/**
 * Tries backends one after another: a known answer is the veto, measured speed chooses
 * (docs/decisions/0003-backend-choice.md). Yields the first that works, then each better one, and
 * at last the best once more with a complete report. Yields nothing at all if nothing works.
 *
 * @returns all trials.
 */
export async function* tryBackends(
  plan: ChoosingPlan,
): AsyncGenerator<Choice, readonly BackendTrial[]> {
  let trials = plan.earlier ?? [];
  let best: Candidate | undefined;
  for (const backend of orderOf(plan)) {
    if (plan.signal.aborted || (best && (backend === 'cpu' || best.backend === plan.wanted))) break;
    await plan.prepare?.(backend, best !== undefined);
    if (plan.signal.aborted) break;
    const tried = await tryOne(backend, plan);
    if ('result' in tried) {
      trials = withTrial(trials, tried);
    } else if (best && !isBetter(tried, best)) {
      tried.runner.dispose();
      trials = withTrial(trials, trialOf(tried, 'slower'));
    } else {
      if (best) trials = withTrial(trials, trialOf(best, 'slower'));
      best = tried;
      yield choiceOf(best, trials, false);
    }
  }
  if (best && !plan.signal.aborted) yield choiceOf(best, trials, true);
  return trials;
}

function orderOf({ wanted, without = [] }: ChoosingPlan): readonly BackendName[] {
  const order = wanted ? [wanted, ...tryingOrder.filter((name) => name !== wanted)] : tryingOrder;
  return order.filter((name) => !without.includes(name));
}

function trialOf(ability: Ability, result: 'chosen' | 'slower'): BackendTrial {
  const { backend, sizePx, embeddingsPerSecond } = ability;
  return { backend, result, sizePx, embeddingsPerSecond };
}

function choiceOf(best: Candidate, others: readonly BackendTrial[], complete: boolean): Choice {
  const { runner, backend, sizePx, embeddingsPerSecond } = best;
  const trials = withTrial(others, trialOf(best, 'chosen'));
  return { runner, report: { backend, sizePx, embeddingsPerSecond, trials, complete } };
}

/** Opens, checks and measures one backend; what fails is disposed of here. */
async function tryOne(backend: BackendName, plan: ChoosingPlan): Promise<Candidate | BackendTrial> {
  const opened = await plan.open(backend);
  if (!opened.ok) return { backend, ...opened.trouble };
  const runner = opened.value;
  try {
    const answer = await runner.look(knownPicture(KNOWN_SIZE_PX), KNOWN_SIZE_PX);
    if (isKnownAnswer(answer.embedding)) {
      const fixed = plan.sizePx ?? (backend === plan.wanted ? plan.wantedSizePx : undefined);
      return { backend, runner, ...(await measure(runner, fixed, plan.nowMs)) };
    }
  } catch (error) {
    if (!(error instanceof RunnerLost)) throw error;
    runner.dispose();
    return { backend, result: error.timedOut ? 'too-slow' : 'failed', detail: error.message };
  }
  runner.dispose();
  return { backend, result: 'wrong-answer' };
}

/** Finds the largest size that is fast enough, or measures just the one asked for. */
async function measure(
  runner: EyeRunner,
  fixedPx: EyeSizePx | undefined,
  nowMs: () => number,
): Promise<{ readonly sizePx: EyeSizePx; readonly embeddingsPerSecond: number }> {
  const rates = new Map<EyeSizePx, number>();
  for (
    let size = fixedPx ?? nextSize(rates);
    size !== undefined;
    size = fixedPx ? undefined : nextSize(rates)
  ) {
    rates.set(size, await measureRate(runner, size, nowMs));
  }
  const sizePx = bestSize(rates);
  return { sizePx, embeddingsPerSecond: rates.get(sizePx)! };
}

/** Looks a second, from pixels to embedding, as the app would wait for them; median. */
async function measureRate(
  runner: EyeRunner,
  sizePx: EyeSizePx,
  nowMs: () => number,
): Promise<number> {
  const picture = knownPicture(PHOTO_PX);
  // The first look at a size compiles and allocates; at the known answer's size it has been had.
  if (sizePx !== KNOWN_SIZE_PX) await runner.look(picture, sizePx);
  const durationsMs: number[] = [];
  const startMs = nowMs();
  while (durationsMs.length < RATE_LOOKS && nowMs() - startMs <= RATE_LIMIT_MS) {
    const fromMs = nowMs();
    await runner.look(picture, sizePx);
    durationsMs.push(nowMs() - fromMs);
  }
  durationsMs.sort((a, b) => a - b);
  // Coarse clocks (Firefox resisting fingerprinting: 100 ms) may measure nothing at all.
  return 1000 / Math.max(durationsMs[Math.floor(durationsMs.length / 2)]!, 1);
}
