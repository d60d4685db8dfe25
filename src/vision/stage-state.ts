import type { Shape, SizeTrouble } from '../core/kernels/output-size.ts';
import type { Outcome } from '../core/outcome.ts';

/** What a stage gives for the present picture: an array of this shape, or none, and why. */
export type StageState = Outcome<Shape, SizeTrouble>;
