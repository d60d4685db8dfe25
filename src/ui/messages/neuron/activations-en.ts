import type { activationsEs } from './activations-es.ts';

/** Words of the lab Activations. */
export const activationsEn: typeof activationsEs = {
  title: 'Activations',
  /** One line on its card. */
  idea: 'Six functions that bend the line, and what ten layers do.',
  part: 'Which part',
  parts: { curve: 'The function', chain: 'Ten layers' },
  activation: 'Activation',
  names: {
    sigmoid: 'Sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'Leaky ReLU',
    maxout: 'Maxout',
    elu: 'ELU',
  },
  curve: {
    label: (name) => `Curve of ${name} and its derivative`,
    point: 'Input x',
    at: (x, y, slope) => `x = ${x}, f(x) = ${y}, slope ${slope}`,
    value: 'f(x)',
    slope: 'derivative f′(x)',
    saturated: 'saturated',
    dead: 'dead',
    alpha: 'α of ELU',
    line: (what, place) => `${what}${place === 1 ? '₁' : '₂'}`,
    sentence: (name, x, y, slope) => `${name}(${x}) = ${y}, with slope ${slope}.`,
    learns: (more) => `If x goes up by 0.1, f(x) changes by about ${more}. Move x to an edge.`,
    isSaturated: 'Saturated zone: the slope is nearly 0, and the neuron hardly learns.',
    isDead: 'Dead zone: the slope is 0, and here the neuron learns nothing.',
    camera: (x, y) => `Center: x = ${x} → f(x) = ${y}`,
    before: 'x',
    after: 'f(x)',
  },
  chain: {
    label: 'Size of values and gradients in each layer, on a logarithmic scale',
    values: 'Values →',
    gradients: '← Gradients',
    layer: (place, values, gradients) => `Layer ${place}: values ${values}, gradients ${gradients}`,
    histogram: (place) => `Outputs of layer ${place}`,
    sigma: 'σ of the weights at the start',
    seed: 'Another seed',
    he: (sigma) => `He’s σ: ${sigma}`,
    xavier: (sigma) => `Xavier’s σ: ${sigma}`,
    vanishes: (share) =>
      `The gradient vanishes: layer 1 gets ${share} of what layer 10 gets, and hardly learns. Change σ or the activation.`,
    explodes: (share) =>
      `The gradient explodes: layer 1 gets ${share} times what layer 10 gets. Lower σ.`,
    healthy: (share) =>
      `That works: layer 1 gets ${share} times what layer 10 gets, and all of them learn at the same pace.`,
    nothing: 'The gradient is 0 from layer 1 on: everything is dead or saturated.',
    valuesVanish: 'The values fade, too.',
    valuesExplode: 'The values explode, too.',
  },
  whySix: 'Each neuron adds up and then bends the sum by one of these functions:',
  whySlope:
    'The derivative says how much gradient is let through. The sigmoid lets through 0.25 at most; ReLU lets through 1 or nothing.',
  whyChain:
    'On the way back each layer multiplies the gradient by its weights and by its derivative. Ten times a small factor is nearly 0; ten times a large one explodes.',
  whyFactor: (before, layer, factor) =>
    `In size that factor is about σ·√n times the layer’s typical derivative. Here, from layer ${layer} to layer ${before}, it was ${factor}:`,
  whySigma:
    'That is why the σ that weights are drawn with matters: with n inputs, √(1/n) for tanh (Glorot and Bengio, 2010) and √(2/n) for ReLU (He et al., 2015). With the sigmoid √(1/n) is not enough: its derivative never exceeds 0.25, and the gradient vanishes all the same.',
};
