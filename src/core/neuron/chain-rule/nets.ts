import { findActivation } from '../../kernels/activations/activations.ts';
import { lossOperations, type LossId } from './loss-operations.ts';
import { neuronOperation } from './neuron-operation.ts';
import { Tape, type TapeNode } from './tape.ts';

/** What a given number of a net is: only parameters are learned. */
export type LeafRole = 'input' | 'parameter' | 'truth';

/** A small net as a computation graph, all of whose numbers fit on a blackboard. */
export interface SmallNet {
  /** What is given, in the order of its numbers. */
  readonly leaves: readonly { readonly id: string; readonly role: LeafRole }[];
  /** What is computed, in this order, and from what; the last but one is ŷ, then J. */
  readonly neurons: readonly { readonly id: string; readonly inputs: readonly string[] }[];
  /** The numbers that the lab opens with. */
  readonly initial: readonly number[];
}

/**
 * The course's net for the chain rule, x → w₁ → z₁ → w₂ → ŷ → J (topic 9): two neurons of one weight each.
 * With f(s) = s and the numbers here, ∂J/∂w₁ = 4 · 3 · 2 = 24.
 */
export const chainNet: SmallNet = {
  leaves: [
    { id: 'x', role: 'input' },
    { id: 'w1', role: 'parameter' },
    { id: 'w2', role: 'parameter' },
    { id: 'y', role: 'truth' },
  ],
  neurons: [
    { id: 'z1', inputs: ['x', 'w1'] },
    { id: 'yHat', inputs: ['z1', 'w2'] },
  ],
  initial: [2, 0.5, 3, 1],
};

/** Two inputs, two hidden neurons, one output; each input is used twice, so two ways lead back to it. */
export const net221: SmallNet = {
  leaves: [
    { id: 'x1', role: 'input' },
    { id: 'x2', role: 'input' },
    { id: 'w11', role: 'parameter' },
    { id: 'w12', role: 'parameter' },
    { id: 'b1', role: 'parameter' },
    { id: 'w21', role: 'parameter' },
    { id: 'w22', role: 'parameter' },
    { id: 'b2', role: 'parameter' },
    { id: 'v1', role: 'parameter' },
    { id: 'v2', role: 'parameter' },
    { id: 'c', role: 'parameter' },
    { id: 'y', role: 'truth' },
  ],
  neurons: [
    { id: 'z1', inputs: ['x1', 'w11', 'x2', 'w12', 'b1'] },
    { id: 'z2', inputs: ['x1', 'w21', 'x2', 'w22', 'b2'] },
    { id: 'yHat', inputs: ['z1', 'v1', 'z2', 'v2', 'c'] },
  ],
  initial: [1, 0.5, 0.8, -0.4, 0.1, -0.6, 0.9, -0.2, 1.2, -0.7, 0.3, 0],
};

/** How a net computes. */
export interface NetSettings {
  /** Name of an activation in core/kernels/activations. */
  readonly activation: string;
  readonly loss: LossId;
}

/** What the neuron ŷ puts its sum through: binary cross-entropy needs a probability. */
export function activationOf(id: string, { activation, loss }: NetSettings): string {
  return id === 'yHat' && loss === 'binary-cross-entropy' ? 'sigmoid' : activation;
}

/** A net's numbers by their names, and the tape that they were computed on. */
export interface NetOnTape {
  readonly tape: Tape;
  readonly nodes: Readonly<Record<string, TapeNode>>;
  /** Names by place on the tape. */
  readonly names: readonly string[];
}

/**
 * The forward pass.
 *
 * @param numbers of the leaves, in their order.
 * @throws RangeError for an activation that is none.
 */
export function runNet(
  net: SmallNet,
  settings: NetSettings,
  numbers: readonly number[],
): NetOnTape {
  const tape = new Tape();
  const nodes: Record<string, TapeNode> = {};
  net.leaves.forEach(({ id }, i) => (nodes[id] = tape.given(numbers[i]!)));
  for (const { id, inputs } of net.neurons) {
    const activation = findActivation(activationOf(id, settings));
    if (!activation) throw new RangeError(`No activation: ${settings.activation}`);
    nodes[id] = tape.compute(
      neuronOperation(activation),
      inputs.map((input) => nodes[input]!),
    );
  }
  nodes['J'] = tape.compute(lossOperations[settings.loss], [nodes['yHat']!, nodes['y']!]);
  return { tape, nodes, names: Object.keys(nodes) };
}

/** The loss of a net, for a finite difference. */
export function netLoss(net: SmallNet, settings: NetSettings) {
  return (numbers: readonly number[]) => runNet(net, settings, numbers).nodes['J']!.value;
}
