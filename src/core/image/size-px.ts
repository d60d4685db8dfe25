/** Size of a picture, or of what it is drawn on, in its own pixels. */
export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}
