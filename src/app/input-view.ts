import type { Frame, FrameSource } from '../camera/frame.ts';
import { luma } from '../core/image/luma.ts';
import { SquareResizer } from '../core/image/resize.ts';
import { squarePicture } from '../models/input/square-picture.ts';

/** Enough to be seen to live, and little work beside the eye's own. */
const picturesPerSecond = 12;

/**
 * Draws the very pixels that enter a network into a canvas of `sizePx` × `sizePx`, until the
 * returned function is called. With one channel they are gray: luma of the resized picture.
 */
export function showInput(
  source: FrameSource,
  canvas: HTMLCanvasElement,
  sizePx: number,
  channels: 1 | 3,
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
      const [red, green, blue] = [rgb[pixel * 3]!, rgb[pixel * 3 + 1]!, rgb[pixel * 3 + 2]!];
      const gray = luma(red, green, blue);
      input.data[pixel * 4] = channels === 1 ? gray : red;
      input.data[pixel * 4 + 1] = channels === 1 ? gray : green;
      input.data[pixel * 4 + 2] = channels === 1 ? gray : blue;
      input.data[pixel * 4 + 3] = 255;
    }
    context.putImageData(input, 0, 0);
  };
  const present = source.current();
  if (present) draw(present);
  return source.onFrame(draw);
}
