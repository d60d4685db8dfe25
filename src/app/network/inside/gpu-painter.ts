import { sheetSize, type MapRange } from '../../../core/network/map-sheet.ts';
import type { HeldOutputs, LentTexture } from '../../../models/backends/held-outputs.ts';
import type { DrawingDevice } from '../../../models/backends/webgl.ts';
import type { SilentChannel } from '../../../models/network/types.ts';
import { MapPainter } from '../../../vision/map-painter.ts';
import { packShelves } from './shelves.ts';
import type { PaintedSheets, WantedSheet } from './types.ts';

/** A layer's range is measured once in so many looks. */
const measuredEvery = 4;

/** WebGL 2 promises half of it, but what there is draws on a canvas of this height. */
const longestPx = 4096;

/** Draws maps where they are computed: the numbers never leave the GPU. */
export class GpuPainter {
  readonly #painter: MapPainter;
  /** Looks since a layer was to be measured; absent: never. */
  readonly #sinceMeasured = new Map<number, number>();

  constructor({ canvas, gl }: DrawingDevice, layerCount: number) {
    this.#painter = new MapPainter(canvas, gl, layerCount);
  }

  /**
   * @param silent channels that are switched off, of any layer.
   * @param follow how much of a range that shrinks is taken over, 0–1.
   */
  paint(
    held: HeldOutputs,
    sheets: readonly WantedSheet[],
    silent: readonly SilentChannel[],
    follow: number,
  ): PaintedSheets[] {
    const lent = new Map<number, LentTexture>();
    for (const { layer } of sheets) if (!lent.has(layer)) lent.set(layer, held.lend(layer));
    const due = [...lent].filter(([layer]) => this.#isDue(layer));
    if (due.length > 0) this.#painter.measure(due, Math.min(1, follow * measuredEvery));
    const sizes = sheets.map(({ sheet }) => sheetSize(sheet));
    return packShelves(sizes, longestPx).map(({ size, items }) => {
      const placed = items.map(({ index, ...place }) => ({ ...sheets[index]!, ...place }));
      const picture = this.#painter.paint(
        placed.map(({ layer, sheet, leftPx, topPx }) => {
          const off = silent.flatMap((other) => (other.layer === layer ? [other.channel] : []));
          return { layer, texture: lent.get(layer)!, sheet, silent: off, leftPx, topPx };
        }),
        size,
      );
      return { picture, places: placed.map(({ id, leftPx, topPx }) => ({ id, leftPx, topPx })) };
    });
  }

  readRanges(): readonly MapRange[] {
    return this.#painter.readRanges();
  }

  dispose(): void {
    this.#painter.dispose();
  }

  /** Ranges follow slowly anyway; layers are measured in different looks, so that none has all the work. */
  #isDue(layer: number): boolean {
    const since = this.#sinceMeasured.get(layer);
    const next = since === undefined ? layer % measuredEvery : (since + 1) % measuredEvery;
    this.#sinceMeasured.set(layer, next);
    return since === undefined || next === 0;
  }
}
