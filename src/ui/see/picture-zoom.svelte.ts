import type { SizePx } from '../../core/image/size-px.ts';
import { bounded, carriedOver, isZoomed, wholePicture, type Sight, type Zoom } from './zoom.ts';

/** Which part of the picture is seen, while the picture's number of pixels and the screen may change. */
export class PictureZoom {
  #kept = $state.raw<{ readonly zoom: Zoom; readonly of: SizePx }>();

  /** Whether less than the whole picture is seen. */
  get zoomed(): boolean {
    return this.#kept !== undefined;
  }

  /** The zoom for a picture on an area, whatever it was set for. */
  on(sight: Sight): Zoom {
    if (!this.#kept) return wholePicture(sight);
    const { zoom, of } = this.#kept;
    const { widthPx, heightPx } = sight.picture;
    const isSame = of.widthPx === widthPx && of.heightPx === heightPx;
    return isSame ? bounded(zoom, sight) : carriedOver(zoom, of, sight);
  }

  set(zoom: Zoom, sight: Sight): void {
    this.#kept = isZoomed(zoom, sight) ? { zoom, of: sight.picture } : undefined;
  }

  reset(): void {
    this.#kept = undefined;
  }
}
