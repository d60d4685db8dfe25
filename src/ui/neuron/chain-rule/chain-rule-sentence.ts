import type { chainRuleEs } from '../../messages/neuron/chain-rule-es.ts';
import { numberText } from '../number-text.ts';
import type { ChainRuleView } from './chain-rule-view.ts';

/** Below this no weight moves in a way that could be seen. */
const stillShare = 1e-6;
/** What the numbers of a net are kept within. */
const limit = 10;

/**
 * What the student just did, in one sentence.
 *
 * @param lossBefore J before the weights were corrected, if that is what was done last.
 */
export function chainRuleSentence(
  m: (typeof chainRuleEs)['sentence'],
  view: ChainRuleView,
  lossBefore: number | undefined,
): string {
  const { net, run, last, walked, naming } = view;
  if (!view.isFinite) return m.overflow;
  const loss = run.nodes['J']!.value;
  if (lossBefore !== undefined) {
    const isAtLimit = net.leaves.some(
      ({ role }, i) => role === 'parameter' && Math.abs(view.numbers[i]!) >= limit,
    );
    const texts = [numberText(lossBefore), numberText(loss)] as const;
    if (isAtLimit) return m.limit;
    if (Math.abs(loss - lossBefore) <= stillShare * Math.max(1, lossBefore))
      return m.still(texts[1]);
    return loss < lossBefore ? m.learned(...texts) : m.overshot(...texts);
  }
  if (!last) {
    const inputs = net.leaves
      .filter(({ role }) => role === 'input')
      .map(({ id }) => `${naming.symbol(id)} = ${numberText(run.nodes[id]!.value)}`);
    const truth = run.nodes['y']!.value;
    return m.start(
      inputs.join(', '),
      numberText(run.nodes['yHat']!.value),
      numberText(truth),
      numberText(loss),
    );
  }
  const [right, left] = [run.names[last.from]!, run.names[last.to]!];
  const product = numberText(last.product);
  if (right === 'J') return m.toLoss(product);
  if (view.isComplete) {
    // The one that is written out beside it.
    return m.done(naming.symbol(left), numberText(view.gradient[left]!));
  }
  const earlier = walked.slice(0, -1).find(({ to }) => to === last.to);
  if (earlier) {
    const sum = numberText(view.gradient[left]!);
    return m.sum(naming.symbol(left), numberText(earlier.product), product, sum);
  }
  if (net.leaves.some(({ id, role }) => id === left && role === 'input')) {
    return m.toInput(naming.symbol(left), product);
  }
  const [upstream, local] = [numberText(last.upstream), numberText(last.local)];
  return m.toNode(naming.symbol(right), naming.symbol(left), upstream, local, product);
}
