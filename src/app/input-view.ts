import type { Frame, FrameSource } from '../camera/frame.ts';
import { SquareResizer } from '../core/image/resize.ts';
import { squarePicture } from '../models/input/square-picture.ts';

/** Enough to be seen to live, and little work beside the eye's own. */
const picturesPerSecond = 12;

/**
 * Draws the very pixels that enter the network into a canvas of `sizePx` × `sizePx`, until the
 * returned function is called.
 */
export function showInput(
  source: FrameSource,
  canvas: HTMLCanvasElement,
  sizePx: number,
): () => void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2-D canvas');
  let nextMs = 0;
  let resizer: SquareResizer | undefined;
  const rgb = new Float32Array(sizePx * sizePx * 3);
  const input = context.createImageData(sizePx, sizePx);
  const draw = (frame: Frame) => {
    if (frame.timeMs < nextMs) return;
    nextMs = frame.timeMs + 1000 / picturesPerSecond;
    const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    resizer ??= new SquareResizer(picture.width, sizePx);
    resizer.resize(picture.data, rgb);
    for (let pixel = 0; pixel < sizePx * sizePx; pixel++) {
      input.data[pixel * 4] = rgb[pixel * 3]!;
      input.data[pixel * 4 + 1] = rgb[pixel * 3 + 1]!;
      input.data[pixel * 4 + 2] = rgb[pixel * 3 + 2]!;
      input.data[pixel * 4 + 3] = 255;
    }
    context.putImageData(input, 0, 0);
  };
  const present = source.current();
  if (present) draw(present);
  return source.onFrame(draw);
}
