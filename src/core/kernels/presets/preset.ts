import type { Parameter } from '../../parameter.ts';
import type { ParameterValues } from '../../parameter-values.ts';
import type { ConvolutionStage, KernelSize, WeightedSum } from '../chain.ts';

/** What a preset says of a stage: one plane of weights with divisor and bias, and a second kernel if any. */
export type PresetKernel = WeightedSum & Pick<ConvolutionStage, 'second'>;

/**
 * A kernel with a name: one entry of the table of presets. Weights are as cross-correlation reads them, so
 * that Sobel x answers with positive numbers where the picture grows brighter to the right.
 */
export interface Preset {
  /** Its name in the word catalogues and in links. */
  readonly id: string;
  /** The sizes it exists in, smallest first. */
  readonly sizes: readonly KernelSize[];
  /** The size that shows best what it does. */
  readonly initialSize: KernelSize;
  readonly parameters: readonly Parameter[];
  /** Kept for the links that name it; another entry is offered in its place. */
  readonly isSuperseded?: boolean;
  /** The kernel in one of `sizes`. The same numbers everywhere and always: links keep only the name. */
  make(size: KernelSize, parameters: ParameterValues): PresetKernel;
}
