import type { LayerDescription, NetworkDescription } from '../description.ts';

/**
 * What is done differently than in 1998, as names for the screen's words:
 * `c3-connections`: each kernel of C3 reads all six maps; then a table let it read three, four or six, to
 * save work and to make the kernels differ.
 * `output`: softmax; then each class had a drawing of its digit, 7×12 pixels, that F6 was compared with.
 * `squashing`: tanh or ReLU; then 1.7159 · tanh(2x / 3).
 */
export const lenet5Differences = ['c3-connections', 'output', 'squashing'] as const;

/** The maps' names in the paper, in order: C convolution, S subsampling (pooling), F fully connected. */
const paperNames = ['C1', 'S2', 'C3', 'S4', 'C5', 'F6'];

/**
 * LeNet-5 (LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition",
 * 1998; course topic 16): 32×32 → C1 6@28×28 → S2 6@14×14 → C3 16@10×10 → S4 16@5×5 → C5 120 → F6 84 →
 * classes. Pooling is the average times a trained coefficient plus a trained bias. C5 is a convolution whose
 * kernels are as large as its input. What differs is told by `lenet5Differences`.
 *
 * @param activation `tanh` squashes after C and S, as in 1998; `relu` comes after C and F only, as such
 *   networks are built today.
 * @param channels 1 as its authors made it, 3 for colour.
 */
export function lenet5(activation: 'tanh' | 'relu', channels: 1 | 3): NetworkDescription {
  const squash: LayerDescription = { kind: 'activation', id: activation };
  const convolution = (filters: number): LayerDescription[] => [
    { kind: 'conv', filters, kernelPx: 5, stridePx: 1, padding: 'valid' },
    squash,
  ];
  const subsampling: LayerDescription[] = [
    { kind: 'pool', id: 'scaled', sizePx: 2, stridePx: 2 },
    ...(activation === 'tanh' ? [squash] : []),
  ];
  return {
    format: 'vistazo-network',
    version: 1,
    // The paper's background was −0.1 and its ink 1.175; around −1 the same network learns worse.
    input: { sizePx: 32, channels, normalisation: 'unit' },
    layers: [
      ...convolution(6),
      ...subsampling,
      ...convolution(16),
      ...subsampling,
      ...convolution(120),
      { kind: 'flatten' },
      { kind: 'dense', units: 84 },
      squash,
      { kind: 'output' },
    ],
  };
}

/** The paper's name of each layer of a `lenet5`, where it has one. */
export function lenet5Names({ layers }: NetworkDescription): (string | undefined)[] {
  const left = [...paperNames];
  const named = new Set(['conv', 'pool', 'dense']);
  return layers.map(({ kind }) => (named.has(kind) ? left.shift() : undefined));
}
