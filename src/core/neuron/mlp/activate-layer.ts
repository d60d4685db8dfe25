import type { HiddenActivation } from './architecture.ts';

/** Slope of leaky ReLU below 0, and what ELU goes down to: the course's, as in core/kernels/activations. */
const leak = 0.1;
const alpha = 1;

/**
 * Puts the first `count` numbers through an activation, in place: z → f(z).
 *
 * The definitions are the entries of core/kernels/activations, and a test holds these to them. Here each
 * is a loop of its own over a flat array, as a call for every neuron would cost more than the layer's sum.
 */
export function activateLayer(
  activation: HiddenActivation,
  values: Float64Array,
  count: number,
): void {
  switch (activation) {
    case 'none':
      return;
    case 'sigmoid':
      for (let i = 0; i < count; i++) values[i] = 1 / (1 + Math.exp(-values[i]!));
      return;
    case 'tanh':
      // 1 − 2 / (e²ᶻ + 1), right to the 16th digit after the point: `Math.tanh` is a third slower.
      for (let i = 0; i < count; i++) values[i] = 1 - 2 / (Math.exp(2 * values[i]!) + 1);
      return;
    case 'relu':
      for (let i = 0; i < count; i++) if (values[i]! < 0) values[i] = 0;
      return;
    case 'leaky-relu':
      for (let i = 0; i < count; i++) if (values[i]! < 0) values[i]! *= leak;
      return;
    case 'elu':
      for (let i = 0; i < count; i++)
        if (values[i]! < 0) values[i] = alpha * Math.expm1(values[i]!);
  }
}

/**
 * Takes errors back through an activation, in place: ∂J/∂a → ∂J/∂z = ∂J/∂a · f′(z), where f′ is found from
 * a = f(z) alone: a (1 − a) for sigmoid, 1 − a² for tanh, a + α for ELU below 0. At the corner of ReLU and
 * leaky ReLU it is the slope to the left, as in TensorFlow.
 *
 * @param errors the first `count` are changed.
 * @param activated a, as `activateLayer` left them.
 */
export function errorsThroughActivation(
  activation: HiddenActivation,
  errors: Float64Array,
  activated: Float64Array,
  count: number,
): void {
  switch (activation) {
    case 'none':
      return;
    case 'sigmoid':
      for (let i = 0; i < count; i++) errors[i]! *= activated[i]! * (1 - activated[i]!);
      return;
    case 'tanh':
      for (let i = 0; i < count; i++) errors[i]! *= 1 - activated[i]! * activated[i]!;
      return;
    case 'relu':
      for (let i = 0; i < count; i++) if (!(activated[i]! > 0)) errors[i] = 0;
      return;
    case 'leaky-relu':
      for (let i = 0; i < count; i++) if (!(activated[i]! > 0)) errors[i]! *= leak;
      return;
    case 'elu':
      for (let i = 0; i < count; i++) if (activated[i]! < 0) errors[i]! *= activated[i]! + alpha;
  }
}
