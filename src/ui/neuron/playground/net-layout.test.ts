import { describe, expect, it } from 'vitest';
import { denseLayers } from '../../../core/neuron/mlp/architecture.ts';
import { edgeAt, edgesOf, netLayout } from './net-layout.ts';

const layers = denseLayers({
  inputCount: 2,
  hidden: [3],
  activation: 'tanh',
  outputCount: 1,
  output: 'sigmoid',
});

describe('the drawing of a network', () => {
  const layout = netLayout([2, 3, 1], 300, 44);

  it('has its layers side by side, each in the middle of the height', () => {
    expect(layout.columns.map((places) => places[0]!.xPx)).toEqual([50, 150, 250]);
    const middles = layout.columns.map(
      (places) => places.reduce((sum, { yPx }) => sum + yPx, 0) / places.length,
    );
    expect(new Set(middles).size).toBe(1);
    expect(layout.heightPx).toBe(5 * 50);
    expect(layout.ends[0]!.less.yPx).toBe(25);
    expect(layout.ends[0]!.more.yPx).toBe(225);
  });

  it('becomes wider where its layers do not fit', () => {
    expect(netLayout([2, 8, 8, 8, 8, 8, 8, 6], 300, 44).widthPx).toBe(8 * 66);
  });

  it('finds the edge under a finger', () => {
    const edges = edgesOf(layers);
    expect(edges).toHaveLength(9);
    const a = layout.columns[0]![1]!;
    const b = layout.columns[1]![2]!;
    const middle = { xPx: (a.xPx + b.xPx) / 2, yPx: (a.yPx + b.yPx) / 2 + 3 };
    expect(edgeAt(edges, layout, middle, 14)).toEqual({ layer: 0, from: 1, to: 2, index: 5 });
    expect(edgeAt(edges, layout, { xPx: 100, yPx: 2 }, 14)).toBeUndefined();
    expect(edgeAt(edges, layout, { xPx: 290, yPx: 125 }, 14)).toBeUndefined();
  });
});
