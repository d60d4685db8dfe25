import { decodePhoto } from './decode-photo.ts';
import type { FrameSource } from './frame.ts';
import { createLocalSource } from './local-source.ts';
import { paceDisplay } from './pacing.ts';

/** A photograph stands still, but what looks at it (a new class, a new eye) does not. */
const framesPerSecond = 10;

/** Opens a photograph, upright and about 1280 px long; undefined if it cannot be decoded. */
export async function openPhoto(file: Blob): Promise<FrameSource | undefined> {
  const canvas = await decodePhoto(file);
  if (!canvas) return undefined;
  return createLocalSource({
    kind: 'file',
    element: canvas,
    widthPx: canvas.width,
    heightPx: canvas.height,
    run: (present) => paceDisplay(framesPerSecond, present),
  });
}
