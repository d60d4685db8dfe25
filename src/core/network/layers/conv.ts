import { failure, success } from '../../outcome.ts';
import type { ConvLayer } from '../description.ts';
import { isVolume, outputLength } from '../shapes.ts';
import type { LayerKindEntry } from './layer-kind.ts';
import { kernelAndBias } from './kernel-and-bias.ts';

/**
 * Convolution (course topic 14): each of the `filters` kernels `[k, k, channels]` makes one channel.
 * It costs k·k·channels multiply-adds a number; zeros beyond the edge are counted like pixels.
 */
export const conv: LayerKindEntry<ConvLayer> = {
  kind: 'conv',
  fields: {
    filters: { kind: 'whole', min: 1, max: 512 },
    kernelPx: { kind: 'whole', min: 1, max: 11 },
    stridePx: { kind: 'whole', min: 1, max: 4 },
    padding: { kind: 'choice', options: ['valid', 'same'] },
  },
  work({ filters, kernelPx, stridePx, padding }, inShape) {
    if (!isVolume(inShape)) return failure({ kind: 'needs-volume' });
    const [height, width, channels] = inShape;
    const availablePx = Math.min(height, width);
    if (padding === 'valid' && kernelPx > availablePx) {
      return failure({ kind: 'kernel-larger-than-input', wantedPx: kernelPx, availablePx });
    }
    const outHeight = outputLength(height, kernelPx, stridePx, padding);
    const outWidth = outputLength(width, kernelPx, stridePx, padding);
    const cells = kernelPx * kernelPx;
    return success({
      outShape: [outHeight, outWidth, filters],
      weights: kernelAndBias(
        [kernelPx, kernelPx, channels, filters],
        cells * channels,
        cells * filters,
      ),
      multiplyAdds: outHeight * outWidth * filters * cells * channels,
    });
  },
};
