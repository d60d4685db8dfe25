import type {
  ActivationLayer,
  BatchNormLayer,
  ConvLayer,
  LayerDescription,
} from '../description.ts';

/** Convolution, normalisation, activation: what deep networks repeat with other numbers of filters. */
export type Block = readonly [ConvLayer, BatchNormLayer, ActivationLayer];

/** A block is worth a function from the third time on. */
const worthwhile = 3;

/** The block that comes often enough, the first of them. */
export function repeatedBlock(layers: readonly LayerDescription[]): Block | undefined {
  return layers
    .map((_, i) => blockAt(layers, i))
    .find((block) => {
      const count = layers.filter((_, i) => block && isBlockAt(layers, i, block)).length;
      return count >= worthwhile;
    });
}

/** Whether that block begins there, with any number of filters. */
export function isBlockAt(layers: readonly LayerDescription[], i: number, block: Block): boolean {
  const other = blockAt(layers, i);
  if (!other) return false;
  const [a, , { id }] = other;
  const [b] = block;
  const isSameKernel =
    a.kernelPx === b.kernelPx && a.stridePx === b.stridePx && a.padding === b.padding;
  return isSameKernel && id === block[2].id;
}

function blockAt(layers: readonly LayerDescription[], i: number): Block | undefined {
  const [conv, norm, activation] = layers.slice(i, i + 3);
  if (conv?.kind !== 'conv' || norm?.kind !== 'batch-norm') return undefined;
  return activation?.kind === 'activation' ? [conv, norm, activation] : undefined;
}
