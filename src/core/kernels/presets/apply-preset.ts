import { initialValues, type ParameterValues } from '../../parameter-values.ts';
import type { ConvolutionStage, KernelSize, WeightedSum } from '../chain.ts';
import { planesRead } from '../convolve.ts';
import type { Preset } from './preset.ts';

/**
 * The stage with the preset's numbers; stride, padding and channels stay. Where channels are summed the
 * plane is used for all three and the divisor tripled, so that a gray picture gives the same.
 *
 * @param size one of the preset's; another becomes its initial size.
 * @param parameters those left out take their initial values.
 */
export function applyPreset(
  stage: ConvolutionStage,
  preset: Preset,
  size: KernelSize,
  parameters: ParameterValues,
): ConvolutionStage {
  const { kind, on, channels, stridePx, dilation, padding, flipped } = stage;
  const values = { ...initialValues(preset.parameters), ...parameters };
  const made = preset.make(preset.sizes.includes(size) ? size : preset.initialSize, values);
  const planeCount = planesRead(stage);
  const spread = ({ kernel, divisor, bias }: WeightedSum): WeightedSum => ({
    kernel: { ...kernel, planes: Array.from({ length: planeCount }, () => kernel.planes[0]!) },
    divisor: divisor * planeCount,
    bias,
  });
  return {
    kind,
    on,
    channels,
    stridePx,
    dilation,
    padding,
    flipped,
    ...spread(made),
    ...(made.second && { second: { ...spread(made.second), combine: made.second.combine } }),
    preset: { id: preset.id, parameters: values },
  };
}
