import { planNetwork } from '../../../../core/network/plan-network.ts';
import { hasWeights } from '../../../network/has-weights.ts';
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
  if (subject.kind === 'run' && subject.run.model.kind === 'network') {
    const { run } = subject;
    const plan = planNetwork(subject.run.model.description, run.classNames.length);
    return plan.ok ? 4 * plan.value.parameterCount : 0;
  }
  // The eye is kept in 8-bit ones.
  return 4 * (projectOf(subject).eye()?.model.weights.byteLength ?? 0);
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
