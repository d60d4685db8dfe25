import { failure, success } from '../../outcome.ts';
import type { DenseLayer } from '../description.ts';
import type { Shape } from '../plan.ts';
import { isVolume } from '../shapes.ts';
import { kernelAndBias } from './kernel-and-bias.ts';
import type { LayerKindEntry } from './layer-kind.ts';

/** W·x + b (course topic 5): every output reads every input, so it costs inputs · units multiply-adds. */
export const dense: LayerKindEntry<DenseLayer> = {
  kind: 'dense',
  fields: { units: { kind: 'whole', min: 1, max: 4096 } },
  work: ({ units }, inShape) => denseWork(inShape, units),
};

/** The same for any number of outputs, which is what the output layer is too. */
export function denseWork(inShape: Shape, units: number): ReturnType<(typeof dense)['work']> {
  if (isVolume(inShape)) return failure({ kind: 'needs-vector' });
  const [inputs] = inShape;
  return success({
    outShape: [units],
    weights: kernelAndBias([inputs, units], inputs, units),
    multiplyAdds: inputs * units,
  });
}
