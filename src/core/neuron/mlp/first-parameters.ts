import type { NumpyRandom } from '../../numpy-random.ts';
import { parameterCount, type DenseLayer } from './architecture.ts';

/**
 * Where training starts (course topic 8): weights from N(0, σ²), biases 0. σ² = 2 / (inputs + outputs) of
 * the layer, so that neither values nor gradients grow or vanish from layer to layer (Glorot and Bengio,
 * "Understanding the difficulty of training deep feedforward neural networks", 2010).
 *
 * They are drawn in the order of Keras's kernels, `[inputs, outputs]`, so that a line of NumPy has the same.
 */
export function firstParameters(layers: readonly DenseLayer[], random: NumpyRandom): Float64Array {
  const parameters = new Float64Array(parameterCount(layers));
  for (const { inputCount, outputCount, weightsAt } of layers) {
    const deviation = Math.sqrt(2 / (inputCount + outputCount));
    for (let i = 0; i < inputCount; i++) {
      for (let o = 0; o < outputCount; o++) {
        parameters[weightsAt + o * inputCount + i] = deviation * random.normal();
      }
    }
  }
  return parameters;
}
