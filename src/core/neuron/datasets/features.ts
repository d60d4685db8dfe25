/** A number that is made of a point's place and given to a network. */
export interface Feature {
  /** Its name in links. */
  readonly id: string;
  /** As a person writes it. */
  readonly text: string;
  value(x1: number, x2: number): number;
  /** The same in Python, of `X`. */
  readonly python: string;
}

/** The features to choose from, those of TensorFlow Playground. */
export const features: readonly Feature[] = [
  { id: 'x1', text: 'x₁', value: (x1) => x1, python: 'X[:, 0]' },
  { id: 'x2', text: 'x₂', value: (_, x2) => x2, python: 'X[:, 1]' },
  { id: 'x1x1', text: 'x₁²', value: (x1) => x1 * x1, python: 'X[:, 0] ** 2' },
  { id: 'x2x2', text: 'x₂²', value: (_, x2) => x2 * x2, python: 'X[:, 1] ** 2' },
  { id: 'x1x2', text: 'x₁x₂', value: (x1, x2) => x1 * x2, python: 'X[:, 0] * X[:, 1]' },
  { id: 'sinx1', text: 'sin x₁', value: (x1) => Math.sin(x1), python: 'np.sin(X[:, 0])' },
  { id: 'sinx2', text: 'sin x₂', value: (_, x2) => Math.sin(x2), python: 'np.sin(X[:, 1])' },
];

/**
 * The chosen features of places.
 *
 * @param places row-major `[n, 2]`.
 * @param chosen at least one. @returns row-major `[n, chosen]`.
 */
export function featureRows(places: Float64Array, chosen: readonly Feature[]): Float64Array {
  const width = chosen.length;
  const count = places.length / 2;
  const rows = new Float64Array(count * width);
  chosen.forEach(({ value }, column) => {
    for (let i = 0; i < count; i++) {
      rows[i * width + column] = value(places[2 * i]!, places[2 * i + 1]!);
    }
  });
  return rows;
}
