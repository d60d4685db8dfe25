import type { Chain, Stage, WeightedSum } from '../../core/kernels/chain.ts';
import { signedGamma, type SignedView } from '../../core/kernels/signed-view.ts';
import { viewWithSign } from './never-negative.ts';

/** How the numbers of a stage become colours. */
export interface StageDisplay {
  readonly signed: SignedView;
  /** Exponent of the brightness; 1: in proportion to the numbers. */
  readonly gamma: number;
}

/** How a stage is shown where `wished` is wished for; −1: the source. */
export function displayOf(chain: Chain, stage: number, wished: SignedView): StageDisplay {
  const signed = viewWithSign(chain, stage, wished);
  const isBent = signed === 'diverging' || (signed !== 'rescaled' && isFaint(chain, stage));
  return { signed, gamma: isBent ? signedGamma : 1 };
}

/**
 * Whether a stage gives differences, most of which are small: a map of edges, and no picture that has
 * kept its light.
 */
export function isFaint({ stages }: Chain, stage: number): boolean {
  return stages.slice(0, stage + 1).reduce((before, each) => staysFaint(each, before), false);
}

/** A kernel whose weights sum to less than this lets plain areas go dark. */
const leastGain = 0.5;

function staysFaint(stage: Stage, before: boolean): boolean {
  if (!stage.on || stage.kind === 'pooling') return before;
  // A sigmoid puts what was zero in the middle.
  if (stage.kind === 'activation') return before && stage.id !== 'sigmoid';
  return before || Math.abs(gainOf(stage)) < leastGain;
}

/** What a plain area is multiplied by. */
function gainOf({ kernel, divisor }: WeightedSum): number {
  return kernel.planes.flat().reduce((sum, weight) => sum + weight, 0) / divisor;
}
