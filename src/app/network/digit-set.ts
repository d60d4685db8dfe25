import { success, type Outcome } from '../../core/outcome.ts';
import { DigitInput } from '../../core/network/digit-input.ts';
import type { PictureForm } from '../../core/network/picture-maker.ts';
import { Pauses } from '../../training/head/pauses.ts';
import type { CorePack, PackTrouble } from '../offline/pack.ts';
import {
  DIGIT_COUNT,
  DIGIT_PX,
  digitsPath,
  parseDigits,
  TEST_DIGIT_COUNT,
  type Digits,
} from './digits-file.ts';
import type { PreparationWatch, PreparedPictures } from './prepared-pictures.ts';

/**
 * Brings the handwritten digits, if they are not here yet, and keeps them; the network is waited for.
 *
 * @param watch told of bytes that have come.
 */
export async function bringDigits(
  pack: CorePack,
  { onProgress, signal }: PreparationWatch = {},
): Promise<Outcome<Digits, PackTrouble>> {
  const loaded = await pack.load({
    groups: ['digits'],
    evenWithoutRoom: true,
    ...(signal && { signal }),
    ...(onProgress && {
      onProgress: ({ receivedBytes, totalBytes }) =>
        onProgress({ done: receivedBytes, total: totalBytes }),
    }),
  });
  if (!loaded.ok) return loaded;
  const file = await pack.piece(digitsPath, signal);
  return file.ok ? success(parseDigits(await unpack(file.value))) : file;
}

/**
 * The digits as a set, each a burst of its own: nobody knows who wrote which. The last 1,000, 100 of each,
 * are only measured, whoever trains on them, so that figures can be compared.
 *
 * @throws the reason of the signal when it is aborted.
 */
export async function digitSet(
  { pixels: digits, labels }: Digits,
  form: PictureForm,
  { onProgress, signal }: PreparationWatch = {},
): Promise<PreparedPictures> {
  const input = new DigitInput(form);
  const length = form.sizePx ** 2 * form.channels;
  const pixels = new Uint8Array(DIGIT_COUNT * length);
  const pauses = new Pauses(signal);
  for (let index = 0; index < DIGIT_COUNT; index++) {
    await pauses.take();
    const digit = digits.subarray(index * DIGIT_PX ** 2, (index + 1) * DIGIT_PX ** 2);
    pixels.set(input.make(digit), index * length);
    if ((index + 1) % 500 === 0) onProgress?.({ done: index + 1, total: DIGIT_COUNT });
  }
  const indices = Int32Array.from({ length: DIGIT_COUNT }, (_, index) => index);
  return {
    set: {
      sizePx: form.sizePx,
      channels: form.channels,
      classCount: 10,
      pixels,
      labels: Int32Array.from(labels),
      bursts: indices,
    },
    photoIds: [],
    unreadableCount: 0,
    split: {
      training: indices.slice(0, -TEST_DIGIT_COUNT),
      validation: indices.slice(-TEST_DIGIT_COUNT),
      unmeasuredClasses: [],
    },
  };
}

async function unpack(gzip: ArrayBuffer): Promise<Uint8Array> {
  const unpacked = new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
