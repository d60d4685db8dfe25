import type { PerceptronCamera } from '../../../app/neuron/perceptron-camera.svelte.ts';
import type { PerceptronRun } from '../../../app/neuron/perceptron-run.svelte.ts';
import { mostSteps } from '../../../app/neuron/perceptron.ts';
import type { NeuronMessages } from '../../messages/neuron/es.ts';

type Words = NeuronMessages['labs']['perceptron'];

/** Epochs after which it is said that no line will do. */
const patienceEpochs = 3;
/** Below this share the hue of a colour is noise. */
const grayPercent = 12;

/** What has just happened at the points of the plane. */
export function perceptronSentence(
  run: PerceptronRun,
  m: Words,
  event: 'full' | 'hand' | undefined,
): string {
  const { result, examples, wrong, separable } = run;
  const { steps, rate } = run.state.values;
  const { said, classes } = m;
  if (event === 'full') return said.full;
  if (examples.length === 0) return said.empty;
  if (event === 'hand') return said.byHand(wrong.length);
  const { last, errorsByEpoch } = result;
  if (!last) return said.start(wrong.length, examples.length);
  if (result.converged) return said.converged(errorsByEpoch.length, result.corrections);
  if (rate === 0 && (last.error !== 0 || run.isDone)) return said.zeroRate;
  if (steps >= mostSteps) {
    return (separable ? said.endedSeparable : said.ended)(errorsByEpoch.length);
  }
  if (!separable && errorsByEpoch.length > patienceEpochs) {
    return said.mixed(errorsByEpoch.length, wrong.length);
  }
  const [was, guess] = [classes[last.example.target], classes[last.prediction]];
  if (last.error === 0) return said.right(was);
  return last.error < 0 ? said.tooReady(was, guess) : said.notReady(was, guess);
}

/** What has just happened in front of the camera; changes only when the answer does. */
export function cameraSentence(
  camera: PerceptronCamera,
  m: Words,
  names: readonly [string, string],
  isFull: boolean,
): string {
  if (isFull) return m.said.full;
  const { said } = m.camera;
  const { points } = camera.run.state.values;
  if (points.length === 0) return said.start(names[0], names[1]);
  const labels = new Set(points.map(({ label }) => label));
  if (labels.size < 2) return said.one(labels.has(0) ? names[1] : names[0]);
  const { decision, reading } = camera;
  if (!decision || !reading || reading.saturationPercent < grayPercent) return said.gray;
  if (!camera.run.separable) return said.mixed;
  return said.decides(names[decision.label]);
}
