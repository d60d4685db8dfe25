/** A loss of one or two numbers that can be walked on. */
export interface Landscape {
  readonly id: string;
  readonly dimension: 1 | 2;
  /** The part worth looking at; in one dimension y is the loss. */
  readonly domain: {
    readonly xMin: number;
    readonly xMax: number;
    readonly yMin: number;
    readonly yMax: number;
  };
  /** Where a telling walk begins. */
  readonly start: readonly number[];
  /** J at a point. */
  value(point: ArrayLike<number>): number;
  /** ∂J/∂point, one number for each dimension. */
  gradient(point: ArrayLike<number>): readonly number[];
  /** The same in Python, of `x` and, in two dimensions, `y`. */
  readonly python: { readonly value: string; readonly gradient: readonly string[] };
}
