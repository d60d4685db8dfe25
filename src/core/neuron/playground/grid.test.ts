import { describe, expect, it } from 'vitest';
import { features } from '../datasets/features.ts';
import type { Architecture } from '../mlp/architecture.ts';
import { Forward } from '../mlp/forward.ts';
import { gridSide, PlaneGrid, smallSide } from './grid.ts';

const architecture: Architecture = {
  inputCount: 2,
  hidden: [3, 2],
  activation: 'tanh',
  outputCount: 3,
  output: 'softmax',
};
const parameters = Float64Array.from({ length: 9 + 8 + 9 }, (_, i) => Math.sin(i + 1));

describe('PlaneGrid', () => {
  const grid = new PlaneGrid(architecture, features.slice(0, 2));
  grid.focus = { layer: 1, neuron: 1 };
  grid.run(parameters);

  it('says at every place what the network says there', () => {
    const pass = new Forward(architecture, 1);
    for (const [row, column] of [
      [0, 0],
      [12, 96],
      [99, 40],
      [60, 60],
    ] as const) {
      const x1 = (12 * (column + 0.5)) / gridSide - 6;
      const x2 = 6 - (12 * (row + 0.5)) / gridSide;
      pass.run(parameters, Float64Array.of(x1, x2), 0, 1);
      const at = 3 * (row * gridSide + column);
      [0, 1, 2].forEach((k) => expect(grid.answers[at + k]).toBeCloseTo(pass.answers[k]!, 12));
      expect(grid.large[row * gridSide + column]).toBeCloseTo(pass.values[1]![1]!, 12);
      if (row % 4 === 0 && column % 4 === 0) {
        const small = grid.small[0]![2]![(row / 4) * smallSide + column / 4];
        expect(small).toBeCloseTo(pass.values[0]![2]!, 12);
      }
    }
  });

  it('has the pictures of what goes in', () => {
    expect(grid.inputs[0]![0]).toBeCloseTo(-5.94, 12);
    expect(grid.inputs[1]![0]).toBeCloseTo(5.94, 12);
    expect(grid.featureLarge(1)[gridSide * gridSide - 1]).toBeCloseTo(-5.94, 12);
  });
});
