import type { ActivationId } from './description.ts';
import type { NetworkPlan } from './plan.ts';

/** Whether what a layer puts out can be negative: a map is then drawn in two colours, else in one. */
export type OutputSigns = 'signed' | 'positive';

/** Of activations; maxout gives what it was given. */
const ofActivation: Readonly<Record<ActivationId, OutputSigns | 'as-before'>> = {
  sigmoid: 'positive',
  tanh: 'signed',
  relu: 'positive',
  'leaky-relu': 'signed',
  maxout: 'as-before',
  elu: 'signed',
};

/** For each layer of a network what it may put out, whatever its weights and the picture. */
export function outputSigns({ description, layers }: NetworkPlan): readonly OutputSigns[] {
  let present: OutputSigns = description.input.normalisation === 'unit' ? 'positive' : 'signed';
  return layers.map(({ layer }) => {
    switch (layer.kind) {
      case 'conv':
      case 'batch-norm':
      case 'dense':
      case 'output':
        present = 'signed';
        break;
      case 'activation': {
        const signs = ofActivation[layer.id];
        if (signs !== 'as-before') present = signs;
        break;
      }
      case 'pool':
        // The learned coefficient and bias of `scaled` may be negative; Lᵖ is a mean of magnitudes.
        if (layer.id === 'scaled') present = 'signed';
        if (layer.id === 'lp') present = 'positive';
        break;
      case 'dropout':
      case 'flatten':
      case 'global-average':
        break;
    }
    return present;
  });
}
