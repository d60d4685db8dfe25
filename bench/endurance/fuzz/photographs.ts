import { decodePhotoFile } from '../../../src/camera/decode-photo.ts';
import { decodePhoto } from '../../../src/models/input/square-picture.ts';
import type { Random } from '../../../src/core/random.ts';
import { damaged } from './damage.ts';
import type { FuzzedParser } from './fuzz.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture of colours, painted by the browser in one of its formats. */
export async function painted(type: string, widthPx: number, heightPx: number): Promise<Bytes> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d')!;
  const colours = context.createLinearGradient(0, 0, widthPx, heightPx);
  for (let stop = 0; stop <= 6; stop++) colours.addColorStop(stop / 6, `hsl(${stop * 60} 80% 50%)`);
  context.fillStyle = colours;
  context.fillRect(0, 0, widthPx, heightPx);
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

/** A PNG that says to have another size than it has; its checksum is wrong then, too. */
function withSize(png: Bytes, widthPx: number, heightPx: number): Bytes {
  const bytes = png.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, widthPx);
  view.setUint32(20, heightPx);
  return bytes;
}

const svg = (text: string) => new TextEncoder().encode(text) as Bytes;

/**
 * Pictures that are whole, and no photographs all the same.
 *
 * @param large of many megapixels.
 */
export function hostilePictures(png: Bytes, large: Bytes): readonly Bytes[] {
  const root = '<svg xmlns="http://www.w3.org/2000/svg"';
  return [
    large,
    withSize(png, 0, 0),
    withSize(png, 1, 2 ** 31 - 1),
    withSize(png, 200_000, 200_000),
    new Uint8Array(),
    svg(`${root} width="0" height="0"/>`),
    svg(`${root} width="100000" height="100000"/>`),
    // What is scripted or fetched by a picture is not run.
    svg(`${root} width="9" height="9"><script>throw 1</script><image href="https://x.y/z"/></svg>`),
    svg(`<!DOCTYPE a [<!ENTITY a "${'a'.repeat(1000)}">]>${root}>${'&a;'.repeat(1000)}</svg>`),
    svg('<!doctype html><p>No hay internet'),
  ];
}

/** A photograph that somebody adds. */
async function addedPhotos(): Promise<FuzzedParser<Bytes>> {
  const types = ['image/jpeg', 'image/png', 'image/webp'];
  const whole = await Promise.all(types.map((type) => painted(type, 640, 480)));
  // 40 megapixels.
  const hostile = hostilePictures(whole[1]!, await painted('image/jpeg', 8000, 5000));
  return {
    name: 'added photograph',
    whole: whole[0]!,
    make: (random, trial) =>
      trial % 10 === 0
        ? hostile[(trial / 10) % hostile.length]!
        : damaged(whole[random.integer(whole.length)]!, random),
    read: async (bytes) => {
      const type = bytes[0] === 0x3c ? 'image/svg+xml' : 'image/jpeg';
      const decoded = await decodePhotoFile(new File([bytes], 'IMG_1.jpg', { type }));
      if (!decoded.ok) return decoded.trouble.kind;
      const { width, height } = decoded.value;
      const isSound = width > 0 && height > 0 && width * height <= 1280 * 448 * 30;
      if (!isSound) throw new Error(`decoded to ${width} × ${height}`);
      return 'taken';
    },
  };
}

/** A photograph of the store, as a disk that fails gives it back. */
async function storedPhotos(): Promise<FuzzedParser<Bytes>> {
  const whole = await painted('image/jpeg', 224, 224);
  return {
    name: 'stored photograph',
    whole,
    make: (random: Random) => damaged(whole, random),
    read: async (bytes) => {
      const decoded = await decodePhoto(bytes.buffer);
      return decoded.ok ? 'taken' : decoded.trouble.kind;
    },
  };
}

/** What only a browser can read. */
export const photographs = [addedPhotos, storedPhotos] as const;
