import { NumpyRandom } from '../../numpy-random.ts';
import { Random } from '../../random.ts';
import {
  denseLayers,
  hiddenActivations,
  type Architecture,
  type OutputKind,
} from './architecture.ts';
import type { Examples } from './examples.ts';
import { firstParameters } from './first-parameters.ts';

export interface RandomNetwork {
  readonly architecture: Architecture;
  readonly parameters: Float64Array;
  readonly examples: Examples;
}

/** A network of up to six hidden layers with examples for it; the same for the same seed. */
export function randomNetwork(
  seed: number,
  output: OutputKind,
  activation = hiddenActivations[seed % hiddenActivations.length]!,
): RandomNetwork {
  const random = new Random(seed);
  const outputCount =
    output === 'sigmoid' ? 1 : 1 + random.integer(4) + (output === 'softmax' ? 1 : 0);
  const architecture: Architecture = {
    inputCount: 1 + random.integer(4),
    hidden: Array.from({ length: random.integer(7) }, () => 1 + random.integer(6)),
    activation,
    outputCount,
    output,
  };
  const parameters = firstParameters(denseLayers(architecture), new NumpyRandom(seed));
  // Biases start at 0, where half of a gradient's mistakes would not show.
  for (let i = 0; i < parameters.length; i++) parameters[i]! += 0.2 * random.normal();
  const count = 5 + random.integer(12);
  const truths = {
    sigmoid: () => Float64Array.from({ length: count }, () => random.integer(2)),
    softmax: () => Float64Array.from({ length: count }, () => random.integer(outputCount)),
    linear: () => Float64Array.from({ length: count * outputCount }, () => random.normal()),
    tanh: () => Float64Array.from({ length: count * outputCount }, () => random.normal() / 2),
  }[output]();
  const inputs = Float64Array.from({ length: count * architecture.inputCount }, () =>
    random.normal(),
  );
  return { architecture, parameters, examples: { count, inputs, truths } };
}

export const outputKinds: readonly OutputKind[] = ['sigmoid', 'softmax', 'linear', 'tanh'];
