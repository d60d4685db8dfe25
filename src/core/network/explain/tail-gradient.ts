import { dot, row } from '../../vector.ts';
import { explainActivation } from './activation.ts';
import { explainBatchNorm } from './batch-norm.ts';
import { inputOf, weightsOf, type FrozenPass, type Unit } from './frozen-pass.ts';

/**
 * How much a class's logit moves with each number of a vector inside the network: the chain rule walked
 * back from the output, each layer reusing the gradient of the one behind (course topic 9).
 *
 * @param pass with what goes into every activation and batch normalisation behind that layer.
 * @param layer puts out the vector, and so does every layer behind it.
 * @returns ∂ logit / ∂ number, one for each number of the vector.
 */
export function tailGradient(pass: FrozenPass, layer: number, classIndex: number): Float64Array {
  const { layers, classCount } = pass.plan;
  let gradient = new Float64Array(classCount);
  gradient[classIndex] = 1;
  for (let index = layers.length - 1; index > layer; index--) {
    gradient = gradientBefore(pass, index, gradient);
  }
  return gradient;
}

/** From ∂ logit / ∂ what a layer puts out to ∂ logit / ∂ what goes in. */
function gradientBefore(
  pass: FrozenPass,
  index: number,
  gradient: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  const { layer, inShape } = pass.plan.layers[index]!;
  const unit = (channel: number): Unit => ({ layer: index, y: 0, x: 0, channel });
  switch (layer.kind) {
    case 'dropout':
      return gradient;
    case 'dense':
    case 'output': {
      const kernel = weightsOf(pass, index)[0]!;
      return Float64Array.from({ length: inShape[0] }, (_, i) =>
        dot(row(kernel, i, gradient.length), gradient),
      );
    }
    case 'batch-norm': {
      const [input, weights] = [inputOf(pass, index), weightsOf(pass, index)];
      return gradient.map((behind, channel) => {
        const { gamma, deviation } = explainBatchNorm(input, weights, unit(channel));
        return (behind * gamma) / deviation;
      });
    }
    case 'activation': {
      const input = inputOf(pass, index);
      const before = new Float64Array(inShape[0]);
      gradient.forEach((behind, channel) => {
        const explained = explainActivation(input, layer, unit(channel));
        if (explained.id === 'maxout') before[explained.channels[explained.winner]] = behind;
        else before[channel] = behind * explained.slope;
      });
      return before;
    }
    case 'conv':
    case 'pool':
    case 'flatten':
    case 'global-average':
      throw new RangeError(`Layer ${index} (${layer.kind}) takes no vector.`);
  }
}
