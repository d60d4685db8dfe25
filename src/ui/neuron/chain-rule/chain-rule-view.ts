import type { chainRuleLab } from '../../../app/neuron/chain-rule.ts';
import type { StateOf } from '../../../core/lab-state/fields.ts';
import { activationOf, chainNet, net221, runNet } from '../../../core/neuron/chain-rule/nets.ts';
import { sumOf } from '../../../core/neuron/chain-rule/neuron-operation.ts';
import { gradientAfter, wayBack } from '../../../core/neuron/chain-rule/way-back.ts';
import { chainLayout, net221Layout } from './layouts.ts';
import { namingOf } from './symbols.ts';

type Values = StateOf<(typeof chainRuleLab)['fields']>;

/** What the lab's state means: the net, its numbers, and the way back so far. */
export function chainRuleView(values: Values) {
  const isChain = values.net === 'chain';
  const net = isChain ? chainNet : net221;
  const settings = {
    activation: isChain ? values.chainActivation : values.netActivation,
    loss: values.loss,
  };
  const typed = isChain ? values.chainNumbers : values.netNumbers;
  const isProbability = values.loss === 'binary-cross-entropy';
  const numbers = net.leaves.map(({ role }, i) => {
    // A link may hold fewer numbers than the net has.
    const number = typed[i] ?? net.initial[i]!;
    // The truth may have been set beside another loss: only between 0 and 1 is it a probability.
    return role === 'truth' && isProbability ? Math.min(Math.max(number, 0), 1) : number;
  });
  const run = runNet(net, settings, numbers);
  const way = wayBack(net, run);
  const walked = way.slice(0, values.step);
  // In the course's own chain, without an activation, each neuron is its sum.
  const hasSum = (id: string) =>
    net.neurons.some((neuron) => neuron.id === id) &&
    (!isChain || activationOf(id, settings) !== 'none');
  return {
    net,
    layout: isChain ? chainLayout : net221Layout,
    settings,
    naming: namingOf(hasSum('z1'), isChain ? 'z₂' : 'z₃'),
    /** What a neuron puts through its activation, where that is told apart from what comes out. */
    sumBefore: (id: string) =>
      hasSum(id)
        ? sumOf(run.nodes[id]!.inputs.map((input) => run.tape.nodes[input]!.value))
        : undefined,
    numbers,
    run,
    way,
    walked,
    /** The edge that was walked last. */
    last: walked.at(-1),
    /** By name, so far. */
    gradient: gradientAfter(run, walked),
    /** By name, of the whole way. */
    wholeGradient: gradientAfter(run, way),
    isComplete: walked.length === way.length,
    isFinite: [
      ...run.tape.nodes.map(({ value }) => value),
      ...way.map((step) => step.product),
    ].every(Number.isFinite),
  };
}

/** What the screen shows of it. */
export type ChainRuleView = ReturnType<typeof chainRuleView>;
