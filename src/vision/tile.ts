import type { PoolingStage } from '../core/kernels/chain.ts';
import type { SignedView } from '../core/kernels/signed-view.ts';
import type { ChannelChange, ColourSpaceId } from '../core/image/colour-spaces/colour-space.ts';

/** A rectangle of the canvas in its own pixels, from the top left. */
export interface CanvasRect {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Which part of a picture a tile shows. */
export interface Look {
  /** The picture's point in the middle of the tile, in picture pixels of the unmirrored array. */
  readonly centreX: number;
  readonly centreY: number;
  /** Canvas pixels for one picture pixel. */
  readonly scale: number;
  /** Whether the tile shows it mirrored. */
  readonly mirrored: boolean;
}

/** What a tile shows. */
export type TileView =
  /** The prepared source; `digits` writes each pixel's numbers into it once a pixel is wide enough. */
  | { readonly kind: 'source'; readonly digits: 'none' | 'rgb' }
  /** One channel of a colour space, in gray or in its own colours; `digits` writes its numbers. */
  | {
      readonly kind: 'channel';
      readonly space: ColourSpaceId;
      readonly channel: 0 | 1 | 2;
      readonly coloured: boolean;
      readonly digits?: boolean;
      /** How many glyphs fit across a pixel; absent: 3. */
      readonly glyphsWide?: number;
    }
  /** The picture put together again after its channels were changed. */
  | {
      readonly kind: 'recomposed';
      readonly space: ColourSpaceId;
      readonly changes: readonly [ChannelChange, ChannelChange, ChannelChange];
    }
  /** Output of a stage of the chain, by its place; `digits` writes the first channel's numbers. */
  | {
      readonly kind: 'stage';
      readonly stage: number;
      readonly signed: SignedView;
      /** Exponent of the brightness; absent: that of diverging colours, and none in gray. */
      readonly gamma?: number;
      readonly digits: boolean;
      /** Another stage that takes its place for this tile alone, to compare them on the same picture. */
      readonly instead?: PoolingStage;
    }
  /** How often each value occurs, by channel of a space, in 64 to 256 bars. */
  | { readonly kind: 'histogram'; readonly space: ColourSpaceId; readonly channel: 0 | 1 | 2 }
  /**
   * How often each value occurs in a stage's output (−1: the chain's input), from `min` to `max`. Bars are
   * as high as the square root: where most numbers are 0 the others are to be seen.
   */
  | {
      readonly kind: 'stage-histogram';
      readonly stage: number;
      readonly min: number;
      readonly max: number;
    }
  /** The picture's pixels as points in a colour space, turned by two angles in radians. */
  | {
      readonly kind: 'cloud';
      readonly space: ColourSpaceId;
      readonly yaw: number;
      readonly pitch: number;
    };

/** One picture on the canvas. */
export interface Tile {
  readonly rect: CanvasRect;
  readonly view: TileView;
  /** Absent for histograms and clouds, which fill their tile; absent for a picture: all of it, centred. */
  readonly look?: Look;
}
