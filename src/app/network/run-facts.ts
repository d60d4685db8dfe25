import type { NetworkDescription } from '../../core/network/description.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import { estimateMemoryBytes } from '../../training/network/run-estimate.ts';
import type { RunEnd, TrainJob, TrainSettings } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { SplitPictures } from './network-data.svelte.ts';
import { originsOf } from './project-pictures.ts';

/** What a run learns from, besides what it has learned from already. What is not known of then stays so. */
export function learnedOf(
  { originIds, set, split }: SplitPictures,
  former?: RunRecord,
): Pick<RunRecord, 'learnedOriginIds'> {
  if (!originIds || (former && !former.learnedOriginIds)) return {};
  const now = originsOf(originIds, set.bursts, split.training);
  return { learnedOriginIds: [...new Set([...(former?.learnedOriginIds ?? []), ...now])] };
}

/** What a job of these pictures is given of them, but for the split. */
export function dataOf({ set, originIds }: SplitPictures): Pick<TrainJob, 'data' | 'originIds'> {
  return { data: set, ...(originIds && { originIds }) };
}

/** A run that goes on. */
export function reopened(run: RunRecord): RunRecord {
  const open: Omit<RunRecord, 'end'> & { end?: RunEnd } = { ...run };
  delete open.end;
  return open;
}

/** Whether a run has epochs left that it can go on with. */
export function canGoOn({ end, history, settings, model }: RunRecord): boolean {
  const isOpen = end === undefined || end.kind === 'stopped' || end.kind === 'failed';
  return model.kind === 'network' && isOpen && history.length < settings.epochs;
}

/**
 * How a run learns that goes on for so many epochs more than it was to have. One that stopped early goes on
 * for just so many, with patience for as many more.
 */
export function withMoreEpochs(
  { settings, history, end }: Pick<RunRecord, 'settings' | 'history' | 'end'>,
  count: number,
): TrainSettings {
  const { earlyStopping } = settings;
  if (end?.kind !== 'early-stopped' || !earlyStopping) {
    return { ...settings, epochs: settings.epochs + count };
  }
  return {
    ...settings,
    epochs: history.length + count,
    earlyStopping: { ...earlyStopping, patience: earlyStopping.patience + count },
  };
}

/** Whether settings that somebody chose are others than those of a run. */
export function differsIn(chosen: Partial<TrainSettings>, settings: TrainSettings): boolean {
  const keys = Object.keys(chosen) as (keyof TrainSettings)[];
  return keys.some((key) => JSON.stringify(chosen[key]) !== JSON.stringify(settings[key]));
}

/** A tenth of a rate at which a run diverged. */
export function tenthOfRate({ learningRate }: TrainSettings): number {
  return Number((learningRate / 10).toPrecision(3));
}

/** By description: a run has another record after each epoch, and still the same network. */
const plans = new WeakMap<NetworkDescription, NetworkPlan>();

/** The plan of a run's network, the same one as long as the run has the same network; undefined for the eye. */
export function planOfRun({ model, classNames }: RunRecord): NetworkPlan | undefined {
  if (model.kind !== 'network') return undefined;
  const known = plans.get(model.description);
  if (known?.classCount === classNames.length) return known;
  const planned = planNetwork(model.description, classNames.length);
  if (!planned.ok) return undefined;
  plans.set(model.description, planned.value);
  return planned.value;
}

/** About how many bytes the training of a run needs at its fullest; undefined for the eye. */
export function trainingBytesOf(run: RunRecord): number | undefined {
  const plan = planOfRun(run);
  return plan && estimateMemoryBytes(plan, run.settings);
}

export { hasSamePictures, sinceOthers } from '../../training/network/same-pictures.ts';
export { hasWeights } from '../../training/store/has-weights.ts';
export type { RunRecord };
