import { packFloat16, unpackFloat16 } from '../../core/float16.ts';
import { Random } from '../../core/random.ts';
import { tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { EyeModel } from '../../models/eye/eye-runner.ts';
import { TrainableEye } from '../../models/eye/trainable-eye.ts';
import { firstTrainedBlock, type FineTuneData, type FineTuneLevel } from './types.ts';

/**
 * Photographs of two classes as `tinyEye` sees them: pictures of 3×3 places with two channels, in which
 * a class is a product of the channels' signs, with noise. No dense layer on the eye as it is can tell
 * them well; blocks that learn can.
 *
 * @param burstCounts bursts of each class; every burst has two photographs.
 */
export function tinyData(
  model: EyeModel,
  level: FineTuneLevel,
  burstCounts: readonly number[],
  seed = 1,
): FineTuneData {
  const random = new Random(seed);
  const [sidePx, channels] = [3, 2];
  const size = sidePx * sidePx * channels;
  const labels: number[] = [];
  const bursts: number[] = [];
  const features: number[] = [];
  burstCounts.forEach((burstCount, label) => {
    for (let burst = 0; burst < burstCount; burst++) {
      const first = burst % 2 === 0 ? 1 : -1;
      const second = label === 0 ? first : -first;
      for (let frame = 0; frame < 2; frame++) {
        labels.push(label);
        bursts.push(label * 1000 + burst);
        for (let i = 0; i < size; i++) {
          features.push(2 * (i % 2 === 0 ? first : second) + random.normal() / 3);
        }
      }
    }
  });
  const packed = packFloat16(Float32Array.from(features));
  const dense = { kernel: new Float32Array(3), bias: new Float32Array(1) };
  const eye = new TrainableEye(model, firstTrainedBlock[level], dense);
  const embeddings = tidy(() =>
    eye
      .embeddings(tensor4d(unpackFloat16(packed), [labels.length, sidePx, sidePx, channels]))
      .dataSync<'float32'>()
      .slice(),
  );
  eye.dispose();
  return {
    eyeKey: 'tiny@96',
    sidePx,
    channels,
    classCount: burstCounts.length,
    features: packed,
    mirrored: packed,
    embeddings,
    labels: Int32Array.from(labels),
    bursts: Int32Array.from(bursts),
  };
}
