import { markColour, markShape } from '../../../marks.ts';

/** Draws the marks of classes quickly: each is drawn once and then copied. */
export class MapSprites {
  readonly #style: CSSStyleDeclaration;
  readonly #ratio: number;
  readonly #made = new Map<string, HTMLCanvasElement>();

  /**
   * @param element from which the colours of the theme are read.
   * @param ratio canvas pixels for one CSS pixel.
   */
  constructor(element: Element, ratio: number) {
    this.#style = getComputedStyle(element);
    this.#ratio = ratio;
  }

  /** A colour of the theme, such as `--accent`. */
  colour(name: string): string {
    return this.#style.getPropertyValue(name).trim();
  }

  /** The colour of a class. */
  markColour(mark: number): string {
    return this.colour(markColour(mark).slice('var('.length, -1));
  }

  /**
   * Draws a mark with its middle at a point; all in CSS pixels.
   *
   * @param isOpen only its outline: it was never learned from.
   */
  draw(
    context: CanvasRenderingContext2D,
    mark: number,
    at: { readonly x: number; readonly y: number },
    sizePx: number,
    isOpen: boolean,
  ): void {
    const sprite = this.#sprite(mark, Math.round(sizePx), isOpen);
    const widthPx = sprite.width / this.#ratio;
    context.drawImage(sprite, at.x - widthPx / 2, at.y - widthPx / 2, widthPx, widthPx);
  }

  #sprite(mark: number, sizePx: number, isOpen: boolean): HTMLCanvasElement {
    const key = `${mark} ${sizePx} ${isOpen}`;
    const known = this.#made.get(key);
    if (known) return known;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.ceil((sizePx + 4) * this.#ratio);
    const context = canvas.getContext('2d')!;
    const scale = (sizePx * this.#ratio) / 24;
    const edge = (canvas.width - 24 * scale) / 2;
    context.setTransform(scale, 0, 0, scale, edge, edge);
    const shape = new Path2D(markShape(mark));
    // A rim of the ground parts points that touch.
    context.lineWidth = 4;
    context.strokeStyle = this.colour('--ground');
    context.stroke(shape);
    context.fillStyle = isOpen ? this.colour('--ground') : this.markColour(mark);
    context.fill(shape);
    if (isOpen) {
      context.lineWidth = 4;
      context.strokeStyle = this.markColour(mark);
      context.stroke(shape);
    }
    this.#made.set(key, canvas);
    return canvas;
  }
}
