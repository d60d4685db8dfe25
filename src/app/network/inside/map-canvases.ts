import { sheetSize } from '../../../core/network/map-sheet.ts';
import type { PaintedSheets, WantedSheet } from './types.ts';

/** The canvases of the page on which maps are shown, each with its sheet. */
export class MapCanvases {
  readonly #changed: () => void;
  readonly #shown = new Map<
    number,
    { readonly context: CanvasRenderingContext2D; readonly wanted: WantedSheet }
  >();
  /** Those that do not show the present picture yet. */
  readonly #behind = new Set<number>();
  #hasNews = true;
  #lastId = 0;

  /** @param changed is told when another sheet is wanted. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is to be drawn. */
  get wanted(): readonly WantedSheet[] {
    return [...this.#shown.values()].map(({ wanted }) => wanted);
  }

  /** By id, those that do not show the present picture yet. */
  get behind(): readonly number[] {
    return [...this.#behind];
  }

  /** Whether other sheets are wanted than when this was asked last. */
  takeNews(): boolean {
    const news = this.#hasNews;
    this.#hasNews = false;
    return news;
  }

  /** Shows a sheet on a canvas, which is told `data-painted` by then, until the returned function is called. */
  draw(canvas: HTMLCanvasElement, sheet: Omit<WantedSheet, 'id'>): () => void {
    const context = canvas.getContext('2d');
    if (!context) return () => {};
    // A canvas that was resized shows nothing.
    if (canvas.dataset['painted'] !== sizeOf(canvas)) delete canvas.dataset['painted'];
    const id = ++this.#lastId;
    this.#shown.set(id, { context, wanted: { ...sheet, id } });
    this.#behind.add(id);
    this.#hasNews = true;
    this.#changed();
    return () => {
      this.#shown.delete(id);
      this.#behind.delete(id);
      this.#hasNews = true;
    };
  }

  /** None shows the present picture any more. */
  forget(): void {
    for (const id of this.#shown.keys()) this.#behind.add(id);
  }

  /** Puts what was drawn on its canvases. */
  show(painted: readonly PaintedSheets[]): void {
    for (const { picture, places } of painted) {
      for (const { id, leftPx, topPx } of places) {
        const shown = this.#shown.get(id);
        this.#behind.delete(id);
        if (!shown) continue;
        const { context } = shown;
        const { widthPx, heightPx } = sheetSize(shown.wanted.sheet);
        const sides = [widthPx, heightPx] as const;
        // What was there is replaced, between the tiles too. A canvas that was resized forgets this.
        context.globalCompositeOperation = 'copy';
        context.drawImage(picture, leftPx, topPx, ...sides, 0, 0, ...sides);
        context.canvas.dataset['painted'] = sizeOf(context.canvas);
      }
      picture.close();
    }
  }
}

function sizeOf({ width, height }: HTMLCanvasElement): string {
  return `${width}×${height}`;
}
