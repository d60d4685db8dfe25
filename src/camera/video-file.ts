import type { FrameSource } from './frame.ts';
import { createLocalSource } from './local-source.ts';
import { paceVideo } from './pacing.ts';
import { createVideoElement, play } from './video-element.ts';

/** Opens a video, silent and repeated; undefined if this browser cannot play it. */
export async function openVideo(file: File): Promise<FrameSource | undefined> {
  const url = URL.createObjectURL(file);
  const video = createVideoElement();
  video.loop = true;
  const dispose = () => {
    video.removeAttribute('src');
    // Lets the decoder go, as the specification advises.
    video.load();
    URL.revokeObjectURL(url);
  };
  video.src = url;
  if (!(await hasPicture(video))) {
    dispose();
    return undefined;
  }
  return createLocalSource({
    kind: 'file',
    element: video,
    widthPx: video.videoWidth,
    heightPx: video.videoHeight,
    run(present, lose) {
      const stopPacing = paceVideo(video, present);
      video.onerror = () => lose({ kind: 'file-unreadable', fileName: file.name });
      play(video);
      return () => {
        stopPacing();
        video.onerror = null;
        video.pause();
      };
    },
    dispose,
  });
}

async function hasPicture(video: HTMLVideoElement): Promise<boolean> {
  const readable = await new Promise<boolean>((resolve) => {
    video.addEventListener('loadedmetadata', () => resolve(true), { once: true });
    video.addEventListener('error', () => resolve(false), { once: true });
  });
  return readable && video.videoWidth > 0 && video.videoHeight > 0;
}
