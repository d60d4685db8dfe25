import type { LayerSignal } from '../../../core/neuron/signal/deep-chain.ts';
import { sizeText } from '../number-text.ts';

/** What a layer multiplies the gradient by, as theory has it and as it is here. */
export interface ChainNumbers {
  /** For the slots of the formula. */
  readonly slots: Readonly<Record<string, string>>;
  /** Which layers it is about, from 1, and by what the gradient was in fact multiplied between them. */
  readonly before: number;
  readonly layer: number;
  readonly measured: string;
}

/**
 * The factor σ·√n·‖f′‖ of one layer with its numbers; ‖ ‖ is the root mean square.
 *
 * @param at the layer that is looked at, from 0; the first has none before it, so the second stands for it.
 */
export function chainNumbers(
  signals: readonly LayerSignal[],
  at: number,
  { sigma, width }: { readonly sigma: number; readonly width: number },
): ChainNumbers {
  const index = Math.max(1, at);
  const { slopes, gradients } = signals[index]!;
  const ratio = signals[index - 1]!.gradients / gradients;
  return {
    slots: {
      before: String(index),
      layer: String(index + 1),
      sigma: String(sigma),
      n: String(width),
      slope: sizeText(slopes),
      product: `≈ ${sizeText(sigma * Math.sqrt(width) * slopes)}`,
    },
    before: index,
    layer: index + 1,
    measured: sizeText(ratio),
  };
}
