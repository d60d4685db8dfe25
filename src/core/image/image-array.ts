/**
 * A picture as an array of numbers, `[heightPx, widthPx, channels]`, row by row, the channels of a pixel
 * side by side (course topic 12). A photograph holds levels from 0 to 255; what comes out of a filter may
 * be any number.
 */
export interface ImageArray {
  readonly heightPx: number;
  readonly widthPx: number;
  readonly channels: number;
  readonly data: Float32Array;
}
