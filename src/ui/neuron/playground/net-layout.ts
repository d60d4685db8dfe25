import type { DenseLayer } from '../../../core/neuron/mlp/architecture.ts';

/** A place in the drawing of a network, CSS pixels from its upper left corner. */
export interface Place {
  readonly xPx: number;
  readonly yPx: number;
}

/** Where everything of a network is drawn. */
export interface NetLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Centres of the neurons, layer by layer: what goes in, hidden layers, what comes out. */
  readonly columns: readonly (readonly Place[])[];
  /** For each hidden layer, where a neuron is taken away, above, and added, below. */
  readonly ends: readonly { readonly less: Place; readonly more: Place }[];
}

/** A connection as it is drawn: from a neuron to one of the next layer. */
export interface Edge {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  /** Place of its weight among all parameters. */
  readonly index: number;
}

/** Between neurons, and the least between layers: room for a finger to meet an edge. */
const gapPx = 6;
const leastBetweenPx = 22;

/**
 * Places a network in a width; where that is too narrow for its layers, it becomes wider, to be scrolled.
 *
 * @param counts neurons of each layer, those that go in first.
 * @param nodePx side of a neuron.
 */
export function netLayout(
  counts: readonly number[],
  availablePx: number,
  nodePx: number,
): NetLayout {
  const columnPx = Math.max(nodePx + leastBetweenPx, availablePx / counts.length);
  const rowPx = nodePx + gapPx;
  const most = Math.max(...counts);
  const hasHidden = counts.length > 2;
  const topPx = hasHidden ? rowPx : 0;
  const columns = counts.map((count, column) =>
    Array.from({ length: count }, (_, row) => ({
      xPx: (column + 0.5) * columnPx,
      yPx: topPx + (row + 0.5 + (most - count) / 2) * rowPx,
    })),
  );
  const ends = columns.slice(1, -1).map((places) => {
    const { xPx, yPx: firstPx } = places[0]!;
    const lastPx = places.at(-1)!.yPx;
    return { less: { xPx, yPx: firstPx - rowPx }, more: { xPx, yPx: lastPx + rowPx } };
  });
  return {
    widthPx: columnPx * counts.length,
    heightPx: topPx + most * rowPx + (hasHidden ? rowPx : 0),
    columns,
    ends,
  };
}

/** All connections. */
export function edgesOf(layers: readonly DenseLayer[]): Edge[] {
  return layers.flatMap(({ inputCount, outputCount, weightsAt }, layer) =>
    Array.from({ length: outputCount * inputCount }, (_, place) => ({
      layer,
      from: place % inputCount,
      to: Math.floor(place / inputCount),
      index: weightsAt + place,
    })),
  );
}

/** The edge that is nearest to a place, if one is within reach. */
export function edgeAt(
  edges: readonly Edge[],
  { columns }: NetLayout,
  { xPx, yPx }: Place,
  reachPx: number,
): Edge | undefined {
  let nearest: Edge | undefined;
  let leastPx = reachPx;
  for (const edge of edges) {
    const a = columns[edge.layer]![edge.from]!;
    const b = columns[edge.layer + 1]![edge.to]!;
    if (xPx <= a.xPx || xPx >= b.xPx) continue;
    const dx = b.xPx - a.xPx;
    const dy = b.yPx - a.yPx;
    const awayPx = Math.abs(dx * (yPx - a.yPx) - dy * (xPx - a.xPx)) / Math.hypot(dx, dy);
    if (awayPx < leastPx) {
      nearest = edge;
      leastPx = awayPx;
    }
  }
  return nearest;
}
