import { bestDegree, type PolynomialFits } from '../../../app/neuron/overfitting/fits.ts';
import type { NetFigures } from '../../../app/neuron/overfitting/net-run.svelte.ts';
import type { OverfittingSettings } from '../../../core/neuron/overfitting/settings.ts';
import type { NeuronMessages } from '../../messages/neuron/es.ts';

type Words = NeuronMessages['labs']['overfitting'];

/** A test error beyond the noise, in units of y², that is seen nowhere on the plane. */
const unseen = 1e-3;
/** By how much chance moves the noise of 200 test points. */
const chance = 1.15;

/** What came of the polynomial of the chosen degree, beside those of all others. */
export function polynomialSentence(
  { says, number }: Words,
  { degree, count, noise }: OverfittingSettings,
  fits: PolynomialFits,
): string {
  const [train, test] = [fits.train[degree]!, fits.test[degree]!];
  const best = bestDegree(fits);
  // No model can do better than the noise of the test itself.
  const hasLearned = test <= chance * noise ** 2 + unseen;
  if (hasLearned && noise === 0) return says.learnedExactly(degree, number(test));
  if (degree === best) return says.best(degree, number(test));
  if (hasLearned) return says.learned(degree, number(test));
  if (degree === count - 1) return says.full(degree, number(test));
  return degree < best
    ? says.tooLow(degree, number(test))
    : says.tooHigh(degree, number(train), number(test));
}

/** Where the training of the net stands. */
export function netSentence(
  { says, number }: Words,
  { neurons }: OverfittingSettings,
  { epoch, train, test, history, isOver, bestEpoch }: NetFigures,
): string {
  if (epoch === 0) return says.netStart(neurons);
  if (isOver && bestEpoch > 0) return says.netStopped(epoch, bestEpoch, number(test));
  // A net that has not learned enough is bad at both; one that memorizes was better at the test before.
  const memorizes = test > 1.5 * train && test > 1.1 * Math.min(...history.test);
  return says.net(epoch, number(train), number(test), memorizes);
}
