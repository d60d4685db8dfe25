import { drawScene } from '../../camera/scene/scene.ts';
import { PictureMaker, type PictureForm } from '../../core/network/picture-maker.ts';
import { PHOTO_PX } from '../../models/input/photo-size.ts';
import { squarePicture } from '../../models/input/square-picture.ts';
import type { PictureSet } from '../../training/network/types.ts';
import { Pauses } from '../../training/head/pauses.ts';
import { exampleObjects } from '../example-project.ts';
import { joinPictures, type PreparationWatch, type PreparedPictures } from './prepared-pictures.ts';

/** Things of each kind, each filmed for itself: enough to set some aside that were never seen. */
const variantCount = 8;
const photosPerVariant = 8;

/** The hand moves this long between two pictures, so that they differ. */
const betweenPicturesMs = 900;

/** Shaped as the live scene; its square is larger than the pictures, so they are antialiased. */
const widthPx = 480;
const heightPx = 360;

/** Pictures of the whole set. */
const toyCount = exampleObjects.length * variantCount * photosPerVariant;

/** Class and burst of each picture of the set, in its order. */
export function toyLabels(): Pick<PictureSet, 'labels' | 'bursts' | 'classCount'> {
  const classCount = exampleObjects.length;
  const pictures = Array.from({ length: toyCount }, (_, index) => index);
  return {
    classCount,
    labels: Int32Array.from(pictures, (index) =>
      Math.floor(index / (variantCount * photosPerVariant)),
    ),
    bursts: Int32Array.from(pictures, (index) => Math.floor(index / photosPerVariant)),
  };
}

/**
 * A set for a computer without a camera: the things of the example project, drawn by the sample scene.
 * Equal forms get equal pictures. Its classes are those of `exampleObjects`, in their order.
 *
 * @throws the reason of the signal when it is aborted.
 */
export async function drawToySet(
  form: PictureForm,
  { onProgress, signal }: PreparationWatch = {},
): Promise<PreparedPictures> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  // Every picture is read back: drawn by the processor it takes a tenth of the time (software GPU).
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2-D canvas');
  const maker = new PictureMaker(PHOTO_PX, form);
  const pauses = new Pauses(signal);
  const pictures: { pixels: Uint8Array; label: number; burst: number }[] = [];
  for (const [label, object] of exampleObjects.entries()) {
    for (let variant = 0; variant < variantCount; variant++) {
      for (let index = 0; index < photosPerVariant; index++) {
        await pauses.take();
        const timeMs = (variant * 40 + index) * betweenPicturesMs;
        drawScene(context, { object, variant, timeMs, widthPx, heightPx });
        const pixels = maker.make(squarePicture(canvas, widthPx, heightPx).data);
        pictures.push({ pixels, label, burst: label * variantCount + variant });
        onProgress?.({ done: pictures.length, total: toyCount });
      }
    }
  }
  const set = joinPictures(form, exampleObjects.length, pictures);
  return { set, photoIds: [], unreadableCount: 0 };
}
