import type { Chain, Stage, WeightedSum } from '../../core/kernels/chain.ts';
import type { SignedView } from '../live-view.ts';

/**
 * Whether no number of a stage's output can be below zero, whatever the picture; −1: the source. Those
 * pictures have no sign to show, and keep their own colours.
 */
export function isNeverNegative({ stages }: Chain, stage: number): boolean {
  return stages.slice(0, stage + 1).reduce((before, each) => staysAbove(each, before), true);
}

/** How a stage's output is shown where signs are wished for. */
export function viewWithSign(chain: Chain, stage: number, signed: SignedView): SignedView {
  return signed === 'diverging' && isNeverNegative(chain, stage) ? 'clipped' : signed;
}

function staysAbove(stage: Stage, before: boolean): boolean {
  if (!stage.on || stage.kind === 'pooling') return before;
  if (stage.kind === 'activation') {
    return before || stage.id === 'relu' || stage.id === 'sigmoid';
  }
  const { second } = stage;
  if (second?.combine === 'magnitude') return true;
  const first = before && onlyAdds(stage);
  // The larger of two is above zero as soon as one of them is.
  return second ? first || (before && onlyAdds(second)) : first;
}

function onlyAdds({ kernel, divisor, bias }: WeightedSum): boolean {
  return (
    bias >= 0 && kernel.planes.every((plane) => plane.every((weight) => weight / divisor >= 0))
  );
}
