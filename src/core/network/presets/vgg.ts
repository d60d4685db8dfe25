import type { LayerDescription, NetworkDescription } from '../description.ts';
import { planLayers } from '../plan-layers.ts';
import type { NetworkPlan } from '../plan.ts';

/** Named by the layers that have weights, as in the paper. */
export const vggIds = ['vgg-7', 'vgg-9', 'vgg-11', 'vgg-16'] as const;
export type VggId = (typeof vggIds)[number];

/** Share of the full width that a phone can train. */
export const vggWidths = [1 / 16, 1 / 8, 1 / 4, 1 / 2] as const;

/** Convolutions in each block; block i has 64, 128, 256, 512, 512 filters at full width. */
const convolutionsOfBlocks: { readonly [Id in VggId]: readonly number[] } = {
  'vgg-7': [2, 2],
  'vgg-9': [2, 2, 2],
  'vgg-11': [1, 1, 2, 2, 2],
  'vgg-16': [2, 2, 3, 3, 3],
};
const filtersOfBlocks = [64, 128, 256, 512, 512];

/** Units of the two hidden dense layers at full width. */
const denseUnits: { readonly [Id in VggId]: number } = {
  'vgg-7': 2048,
  'vgg-9': 2048,
  'vgg-11': 4096,
  'vgg-16': 4096,
};

/** Whether it hardly starts to learn without batch normalisation: so deep is it. */
export function needsBatchNorm(id: VggId): boolean {
  return convolutionsOfBlocks[id].length > 3;
}

/** Which VGG, and how large. */
export interface VggOptions {
  readonly id: VggId;
  /** Share of the full width: all filters and hidden units are multiplied by it. */
  readonly width: number;
  /** Each block halves it: at least 4, 8, 32 and 32 px for 7, 9, 11 and 16 layers. */
  readonly sizePx: number;
  readonly channels: 1 | 3;
  /** A batch normalisation after each convolution: not in the paper, but deep ones hardly start without. */
  readonly batchNorm: boolean;
}

/**
 * VGG (Simonyan and Zisserman, "Very deep convolutional networks for large-scale image recognition", 2015;
 * course topic 16): blocks of 3×3 convolutions with ReLU, each block ended by 2×2 max pooling, then two dense
 * layers with dropout. `vgg-16` is the paper's configuration D and `vgg-11` its A; `vgg-9` and `vgg-7` are the
 * first three and two blocks of its B with half the hidden units, for small pictures.
 */
export function vgg({ id, width, sizePx, channels, batchNorm }: VggOptions): NetworkDescription {
  const relu: LayerDescription = { kind: 'activation', id: 'relu' };
  const convolution = (filters: number): LayerDescription[] => [
    { kind: 'conv', filters, kernelPx: 3, stridePx: 1, padding: 'same' },
    ...(batchNorm ? [{ kind: 'batch-norm' } as const] : []),
    relu,
  ];
  const block = (count: number, index: number): LayerDescription[] => [
    ...Array.from({ length: count }, () => convolution(filtersOfBlocks[index]! * width)).flat(),
    { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
  ];
  const hidden: LayerDescription[] = [
    { kind: 'dense', units: denseUnits[id] * width },
    relu,
    { kind: 'dropout', rate: 0.5 },
  ];
  return {
    format: 'vistazo-network',
    version: 1,
    input: { sizePx, channels, normalisation: 'signed' },
    layers: [
      ...convolutionsOfBlocks[id].flatMap(block),
      { kind: 'flatten' },
      ...hidden,
      ...hidden,
      { kind: 'output' },
    ],
  };
}

/** VGG16 as it was published, 224×224 and 1,000 classes, worked out: its figures, not for building. */
export function vgg16FullSize(): NetworkPlan {
  const description = vgg({
    id: 'vgg-16',
    width: 1,
    sizePx: 224,
    channels: 3,
    batchNorm: false,
  });
  const planned = planLayers(description, 1000);
  if (!planned.ok) throw new Error(`VGG16 cannot be worked out: ${planned.trouble.kind}.`);
  return planned.value;
}
