/**
 * What this app will build. A phone lends a page a few hundred megabytes. Training keeps each weight four
 * times (itself, its gradient, the two moments of Adam), so that 10 M weights are 160 MB; and each number
 * that a layer puts out, for each picture of the batch, so that 20 M are 80 MB in batches of one.
 */
export const networkLimits = {
  /** Side of the input, in pixels. */
  sizePx: { min: 8, max: 128 },
  layers: { min: 1, max: 64 },
  parameters: 10_000_000,
  /** Numbers that all layers put out for one picture. */
  activations: 20_000_000,
} as const;
