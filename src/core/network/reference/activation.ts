import { findActivation } from '../../kernels/activations/activations.ts';
import type { ActivationLayer } from '../description.ts';
import type { Shape } from '../plan.ts';
import type { ReferenceArray } from './array.ts';

/**
 * f of each number, as the table of activations has it (leaky ReLU with slope 0.1, ELU with α = 1); or the
 * larger of two neighbouring channels (maxout).
 */
export function activation(
  input: ReferenceArray,
  { id }: ActivationLayer,
  outShape: Shape,
): ReferenceArray {
  if (id === 'maxout') {
    const data = new Float64Array(input.data.length / 2);
    for (let i = 0; i < data.length; i++) {
      data[i] = Math.max(input.data[2 * i]!, input.data[2 * i + 1]!);
    }
    return { shape: outShape, data };
  }
  const entry = findActivation(id)!;
  return { shape: outShape, data: input.data.map((x) => entry.value(x, {})) };
}
