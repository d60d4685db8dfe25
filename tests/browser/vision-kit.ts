import { onTestFinished } from 'vitest';
import type { ImageArray } from '../../src/core/image/image-array.ts';
import type { ConvolutionStage } from '../../src/core/kernels/chain.ts';
import { convolutionStage } from '../../src/core/kernels/stages.fixture.ts';
import { Random } from '../../src/core/random.ts';
import type { Precision } from '../../src/vision/gpu.ts';
import { Vision } from '../../src/vision/vision.ts';

/** Every way in which numbers are kept between two passes. */
export const precisions: readonly Precision[] = ['float32', 'float16', 'packed32'];

/** A vision on a canvas of its own; whoever made it calls `dispose()`. */
export function newVision(forcePrecision?: Precision, widthPx = 64, heightPx = 48): Vision {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const opened = Vision.open(canvas, forcePrecision && { forcePrecision });
  if (!opened.ok) throw new Error(opened.trouble.kind);
  return opened.value;
}

/** The same, let go after the test. */
export function openVision(...how: Parameters<typeof newVision>): Vision {
  const vision = newVision(...how);
  onTestFinished(() => vision.dispose());
  return vision;
}

/** Smooth colours with noise and hard edges, opaque; the same every time. */
export function testPicture(widthPx: number, heightPx: number, seed = 1): ImageData {
  const random = new Random(seed);
  const picture = new ImageData(widthPx, heightPx);
  for (let i = 0; i < widthPx * heightPx; i++) {
    const x = (i % widthPx) / widthPx;
    const y = Math.floor(i / widthPx) / heightPx;
    const edge = (x - 0.4) ** 2 + (y - 0.5) ** 2 < 0.06 ? 120 : 0;
    const noise = random.integer(60);
    picture.data.set(
      [255 * x - edge + noise, 200 * y + edge, 255 * (1 - x * y) - noise, 255],
      i * 4,
    );
  }
  return picture;
}

/** Red, green and blue of a picture, as the textbook takes it. */
export function arrayOf({ width, height, data }: ImageData): ImageArray {
  const rgb = new Float32Array(width * height * 3);
  for (let i = 0; i < rgb.length; i++) rgb[i] = data[Math.floor(i / 3) * 4 + (i % 3)]!;
  return { widthPx: width, heightPx: height, channels: 3, data: rgb };
}

/** A convolution by one kernel, plain but for what is said. */
export function convolution(
  planes: readonly (readonly number[])[],
  rest: Partial<ConvolutionStage> = {},
): ConvolutionStage {
  return convolutionStage(planes, { padding: 'zeros', ...rest });
}

/** The canvas's pixels, from the top; to be called in the task that drew them. */
export function canvasPixels({ canvas }: Vision): ImageData {
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, canvas.width, canvas.height);
}

/** Draws when its programs have come. */
export async function untilDrawn(draw: () => boolean): Promise<void> {
  const endMs = performance.now() + 20_000;
  while (!draw()) {
    if (performance.now() > endMs) throw new Error('Nothing was drawn');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
