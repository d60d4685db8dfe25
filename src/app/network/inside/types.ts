import type { MapRange, MapSheet } from '../../../core/network/map-sheet.ts';

/** Where maps are computed: webgl also draws them; elsewhere they are in main memory, and drawn from there. */
export type MapsBackend = 'webgl' | 'wasm' | 'cpu';

/** A sheet that is on the screen. */
export interface WantedSheet {
  /** By which its picture is told from others. */
  readonly id: number;
  /** Index into the layers. */
  readonly layer: number;
  readonly sheet: MapSheet;
  /** Whether it is what one looks at: drawn at every look, the others in turn. */
  readonly isChosen: boolean;
}

/** Where a sheet is in a picture of several. */
export interface SheetPlace {
  readonly id: number;
  readonly leftPx: number;
  readonly topPx: number;
}

/** Sheets that were drawn, in one picture. */
export interface PaintedSheets {
  /** Whoever gets it shows and closes it. */
  readonly picture: ImageBitmap;
  readonly places: readonly SheetPlace[];
}

/** What one look brings: all of the same picture. */
export interface MapsLook {
  readonly painted: readonly PaintedSheets[];
  /** How far the numbers of each layer go, as the sheets are coloured; of layers never drawn 0 to 0. */
  readonly ranges: readonly MapRange[];
  /** `[classCount]`, 0–1, summing to 1; undefined for the eye. */
  readonly probabilities: Float32Array | undefined;
  /** Of the eye, while channels of it are off: what the project's classes are told by. */
  readonly embedding: Float32Array | undefined;
  /** From the photograph's pixels to the sheets, in the worker. */
  readonly tookMs: number;
}
