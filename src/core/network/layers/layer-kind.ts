import type { Outcome } from '../../outcome.ts';
import type { LayerDescription } from '../description.ts';
import type { LayerPlan, LayerTrouble, Shape } from '../plan.ts';

/** What one field of a layer may say. */
export type LayerField =
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'share'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

/** What a layer is, where it stands. */
export type LayerWork = Omit<LayerPlan, 'layer' | 'inShape' | 'parameterCount'>;

/** A kind of layer: one entry of the table of layers. */
export interface LayerKindEntry<Layer extends LayerDescription> {
  readonly kind: Layer['kind'];
  /** Every field beside `kind`, and what it may say. */
  readonly fields: { readonly [Name in Exclude<keyof Layer, 'kind'>]: LayerField };
  /**
   * Shape of the output, weights and cost.
   *
   * @param layer with its fields in their ranges.
   * @param classCount how many things the network tells apart.
   */
  work(layer: Layer, inShape: Shape, classCount: number): Outcome<LayerWork, LayerTrouble>;
}
