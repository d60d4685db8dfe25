import { NetworkPictures } from '../../../../core/network/network-pictures.ts';
import { SquareResizer } from '../../../../core/image/resize.ts';
import type { AnsweredPhotograph } from '../../../../exchange/bundle/keras-bundle.ts';
import type { InputForm } from '../../../../exchange/bundle/named-model.ts';
import { knownPicture } from '../../../../models/eye/known-answer.ts';
import { PHOTO_PX } from '../../../../models/input/photo-size.ts';
import { decodePhoto, encodePhoto } from '../../../../models/input/square-picture.ts';
import type { ProjectContents } from '../../../../training/store/records.ts';
import type { ProjectSubject } from '../../output.ts';
import type { OpenedModel } from './opened-model.ts';

/** Photographs that go along: enough to see that it is right. */
const usualCount = 3;

/** Some photographs of a project, of different classes as far as there are, with the app's own answers. */
export async function answeredPhotographs(
  { named, answer }: OpenedModel,
  { contents, photoBytesOf }: ProjectSubject,
  count = usualCount,
): Promise<AnsweredPhotograph[]> {
  const stored = await photoBytesOf(chosen(contents, count));
  const jpegs = [...stored.values()];
  // A network of digits may stand in a project without a photograph.
  if (jpegs.length === 0) jpegs.push(await encodePhoto(madeUp()));
  const answered: AnsweredPhotograph[] = [];
  for (const jpeg of jpegs) {
    const decoded = await decodePhoto(jpeg);
    if (!decoded.ok) continue;
    const pixels = fed(decoded.value, named.form);
    answered.push({
      jpeg,
      pixels,
      fromPng: await answer(pictureOf(pixels, named.form)),
      fromJpeg: await answer(decoded.value),
    });
  }
  return answered;
}

/** One photograph of each class in turn, until there are enough. */
function chosen({ classes, bursts, photos }: ProjectContents, count: number): string[] {
  const classOf = new Map(bursts.map(({ id, classId }) => [id, classId]));
  const ofClass = classes
    .filter(({ isNone }) => !isNone)
    .map(({ id }) => photos.filter(({ burstId }) => classOf.get(burstId) === id));
  const inTurn = Array.from({ length: count }, (_, turn) =>
    ofClass.flatMap((own) => own[turn] ?? []),
  );
  return inTurn
    .flat()
    .slice(0, count)
    .map(({ id }) => id);
}

/** As the network takes it, `[sizePx, sizePx, channels]`, rounded. */
function fed({ data }: ImageData, { sizePx, channels, wholeLevels }: InputForm): Uint8Array {
  if (wholeLevels) return new NetworkPictures(PHOTO_PX, { sizePx, channels }).make(data);
  const rgb = new Float32Array(sizePx * sizePx * 3);
  new SquareResizer(PHOTO_PX, sizePx).resize(data, rgb);
  return Uint8Array.from(rgb, (level) => Math.round(level));
}

/** The same as a picture of RGBA. */
export function pictureOf(pixels: Uint8Array, { sizePx, channels }: InputForm): ImageData {
  const picture = new ImageData(sizePx, sizePx);
  for (let i = 0; i < sizePx * sizePx; i++) {
    for (let c = 0; c < 3; c++) {
      picture.data[4 * i + c] = pixels[channels * i + (channels === 3 ? c : 0)]!;
    }
    picture.data[4 * i + 3] = 255;
  }
  return picture;
}

function madeUp(): ImageData {
  return new ImageData(knownPicture(PHOTO_PX), PHOTO_PX, PHOTO_PX);
}
