import {
  concat,
  getBackend,
  image,
  split,
  tensor2d,
  tidy,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';

/**
 * Moves the pixels of each picture by a map of its own. What is not in the picture is mirrored at its edge.
 *
 * @param pictures `[n, h, w, c]`, floats.
 * @param transforms `[n, 8]`, as `AugmentationDraws` has them.
 */
export function movePixels(pictures: Tensor4D, transforms: Float32Array): Tensor4D {
  const [n] = pictures.shape;
  const move = (some: Tensor4D, maps: Tensor2D) =>
    image.transform(some, maps, 'bilinear', 'reflect');
  return tidy(() => {
    const maps = tensor2d(transforms, [n, 8]);
    if (getBackend() !== 'cpu') return move(pictures, maps);
    // TensorFlow.js 4.22 returns behind the first picture there (tfjs-backend-cpu, Transform.ts).
    const eachMap = split<Tensor2D>(maps, n);
    return concat(split<Tensor4D>(pictures, n).map((picture, i) => move(picture, eachMap[i]!)));
  });
}
