import { decodePhotoFile } from '../camera/decode-photo.ts';
import type { PhotoTrouble } from '../camera/photo-trouble.ts';
import { failure, success, type Outcome } from '../core/outcome.ts';
import { encodePhoto, squarePicture } from '../models/input/square-picture.ts';

/** Makes a file what a recording makes of a frame: a JPEG of its centre square, 224 px. */
export async function readPhoto(file: File): Promise<Outcome<ArrayBuffer, PhotoTrouble>> {
  const decoded = await decodePhotoFile(file);
  if (!decoded.ok) return decoded;
  const canvas = decoded.value;
  try {
    const picture = squarePicture(canvas, canvas.width, canvas.height);
    // WebKit counts the pixels of canvases that nobody holds any more, until it collects them.
    canvas.width = canvas.height = 0;
    return success(await encodePhoto(picture));
  } catch (error) {
    // One photograph that fails is told of; the others go on.
    reportError(error);
    return failure({ kind: 'unreadable', fileName: file.name });
  }
}
