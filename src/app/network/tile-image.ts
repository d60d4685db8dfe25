import type { PictureTile } from './sample-rows.ts';

/** A picture as a network is fed it, to be drawn or looked at: RGBA of the same size; gray in all three. */
export function tileImage({ sizePx, channels, pixels }: PictureTile): ImageData {
  const image = new ImageData(sizePx, sizePx);
  for (let pixel = 0; pixel < sizePx * sizePx; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const from = channels === 1 ? pixel : pixel * 3 + channel;
      image.data[pixel * 4 + channel] = pixels[from]!;
    }
    image.data[pixel * 4 + 3] = 255;
  }
  return image;
}
