// TensorFlow.js registers no gradients by itself, only together with its layers, which are not used here.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  add,
  customGrad,
  depthwiseConv2d,
  matMul,
  mul,
  pad,
  relu6,
  reshape,
  reverse,
  slice,
  stack,
  sum,
  transpose,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';

/*
 * The eye's operations with gradients, each from operations that every backend has and that were
 * checked on all of them: TensorFlow.js knows no gradient of a fused ReLU6, and on wasm it lacks
 * those of convolutions. As the last blocks have stride 1 throughout, theirs are easily written down.
 */

/** Sum of products of two tensors: `[m, k]` · `[k, n]`. */
const product = customGrad((a, b, save) => {
  const [left, right] = [a as Tensor, b as Tensor];
  (save as unknown as (tensors: Tensor[]) => void)([left, right]);
  return {
    value: matMul(left, right),
    gradFunc: (dy: Tensor, saved: Tensor[]) => {
      const [x, w] = saved as [Tensor, Tensor];
      // Transposed first: on wasm, a product of transposed matrices is many times slower.
      return [matMul(dy, transpose(w)), matMul(transpose(x), dy)];
    },
  };
});

/**
 * 1×1 convolution: the same matrix product at every place.
 *
 * @param x `[n, h, w, in]`.
 * @param kernel `[1, 1, in, out]`.
 * @returns `[n, h, w, out]`.
 */
export function pointwise(x: Tensor4D, kernel: Tensor4D): Tensor4D {
  const [n, h, w, channels] = x.shape;
  const out = kernel.shape[3];
  const places = reshape(x, [n * h * w, channels]);
  return reshape(product(places, reshape(kernel, [channels, out])), [n, h, w, out]);
}

/**
 * Depthwise convolution with stride 1, `same` padding and an odd kernel: each channel has a kernel of
 * its own. Its gradients: to the input, the same with the kernel turned by 180°; to the kernel, at
 * each of its places, the sum of what came out times what lay under that place.
 *
 * @param x `[n, h, w, channels]`.
 * @param kernel `[k, k, channels, 1]`.
 */
export function depthwise(x: Tensor4D, kernel: Tensor4D): Tensor4D {
  const size = kernel.shape[0];
  if (size % 2 !== 1) throw new RangeError(`A kernel of ${size} px has no middle.`);
  return customGrad((a, b, save) => {
    const [input, weights] = [a as Tensor4D, b as Tensor4D];
    (save as unknown as (tensors: Tensor[]) => void)([input, weights]);
    return {
      value: depthwiseConv2d(input, weights, 1, 'same'),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [x, w] = saved as [Tensor4D, Tensor4D];
        const gradient = dy as Tensor4D;
        return [
          depthwiseConv2d(gradient, reverse(w, [0, 1]), 1, 'same'),
          kernelGradient(x, gradient, size),
        ];
      },
    };
  })(x, kernel) as Tensor4D;
}

/** `[n, h, w, channels]` twice → `[size, size, channels, 1]`. */
function kernelGradient(x: Tensor4D, dy: Tensor4D, size: number): Tensor4D {
  const margin = (size - 1) / 2;
  const padded = pad(x, [
    [0, 0],
    [margin, margin],
    [margin, margin],
    [0, 0],
  ]);
  const places = Array.from({ length: size * size }, (_, place) => {
    const from = [0, Math.floor(place / size), place % size, 0];
    return sum(mul(slice(padded, from, dy.shape), dy), [0, 1, 2]);
  });
  return reshape(stack(places), [size, size, dy.shape[3], 1]);
}

/** Adds a bias `[channels]`, then the activation. */
export function activate(x: Tensor4D, bias: Tensor1D, activation: 'relu6' | 'linear'): Tensor4D {
  const biased = add<Tensor4D>(x, bias);
  return activation === 'relu6' ? relu6(biased) : biased;
}
