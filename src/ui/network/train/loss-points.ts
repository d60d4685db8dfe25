/** The losses of a run as points of a line, 40 × 18, for as many epochs as it is to have. */
export function lossPoints(history: readonly { readonly loss: number }[], epochs: number): string {
  const losses = history.map(({ loss }) => loss);
  const most = Math.max(...losses, 1e-9);
  const across = 40 / Math.max(epochs, losses.length);
  return losses
    .map((loss, i) => `${(across * (i + 1)).toFixed(1)},${(16 - (14 * loss) / most).toFixed(1)}`)
    .join(' ');
}
