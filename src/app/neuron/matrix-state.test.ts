import { describe, expect, it } from 'vitest';
import { encodeLab } from '../../core/lab-state/lab-link.ts';
import { initialState, snap } from '../../core/lab-state/snap.ts';
import { multiply } from '../../core/neuron/matrix/product.ts';
import { matrixLab } from './matrix.ts';
import {
  entryOf,
  factorsOf,
  layerOf,
  twoLayersOf,
  withEntry,
  withRandomInput,
  withRandomNumbers,
  withSides,
} from './matrix-state.ts';

const initial = initialState(matrixLab.fields);

describe('the lab Matrix product', () => {
  it('opens with the course’s product', () => {
    const { a, b } = factorsOf(initial);
    expect(multiply(a, b)![0]).toEqual([-14, 12, 11]);
    expect(layerOf(initial).x).toEqual([-2, -2, 0]);
    // All of it is left to do.
    expect(initial.done).toBe(0);
  });

  it('gives each cell its number', () => {
    for (const name of ['A', 'W', 'B', 'x', 'b', 'W₁', 'b₁', 'W₂', 'b₂']) {
      const isVector = !/[ABW]/.test(name);
      const place = { name, row: 1, column: isVector ? 0 : 1 };
      const changed = { ...initial, ...withEntry(initial, place, 7.5) };
      expect(entryOf(changed, place), name).toBe(7.5);
    }
    const changed = { ...initial, ...withEntry(initial, { name: 'b₂', row: 1, column: 0 }, 9) };
    expect(twoLayersOf(changed).second.biases).toEqual([1, 9]);
    expect(entryOf(initial, { name: '?', row: 0, column: 0 })).toBeUndefined();
  });

  it('keeps its numbers in their places when sizes change', () => {
    const smaller = { ...initial, ...withSides(initial, { columnsA: 2 }) };
    expect(factorsOf(smaller).a).toEqual([
      [2, 5],
      [1, 0],
      [3, 1],
    ]);
    expect(multiply(factorsOf(smaller).a, factorsOf(smaller).b)).toBeUndefined();
    const larger = { ...smaller, ...withSides(smaller, { columnsA: 4, rowsA: 2 }) };
    expect(factorsOf(larger).a).toEqual([
      [2, 5, 0, 0],
      [1, 0, 0, 0],
    ]);
    expect(layerOf(larger).x).toEqual([-2, -2, 0, 0]);
  });

  it('draws the same numbers from the same seed, and others the next time', () => {
    const once = { ...initial, ...withRandomNumbers(initial) };
    expect(withRandomNumbers(initial)).toEqual(withRandomNumbers(initial));
    expect(withRandomNumbers(once).a).not.toEqual(once.a);
    expect(twoLayersOf({ ...initial, ...withRandomInput(initial) }).first).toEqual(
      twoLayersOf(initial).first,
    );
  });

  it('fits in a link, whatever stands in it', () => {
    const { fields } = matrixLab;
    const full = {
      ...initial,
      part: 'layers' as const,
      a: Array(36).fill(-98.7) as number[],
      b: Array(36).fill(98.7) as number[],
      ...{ rowsA: 6, columnsA: 6, rowsB: 6, columnsB: 6, done: 36, predict: true, seed: 9999 },
      x: Array(6).fill(1.1) as number[],
      biases: Array(6).fill(1.1) as number[],
      two: Array(14).fill(3.3) as number[],
    };
    for (const [name, value] of Object.entries(full)) {
      expect(snap(fields[name as keyof typeof fields], value), name).toEqual(value);
    }
    expect(encodeLab(matrixLab, full).length).toBeLessThan(200);
  });
});
