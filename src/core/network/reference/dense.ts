import type { Shape } from '../plan.ts';
import { countOf } from '../shapes.ts';
import type { NumberArray, ReferenceArray } from './array.ts';

/**
 * W·x + b (course topic 5).
 *
 * @param weights kernel `[in, out]`, bias `[out]`.
 */
export function dense(
  input: NumberArray,
  outShape: Shape,
  [kernel, bias]: readonly Float32Array[],
): ReferenceArray {
  const units = countOf(outShape);
  const data = Float64Array.from(bias!);
  input.data.forEach((x, index) => {
    for (let unit = 0; unit < units; unit++) data[unit]! += x * kernel![index * units + unit]!;
  });
  return { shape: outShape, data };
}
