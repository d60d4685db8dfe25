import type { NetworkPlan } from '../../../core/network/plan.ts';
import type { Eye } from '../../../models/eye/eye.ts';
import type { EyeSizePx } from '../../../models/eye/types.ts';
import { firstTrainedBlock } from '../../../training/fine-tune/types.ts';
import type { NetworkWeights } from '../../../training/network/types.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import { hasWeights } from '../../../training/store/has-weights.ts';
import type { ClassWords } from '../network-data.svelte.ts';
import { planOfRun } from '../run-facts.ts';
import type { MapsSubject } from './live-maps.ts';
import type { SubjectKey } from './place.ts';

type TunedModel = Extract<RunRecord['model'], { readonly kind: 'eye' }>;

/** What is looked into. */
export type InsideSubject =
  | { readonly kind: 'run'; readonly run: RunRecord }
  /** The eye with the end that a run gave it. */
  | { readonly kind: 'tuned'; readonly run: RunRecord; readonly model: TunedModel }
  /** The network of Build, with random weights: what it is before it has learned. */
  | { readonly kind: 'built' }
  | { readonly kind: 'eye' };

// The same each time: who follows what is looked into is not to begin anew whenever a network learns.
const builtSubject: InsideSubject = { kind: 'built' };
const eyeSubject: InsideSubject = { kind: 'eye' };

/** The eye as it looks at the moment. */
export interface SeenEye {
  readonly eye: Eye;
  /** That which suits the device, or at which the classifier that is shown was learned. */
  readonly sizePx: EyeSizePx;
}

/** What is looked into, told from others: a network that was built anew is another one. */
export interface Looked {
  readonly key: SubjectKey;
  readonly plan: NetworkPlan | undefined;
  readonly eye: SeenEye | undefined;
  /** Of a tuned eye. */
  readonly tuned?: TunedModel;
}

/** What can be looked into: trained networks, the newest first, that of Build, the eye. */
export function subjectsOf(
  runs: readonly RunRecord[],
  built: NetworkPlan | undefined,
): readonly InsideSubject[] {
  return [
    ...runs.filter(hasWeights).flatMap(subjectOfRun).toReversed(),
    ...(built ? [builtSubject] : []),
    eyeSubject,
  ];
}

function subjectOfRun(run: RunRecord): InsideSubject[] {
  const { model } = run;
  if (model.kind === 'eye') return [{ kind: 'tuned', run, model }];
  return planOfRun(run) ? [{ kind: 'run', run }] : [];
}

/** Whether it is the eye that is looked into, be it with a tuned end. */
export function isEye({ kind }: InsideSubject): boolean {
  return kind === 'eye' || kind === 'tuned';
}

/** What was chosen of these, else the newest trained network, else the eye. */
export function chosenOf(
  choices: readonly InsideSubject[],
  key: SubjectKey | undefined,
): InsideSubject {
  const chosen = choices.find((choice) => keyOf(choice) === key);
  return chosen ?? choices.find(({ kind }) => kind !== 'built')!;
}

/** What the address calls a subject. */
export function keyOf(subject: InsideSubject): SubjectKey {
  return 'run' in subject ? `run:${subject.run.id}` : subject.kind;
}

/** Whether the same network is meant, though it may have learned meanwhile. */
export function isSame(one: Looked | undefined, other: Looked): boolean {
  return one?.key === other.key && one.plan === other.plan && one.eye?.sizePx === other.eye?.sizePx;
}

/** Classes of a run in the order of its answers, as they were called when it learned them. */
export function classesOfRun({ classIds, classNames }: RunRecord): readonly ClassWords[] {
  return classNames.map((name, index) => {
    const id = classIds?.[index];
    return { name, ...(id !== undefined && { id }) };
  });
}

/** What computes the maps is told; undefined while a part of it is on its way. */
export function mapsSubjectOf(
  { plan, eye, tuned }: Looked,
  weights: NetworkWeights | undefined,
): MapsSubject | undefined {
  if (plan) return weights && { kind: 'network', plan, weights };
  if (!eye) return undefined;
  const { table, weights: bytes } = eye.eye.model;
  const form = { kind: 'eye', table, weights: bytes, sizePx: eye.sizePx } as const;
  if (!tuned) return form;
  const firstBlock = firstTrainedBlock[tuned.level];
  return weights && { ...form, tuned: { firstBlock, arrays: weights } };
}
