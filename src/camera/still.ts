import type { Frame } from './frame.ts';
import { isDrawable } from './pacing.ts';

/** A picture of a camera that is held, and survives the camera. Whoever took it calls `dispose()`. */
export interface Still {
  /** Its image is a canvas that nobody draws on any more. */
  readonly frame: Frame;
  /** Shows the copy in place of the camera's stream, as the poster of the video. */
  replaceStream(): void;
  /** Takes the poster off again. */
  dispose(): void;
}

/**
 * Copies the picture that `video` shows: when the camera is let go, a video of its ended stream may
 * turn black (WebKit). Undefined while there is no picture yet.
 */
export function takeStill(
  video: HTMLVideoElement,
  about: Pick<Frame, 'timeMs' | 'facing' | 'mirrored'>,
): Still | undefined {
  if (!isDrawable(video)) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.drawImage(video, 0, 0);
  // Begun now, as encoding may take a second, and a hidden tab has less than that.
  const encoded = new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  let disposed = false;
  let posterUrl: string | undefined;

  return {
    frame: { ...about, image: canvas, widthPx: canvas.width, heightPx: canvas.height },
    replaceStream() {
      video.srcObject = null;
      // Only now: WebKit forgets a poster that was set while there was a stream.
      void encoded.then((blob) => {
        if (!blob || disposed) return;
        posterUrl ??= URL.createObjectURL(blob);
        video.poster = posterUrl;
      });
    },
    dispose() {
      disposed = true;
      video.removeAttribute('poster');
      if (posterUrl) URL.revokeObjectURL(posterUrl);
    },
  };
}
