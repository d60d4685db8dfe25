import { failure, success, type Outcome } from '../core/outcome.ts';
import type { FrameSource, SourceTrouble } from './frame.ts';
import { openPhoto } from './photo-file.ts';
import { openVideo } from './video-file.ts';

/** Opens a photograph or a video that the person chose or dropped. */
export async function openFile(file: File): Promise<Outcome<FrameSource, SourceTrouble>> {
  // The type is guessed by the system from the file's name, and is sometimes empty: then both are tried.
  const source =
    (file.type.startsWith('video/') ? undefined : await openPhoto(file)) ??
    (file.type.startsWith('image/') ? undefined : await openVideo(file));
  return source ? success(source) : failure({ kind: 'file-unreadable', fileName: file.name });
}
