import type { PaintedSheet, WantedSheet } from './types.ts';

/** The canvases of the page on which maps are shown, each with its sheet. */
export class MapCanvases {
  readonly #changed: () => void;
  readonly #shown = new Map<
    number,
    { readonly context: ImageBitmapRenderingContext; readonly wanted: WantedSheet }
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

  /** Whether one of them does not show the present picture yet. */
  get isBehind(): boolean {
    return this.#behind.size > 0;
  }

  /** Whether other sheets are wanted than when this was asked last. */
  takeNews(): boolean {
    const news = this.#hasNews;
    this.#hasNews = false;
    return news;
  }

  /** Shows a sheet on a canvas until the returned function is called. */
  draw(canvas: HTMLCanvasElement, sheet: Omit<WantedSheet, 'id'>): () => void {
    const context = canvas.getContext('bitmaprenderer');
    if (!context) return () => {};
    const id = ++this.#lastId;
    this.#shown.set(id, { context, wanted: { ...sheet, id } });
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
  show(sheets: readonly PaintedSheet[]): void {
    for (const { id, picture } of sheets) {
      const shown = this.#shown.get(id);
      this.#behind.delete(id);
      if (shown) shown.context.transferFromImageBitmap(picture);
      else picture.close();
    }
  }
}
