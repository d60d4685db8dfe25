import type { LayerDescription } from '../../../core/network/description.ts';
import type { Unit } from '../../../core/network/explain/frozen-pass.ts';
import {
  fieldThrough,
  receptiveField,
  type ConvolutionStep,
  type FieldOfPlaces,
} from '../../../core/network/explain/receptive-field.ts';
import { outputSigns, type OutputSigns } from '../../../core/network/output-signs.ts';
import type { NetworkPlan, Shape } from '../../../core/network/plan.ts';
import type { EyeTable } from '../../../models/eye/eye-table.ts';
import type { EyeSizePx } from '../../../models/eye/types.ts';

/** A layer of what is looked into, as its card shows it. */
export interface InsideLayer {
  /** A layer of one's own network; undefined: a part of the eye. */
  readonly layer: LayerDescription | undefined;
  /** Of the eye: 0 for the stem, 1–16 for the blocks. */
  readonly block?: number;
  /** What it puts out. */
  readonly shape: Shape;
  readonly signs: OutputSigns;
  readonly parameterCount: number;
  /** What one of its numbers sees of the picture that is fed; of a vector, `y` and `x` are 0. */
  readonly fieldOf: (unit: Omit<Unit, 'layer'>) => FieldOfPlaces;
}

/** The layers of one's own network. */
export function layersOfPlan(plan: NetworkPlan): readonly InsideLayer[] {
  const signs = outputSigns(plan);
  return plan.layers.map(({ layer, outShape, parameterCount }, index) => ({
    layer,
    shape: outShape,
    signs: signs[index]!,
    parameterCount,
    fieldOf: (unit) => receptiveField(plan, { layer: index, ...unit }).picture,
  }));
}

/** The stem and the blocks of the eye at the size at which it looks. */
export function layersOfEye({ layers }: EyeTable, sizePx: EyeSizePx): readonly InsideLayer[] {
  let sidePx: number = sizePx;
  const blocks: InsideLayer[] = [];
  const steps: ConvolutionStep[] = [];
  layers.forEach(({ block, kernel, stride, op, inChannels, outChannels, activation }) => {
    sidePx = Math.ceil(sidePx / stride);
    steps.push({ kernelPx: kernel, stridePx: stride });
    const soFar = steps.slice();
    const fan = op === 'conv' ? inChannels : 1;
    blocks[block] = {
      layer: undefined,
      block,
      shape: [sidePx, sidePx, outChannels],
      signs: activation === 'linear' ? 'signed' : 'positive',
      parameterCount:
        (blocks[block]?.parameterCount ?? 0) + kernel * kernel * fan * outChannels + outChannels,
      fieldOf: (place) => fieldThrough(soFar, sizePx, place),
    };
  });
  return blocks;
}
