import { planNetwork } from '../../../../core/network/plan-network.ts';
import { sizeOfEyeKey } from '../../../../models/eye/eye-key.ts';
import type { EyeLayer } from '../../../../models/eye/eye-table.ts';
import { hasWeights } from '../../../../training/store/has-weights.ts';
import type { OutputSubject } from '../../output.ts';
import { projectOf } from '../../output.ts';

/** Bytes of a photograph in the list that a zip keeps. */
const recordBytes = 300;

/** Bytes of the photographs of a subject's project in a zip. */
export function photographBytes(subject: OutputSubject): number {
  const { photos } = projectOf(subject).contents;
  return photos.reduce((sum, { byteLength }) => sum + byteLength + recordBytes, 0);
}

/** Bytes of the weights of what a subject has learned, as 32-bit numbers. */
export function weightBytes(subject: OutputSubject): number {
  const plan = planOf(subject);
  if (plan) return 4 * plan.parameterCount;
  const table = tableOf(subject);
  if (!table) return 0;
  const own = table.layers.reduce(
    (sum, { weights, bias }) => sum + weights.length + bias.length,
    0,
  );
  return 4 * (own + (table.featureChannels + 1) * classCountOf(subject));
}

/** Of a layer in a `.keras`: how it is described, and its groups in the file of the weights. */
const kerasLayerBytes = 2450;
/** Names of files and what little stands in them. */
const kerasRestBytes = 6100;
/** A number as JSON writes it. */
const numberBytes = 22;
/** Of a photograph as PNG, against its levels. */
const pngShare = 0.85;
/** A made-up picture as JPEG, where there is no photograph. */
const madeUpBytes = 10_000;
/** Photographs that go along. */
const sampleCount = 3;

/** Bytes of a network for Keras with what goes along, to a few per cent. */
export function kerasBytes(subject: OutputSubject): number {
  const plan = planOf(subject);
  const { photos } = projectOf(subject).contents;
  const jpegBytes = photos.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const sampled = Math.min(sampleCount, photos.length) || 1;
  const { sizePx, channels } = plan?.description.input ?? { sizePx: eyeSize(subject), channels: 3 };
  const each =
    (photos.length > 0 ? jpegBytes / photos.length : madeUpBytes) +
    pngShare * sizePx ** 2 * channels +
    2 * numberBytes * classCountOf(subject);
  const layers = plan ? plan.layers.length + 2 : eyeLayers(subject);
  return Math.round(
    weightBytes(subject) + kerasLayerBytes * layers + sampled * each + kerasRestBytes,
  );
}

function planOf(subject: OutputSubject) {
  if (subject.kind !== 'run' || subject.run.model.kind !== 'network') return undefined;
  const plan = planNetwork(subject.run.model.description, subject.run.classNames.length);
  return plan.ok ? plan.value : undefined;
}

function tableOf(subject: OutputSubject) {
  return projectOf(subject).eye()?.model.table;
}

function classCountOf(subject: OutputSubject): number {
  if (subject.kind === 'run') return subject.run.classNames.length;
  return subject.contents.classes.filter(({ isNone }) => !isNone).length;
}

/** As Keras counts them: activations and sums are layers of their own. */
function eyeLayers(subject: OutputSubject): number {
  const layers = tableOf(subject)?.layers ?? [];
  const count = ({ activation, addFrom }: EyeLayer) =>
    1 + (activation === 'relu6' ? 1 : 0) + (addFrom === undefined ? 0 : 1);
  // Besides: the picture, its scaling, the mean, the classes.
  return layers.reduce((sum, layer) => sum + count(layer), 4);
}

function eyeSize(subject: OutputSubject): number {
  const { kind } = subject;
  const key = kind === 'run' && subject.run.model.kind === 'eye' ? subject.run.model.eyeKey : '';
  return sizeOfEyeKey(key) ?? projectOf(subject).eye()?.sizePx ?? 0;
}

/** Whether there is an eye that has photographs to learn from, or a run with weights behind whose eye is here. */
export function hasNetwork(subject: OutputSubject): boolean {
  const { contents, eye } = projectOf(subject);
  if (subject.kind === 'project') return contents.photos.length > 0 && eye() !== undefined;
  const { model } = subject.run;
  if (!hasWeights(subject.run)) return false;
  if (model.kind === 'network') return true;
  const version = (key: string | undefined) => key?.slice(0, key.lastIndexOf('@'));
  return version(eye()?.key) === version(model.eyeKey);
}
