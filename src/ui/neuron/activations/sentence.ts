import { flatSlope } from '../../../core/neuron/activations/flat-zones.ts';
import type { UnitFunction } from '../../../core/neuron/activations/unit-function.ts';
import type { LayerSignal } from '../../../core/neuron/signal/deep-chain.ts';
import type { NeuronMessages } from '../../messages/neuron/es.ts';
import { fixedText, shortText, sizeText } from '../number-text.ts';

type Words = NeuronMessages['labs']['activations'];

/** Zeros at the end only where they say that a number is rounded: 2 and 0.5, but 1.000 for 0.9997. */
function threeDecimals(value: number): string {
  return Number(value.toFixed(3)) === value ? shortText(value, 3) : fixedText(value, 3);
}

/** What a function does at x. */
export function curveSentence(m: Words, name: string, f: UnitFunction, x: number): string {
  const slope = f.slope(x);
  const told = m.curve.sentence(
    name,
    shortText(x, 2),
    threeDecimals(f.value(x)),
    threeDecimals(slope),
  );
  if (slope === 0) return `${told} ${m.curve.isDead}`;
  if (Math.abs(slope) < flatSlope) return `${told} ${m.curve.isSaturated}`;
  return `${told} ${m.curve.learns(sizeText(0.1 * slope))}`;
}

/** Beyond these shares, first layer to last, gradients are said to vanish or explode. */
const [vanished, exploded] = [0.01, 100];

/** What became of values and gradients in a chain of layers. */
export function chainSentence(m: Words['chain'], signals: readonly LayerSignal[]): string {
  const [first, last] = [signals[0]!, signals.at(-1)!];
  const share = first.gradients / last.gradients;
  const values = last.values / first.values;
  const text = sizeText(share);
  if (share === 0) return m.nothing;
  const also = values < vanished ? m.valuesVanish : values > exploded ? m.valuesExplode : '';
  const told =
    share < vanished ? m.vanishes(text) : share > exploded ? m.explodes(text) : m.healthy(text);
  return also ? `${told} ${also}` : told;
}
