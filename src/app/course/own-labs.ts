import type { LabTopic, OwnLabs } from '../../core/course/own-labs.ts';
import type { Fields, StateOf } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';
import { initialState } from '../../core/lab-state/snap.ts';
import { logistic } from '../../core/kernels/activations/sigmoid.ts';
import { chainNet, runNet } from '../../core/neuron/chain-rule/nets.ts';
import { gradientAfter, wayBack } from '../../core/neuron/chain-rule/way-back.ts';
import { runPerceptron } from '../../core/neuron/perceptron/perceptron.ts';
import type { Neuron } from '../neuron.svelte.ts';
import { activationsLab } from '../neuron/activations.ts';
import { chainRuleLab } from '../neuron/chain-rule.ts';
import { descentLab, rateOf } from '../neuron/descent.ts';
import { lossesLab } from '../neuron/losses.ts';
import { matrixLab } from '../neuron/matrix.ts';
import { overfittingLab } from '../neuron/overfitting.ts';
import { examplesOf } from '../neuron/perceptron-run.svelte.ts';
import { perceptronLab } from '../neuron/perceptron.ts';
import { playgroundLab } from '../neuron/playground.ts';
import { rulesLab } from '../neuron/rules.ts';
import { thresholdLab } from '../neuron/threshold.ts';
import { vectorsLab, vectorsOf } from '../neuron/vectors.ts';

/** What the labs were left at, of those where something that is asked about was changed. */
export function ownLabs(neuron: Pick<Neuron, 'state'>): OwnLabs {
  /** @param read undefined where the lab has nothing to ask about. */
  function of<F extends Fields, Topic extends LabTopic>(
    topic: Topic,
    key: LabKey<F>,
    read: (values: StateOf<F>) => OwnLabs[Topic],
  ): OwnLabs {
    const own = read(neuron.state(key).values);
    const isChanged = JSON.stringify(own) !== JSON.stringify(read(initialState(key.fields)));
    return own && isChanged ? { [topic]: own } : {};
  }
  return {
    ...of('rules', rulesLab, ({ low, high }) => ({ lowKmh: low, highKmh: high })),
    ...of('threshold', thresholdLab, ({ w1, w2 }) =>
      // With a weight of 0 or less no threshold makes it an AND.
      w1 > 0 && w2 > 0 ? { w1, w2 } : undefined,
    ),
    ...of('perceptron', perceptronLab, ({ points, w1, w2, b, rate, steps }) => {
      const start = { weights: [w1, w2], bias: b };
      const { corrections } = runPerceptron(start, examplesOf(points), rate, steps);
      return steps > 0 ? { examples: steps, corrections } : undefined;
    }),
    ...of('vectors', vectorsLab, ({ numbers }) => {
      const [x, a, b, c] = vectorsOf(numbers);
      return { x: x!, a: a!, b: b!, c: c! };
    }),
    ...of('matrix', matrixLab, ({ a, b, columnsA, rowsB, columnsB }) => {
      const places = Array.from({ length: columnsA }, (_, i) => i);
      const row = places.map((i) => a[i] ?? 0);
      const column = places.map((i) => b[i * columnsB] ?? 0);
      return columnsA === rowsB ? { row, column } : undefined;
    }),
    ...of('activations', activationsLab, ({ x }) => {
      const value = logistic(x);
      return { x, slope: value * (1 - value) };
    }),
    ...of('losses', lossesLab, ({ answer, truth }) =>
      truth === 0 || truth === 1 ? { answer, truth } : undefined,
    ),
    ...of('descent', descentLab, ({ logRate }) => ({ rate: rateOf(logRate) })),
    ...of('chain-rule', chainRuleLab, ({ chainNumbers, chainActivation, loss }) => {
      if (loss !== 'squared-error') return undefined;
      const numbers = chainNet.initial.map((initial, i) => chainNumbers[i] ?? initial);
      const run = runNet(chainNet, { activation: chainActivation, loss }, numbers);
      const slope = gradientAfter(run, wayBack(chainNet, run))['w1']!;
      return Number.isFinite(slope) ? { slope } : undefined;
    }),
    ...of('frameworks', playgroundLab, ({ data, hidden }) => {
      const neurons = hidden.reduce((sum, width) => sum + width, 0);
      return data === 'xor' && neurons > 0 ? { hidden: neurons } : undefined;
    }),
    ...of('overfitting', overfittingLab, ({ model, neurons, count }) =>
      model === 'net' ? { neurons, points: count } : undefined,
    ),
  };
}
