import { tensor4d, tidy, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import { unpackFloat16 } from '../../core/float16.ts';
import type { TrainableEye } from '../../models/eye/trainable-eye.ts';
import type { Pauses } from '../head/pauses.ts';
import type { FineTuneData } from './types.ts';

/** Photographs that are asked about at once. */
const askedAtOnce = 32;

/**
 * Features of some photographs, unpacked, `[members, sidePx, sidePx, channels]`.
 *
 * @param isMirrored for each member, whether the mirrored photograph is meant; absent: none is.
 */
export function featureBatch(
  { features, mirrored, sidePx, channels }: FineTuneData,
  members: readonly number[],
  isMirrored: readonly boolean[] = [],
): Tensor4D {
  const size = sidePx * sidePx * channels;
  const values = new Float32Array(members.length * size);
  members.forEach((member, at) => {
    const packed = isMirrored[at] ? mirrored : features;
    unpackFloat16(
      packed.subarray(member * size, (member + 1) * size),
      values.subarray(at * size, (at + 1) * size),
    );
  });
  return tensor4d(values, [members.length, sidePx, sidePx, channels]);
}

/**
 * Asks about photographs, a few at a time.
 *
 * @param answer `[some, sidePx, sidePx, channels]` → `[some, width]`.
 * @returns row-major `[members, width]`.
 * @throws AbortError, see `Pauses`.
 */
export async function askInBatches(
  data: FineTuneData,
  members: readonly number[],
  answer: (features: Tensor4D) => Tensor2D,
  pauses: Pauses,
): Promise<Float32Array> {
  const parts: Float32Array[] = [];
  for (let from = 0; from < members.length; from += askedAtOnce) {
    const some = members.slice(from, from + askedAtOnce);
    const answers = tidy(() => answer(featureBatch(data, some)));
    // The backend may hand out its own memory.
    parts.push(Float32Array.from(await answers.data<'float32'>()));
    answers.dispose();
    await pauses.take();
  }
  const width = parts[0]!.length / Math.min(members.length, askedAtOnce);
  const all = new Float32Array(members.length * width);
  parts.forEach((part, i) => all.set(part, i * askedAtOnce * width));
  return all;
}

/** Logits of photographs, row-major `[members, classCount]`. */
export function logitsOf(
  eye: TrainableEye,
  data: FineTuneData,
  members: readonly number[],
  pauses: Pauses,
): Promise<Float32Array> {
  return askInBatches(data, members, (x) => eye.logits(eye.embeddings(x)), pauses);
}
