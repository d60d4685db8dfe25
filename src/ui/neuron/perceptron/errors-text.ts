import type { PerceptronRun } from '../../../core/neuron/perceptron/perceptron.ts';
import type { NeuronMessages } from '../../messages/neuron/es.ts';

/** Epochs whose errors are told in numbers. */
const told = 6;

/**
 * The errors of the last epochs in numbers. Those of one that goes on stand apart: none yet is not none.
 *
 * @param exampleCount examples of an epoch.
 */
export function errorsText(
  m: NeuronMessages['labs']['perceptron']['errors'],
  { errorsByEpoch, leftOfEpoch }: Pick<PerceptronRun, 'errorsByEpoch' | 'leftOfEpoch'>,
  exampleCount: number,
): string {
  if (errorsByEpoch.length === 0) return m.none;
  const whole = leftOfEpoch === 0 ? errorsByEpoch : errorsByEpoch.slice(0, -1);
  const list = `${whole.length > told ? '… ' : ''}${whole.slice(-told).join(', ')}`;
  if (leftOfEpoch === 0) return list;
  const going = m.going(errorsByEpoch.at(-1)!, exampleCount - leftOfEpoch, exampleCount);
  return list ? `${list}; ${going}` : going;
}
