import type { Attachment } from 'svelte/attachments';
import type { FrameImage } from '../../app/picture.svelte.ts';

/** Size of a picture in its own pixels; 1 × 1 while it has none. */
function pictureSize(image: FrameImage): { widthPx: number; heightPx: number } {
  const widthPx = image instanceof HTMLVideoElement ? image.videoWidth : image.width;
  const heightPx = image instanceof HTMLVideoElement ? image.videoHeight : image.height;
  return { widthPx: widthPx || 1, heightPx: heightPx || 1 };
}

/**
 * Puts the living picture into an element without making it anew. Its centre square just fits; how far
 * it reaches beyond is told to the style sheet as `--across` and `--down`, in sides of the square.
 */
export function place(image: FrameImage, mirrored: boolean): Attachment<HTMLElement> {
  return (holder) => {
    const fit = () => {
      const { widthPx, heightPx } = pictureSize(image);
      const sidePx = Math.min(widthPx, heightPx);
      image.style.setProperty('--across', String(widthPx / sidePx));
      image.style.setProperty('--down', String(heightPx / sidePx));
    };
    image.classList.add('live-picture');
    image.classList.toggle('mirrored', mirrored);
    image.setAttribute('aria-hidden', 'true');
    fit();
    image.addEventListener('resize', fit);
    image.addEventListener('loadedmetadata', fit);
    const played = image instanceof HTMLVideoElement && !image.paused;
    holder.append(image);
    // A video that was moved in the page stops in some browsers.
    if (played) void image.play().catch(() => {});
    return () => {
      image.removeEventListener('resize', fit);
      image.removeEventListener('loadedmetadata', fit);
      image.remove();
    };
  };
}
