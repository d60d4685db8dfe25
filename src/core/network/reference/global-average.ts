import type { Shape } from '../plan.ts';
import { countOf } from '../shapes.ts';
import type { ReferenceArray } from './array.ts';

/** Mean of each channel. */
export function globalAverage(input: ReferenceArray, outShape: Shape): ReferenceArray {
  const channels = countOf(outShape);
  const data = new Float64Array(channels);
  const places = input.data.length / channels;
  input.data.forEach((x, index) => (data[index % channels]! += x / places));
  return { shape: outShape, data };
}
