import type {
  Chain,
  ConvolutionStage,
  PoolingStage,
  Stage,
  WeightedSum,
} from '../core/kernels/chain.ts';
import { maxStages } from '../core/kernels/chain.ts';
import { chainShapes, type Shape, type SizeTrouble } from '../core/kernels/output-size.ts';
import type { Outcome } from '../core/outcome.ts';
import type { SignedView } from '../vision/tile.ts';
import { moved, newStage, startChain } from './filter/chain-edits.ts';
import type { Notices } from './notices.svelte.ts';
import type { SourceKeeper } from './source-keeper.ts';

/** What stands in the room: the chain on the live picture, or paper mode. */
export type FilterMode = 'live' | 'paper';

/** Which pictures stand in the large place: the chosen one, halved with the source, or three poolings. */
export type Comparison = 'none' | 'divider' | 'poolings';

/** A stage with what the screen needs to know of it. */
export interface FilterRow {
  /** Stays the same while the stage is edited or moved. */
  readonly id: number;
  readonly stage: Stage;
  readonly output: Outcome<Shape, SizeTrouble> | undefined;
}

/** A pixel whose arithmetic is shown: of a stage's output, −1 for the source. */
export interface InspectedPixel {
  readonly stage: number;
  readonly x: number;
  readonly y: number;
  readonly channel: number;
}
