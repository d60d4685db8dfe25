import { planNetwork } from '../../../../core/network/plan-network.ts';
import type { NamedModel } from '../../../../exchange/bundle/named-model.ts';
import { eyeModel, headEnd } from '../../../../exchange/model/eye-model.ts';
import { networkModel } from '../../../../exchange/model/network-model.ts';
import { sizeOfEyeKey } from '../../../../models/eye/eye-key.ts';
import { eyeVersion } from '../../../../models/eye/eye-table.ts';
import { NetworkRunner } from '../../../../models/network/network-runner.ts';
import { TunedEye } from '../../../../training/fine-tune/tuned-eye.ts';
import { firstTrainedBlock } from '../../../../training/fine-tune/types.ts';
import { classify } from '../../../../training/head/classify.ts';
import { keptWeights } from '../../../../training/network/kept-weights.ts';
import type { RunRecord } from '../../../../training/store/records.ts';
import type { OutputSubject, ProjectSubject } from '../../output.ts';
import { bring } from './bring.ts';
import { exactEye, readyEye } from './exact-eye.ts';

/** A network on its way out, and the app's own answers of it. Whoever opened it calls `dispose()`. */
export interface OpenedModel {
  readonly named: NamedModel;
  /** `[classCount]`, in single precision on every device. @param picture a square of any size. */
  readonly answer: (picture: ImageData) => Promise<Float32Array>;
  readonly dispose: () => void;
}

/**
 * Opens the network of a run, or the eye with what a project taught it.
 *
 * @throws Error if there is none; Unwritten if the code that computes does not come.
 */
export function openModel(subject: OutputSubject, signal: AbortSignal): Promise<OpenedModel> {
  if (subject.kind === 'project') return openHead(subject, signal);
  const { run, project } = subject;
  return run.model.kind === 'eye'
    ? openTuned(run, project, signal)
    : openNetwork(run, project, signal);
}

async function openHead(project: ProjectSubject, signal: AbortSignal): Promise<OpenedModel> {
  const learned = await project.learned();
  if (!learned) throw new Error('Nothing is learned.');
  const { table, weights } = readyEye(project).model;
  const { head, sizePx, classes } = learned;
  const eye = await exactEye(project, signal);
  return {
    named: {
      model: eyeModel(table, weights, headEnd(head), { sizePx }),
      labels: classes.map(({ name }) => name),
      form: { sizePx, channels: 3, wholeLevels: false },
    },
    answer: async (picture) => {
      const { embedding } = await eye.look(picture.data, sizePx);
      return classify(head, embedding).probabilities;
    },
    dispose: () => eye.dispose(),
  };
}

async function openTuned(
  run: RunRecord,
  project: ProjectSubject,
  signal: AbortSignal,
): Promise<OpenedModel> {
  const { model, classNames } = run;
  if (model.kind !== 'eye') throw new TypeError('This is a network of its own.');
  const { level, eyeKey } = model;
  const present = readyEye(project);
  const sizePx = sizeOfEyeKey(eyeKey);
  const isOfPresent = eyeKey.startsWith(eyeVersion(present.model.table));
  if (!isOfPresent || !sizePx) throw new Error('Of another eye.');
  const arrays = await weightsOf(run, project);
  const { table, weights } = present.model;
  const firstBlock = firstTrainedBlock[level];
  const tuned = { firstBlock, arrays: arrays.slice(0, -2) };
  const eye = await exactEye(project, signal);
  const seen = {
    model: present.model,
    look: async (picture: ImageData, wishes = {}) =>
      ({ ok: true, value: await eye.look(picture.data, sizePx, wishes) }) as const,
  };
  const end = { eyeKey, level, classCount: classNames.length, arrays };
  const opened = await TunedEye.open(seen, end, ['cpu']);
  if (!opened.ok) {
    eye.dispose();
    throw new Error('The tuned eye does not start.');
  }
  return {
    named: {
      model: eyeModel(
        table,
        weights,
        { kernel: arrays.at(-2)!, bias: arrays.at(-1)!, tuned },
        { sizePx },
      ),
      labels: classNames,
      form: { sizePx, channels: 3, wholeLevels: false },
    },
    answer: async (picture) => {
      const look = await opened.value.look(picture);
      if (!look.ok) throw new Error('The tuned eye does not answer.');
      return look.value.probabilities;
    },
    dispose: () => {
      opened.value.dispose();
      eye.dispose();
    },
  };
}

async function openNetwork(
  run: RunRecord,
  project: ProjectSubject,
  signal: AbortSignal,
): Promise<OpenedModel> {
  const { model, classNames } = run;
  if (model.kind !== 'network') throw new TypeError('This is the eye.');
  const { description } = model;
  const plan = planNetwork(description, classNames.length);
  if (!plan.ok) throw new Error(`A run of no network: ${JSON.stringify(plan.trouble)}`);
  const weights = await weightsOf(run, project);
  await bring(project, ['engine', 'training', 'cpu'], signal);
  const runner = new NetworkRunner('cpu');
  runner.open(plan.value, weights);
  const { sizePx, channels } = description.input;
  return {
    named: {
      model: networkModel(plan.value, weights),
      labels: classNames,
      form: { sizePx, channels, wholeLevels: true },
    },
    answer: async (picture) => {
      const look = await runner.look(picture);
      if (!look?.ok) throw new Error('The network does not answer.');
      return look.value.probabilities;
    },
    dispose: () => runner.dispose(),
  };
}

async function weightsOf({ id }: RunRecord, { checkpointOf }: ProjectSubject) {
  const checkpoint = await checkpointOf(id);
  if (!checkpoint) throw new Error(`The run ${id} has no weights.`);
  return keptWeights(checkpoint);
}
