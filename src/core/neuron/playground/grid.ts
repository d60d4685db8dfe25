import { halfSide } from '../datasets/dataset.ts';
import { featureRows, type Feature } from '../datasets/features.ts';
import type { Architecture } from '../mlp/architecture.ts';
import { Forward } from '../mlp/forward.ts';

/** Points of a side of the boundary's picture, and of a neuron's small one. */
export const gridSide = 100;
const everyNth = 4;
export const smallSide = gridSide / everyNth;

/** Where a column of the picture is on the x₁ axis; rows are the same on x₂, from the top downwards. */
function placeAt(index: number): number {
  return (2 * halfSide * (index + 0.5)) / gridSide - halfSide;
}

/**
 * What a network says everywhere in the square: one forward pass for each of 100 × 100 points, a row of the
 * picture at a time. The pictures of all neurons come from the same passes, every fourth point of them.
 */
export class PlaneGrid {
  /** Answers, row-major `[row, column, outputCount]`; the first row is the uppermost. */
  readonly answers: Float64Array;
  /** For each hidden layer and each of its neurons, its small picture `[smallSide, smallSide]`. */
  readonly small: readonly (readonly Float64Array[])[];
  /** The small pictures of what goes in. */
  readonly inputs: readonly Float64Array[];
  /** The whole picture of the neuron in `focus`. */
  readonly large = new Float64Array(gridSide * gridSide);
  /** A hidden neuron that is looked at closely. */
  focus: { readonly layer: number; readonly neuron: number } | undefined;
  readonly #rows: Float64Array;
  readonly #pass: Forward;

  constructor(architecture: Architecture, features: readonly Feature[]) {
    const { outputCount, hidden } = architecture;
    const places = new Float64Array(2 * gridSide * gridSide);
    for (let i = 0; i < gridSide * gridSide; i++) {
      places[2 * i] = placeAt(i % gridSide);
      places[2 * i + 1] = -placeAt(Math.floor(i / gridSide));
    }
    this.#rows = featureRows(places, features);
    this.#pass = new Forward(architecture, gridSide);
    this.answers = new Float64Array(gridSide * gridSide * outputCount);
    this.small = hidden.map((count) =>
      Array.from({ length: count }, () => new Float64Array(smallSide * smallSide)),
    );
    this.inputs = features.map((_, f) => this.#featurePicture(f, features.length));
  }

  /** The picture of a feature at full size. */
  featureLarge(feature: number): Float64Array {
    const width = this.inputs.length;
    return Float64Array.from(
      { length: gridSide * gridSide },
      (_, i) => this.#rows[i * width + feature]!,
    );
  }

  /** Fills the pictures. Allocates nothing. */
  run(parameters: Float64Array): void {
    const pass = this.#pass;
    const width = pass.architecture.outputCount * gridSide;
    for (let row = 0; row < gridSide; row++) {
      pass.run(parameters, this.#rows, row * gridSide, gridSide);
      const { answers } = pass;
      const at = row * width;
      for (let i = 0; i < width; i++) this.answers[at + i] = answers[i]!;
      if (row % everyNth === 0) this.#copySmall(row / everyNth);
      if (this.focus) this.#copyLarge(row, this.focus);
    }
  }

  #copySmall(row: number): void {
    this.small.forEach((pictures, layer) => {
      const values = this.#pass.values[layer]!;
      const count = pictures.length;
      for (let neuron = 0; neuron < count; neuron++) {
        const picture = pictures[neuron]!;
        for (let column = 0; column < smallSide; column++) {
          picture[row * smallSide + column] = values[column * everyNth * count + neuron]!;
        }
      }
    });
  }

  #copyLarge(row: number, { layer, neuron }: { layer: number; neuron: number }): void {
    const count = this.small[layer]?.length;
    const values = this.#pass.values[layer];
    if (count === undefined || !values) return;
    for (let column = 0; column < gridSide; column++) {
      this.large[row * gridSide + column] = values[column * count + neuron]!;
    }
  }

  #featurePicture(feature: number, width: number): Float64Array {
    const picture = new Float64Array(smallSide * smallSide);
    for (let i = 0; i < picture.length; i++) {
      const row = everyNth * Math.floor(i / smallSide);
      const column = everyNth * (i % smallSide);
      picture[i] = this.#rows[(row * gridSide + column) * width + feature]!;
    }
    return picture;
  }
}
