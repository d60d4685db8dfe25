import type { Frame, FrameSource } from '../../camera/frame.ts';
import type { Rgb } from '../../core/image/mean-colour.ts';
import { meanColour } from '../../core/image/mean-colour.ts';
import type { SourceKeeper } from '../source-keeper.ts';

/** Side of the patch in the picture's middle, as a share of the shorter side. */
export const patchShare = 0.25;
/** As many numbers as a mean needs: reading back 256 pixels costs no frame. */
const samplePx = 16;
const everyMs = 100;

/**
 * Tells the mean colour of the patch in the middle of the live picture, ten times a second at most, until
 * the returned function is called. It outlives a change of the source.
 *
 * @param share side of the patch as a share of the shorter side; 1 is the whole centre square.
 */
export function watchCentre(
  keeper: SourceKeeper,
  tell: (mean: Rgb) => void,
  share = patchShare,
): () => void {
  const canvas = new OffscreenCanvas(samplePx, samplePx);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  let lastMs = -Infinity;
  let followed: FrameSource | undefined;
  let unfollow: (() => void) | undefined;

  const look = (frame: Frame) => {
    if (frame.timeMs - lastMs < everyMs) return;
    lastMs = frame.timeMs;
    const sidePx = Math.min(frame.widthPx, frame.heightPx) * share;
    const leftPx = (frame.widthPx - sidePx) / 2;
    const topPx = (frame.heightPx - sidePx) / 2;
    context.drawImage(frame.image, leftPx, topPx, sidePx, sidePx, 0, 0, samplePx, samplePx);
    tell(meanColour(context.getImageData(0, 0, samplePx, samplePx).data));
  };
  const follow = (source: FrameSource | undefined) => {
    if (source === followed) return;
    unfollow?.();
    followed = source;
    unfollow = source?.onFrame(look);
  };
  const unsubscribe = keeper.changed.subscribe(({ source }) => follow(source));
  follow(keeper.state.source);
  return () => {
    unsubscribe();
    unfollow?.();
  };
}
