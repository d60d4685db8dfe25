let context: CanvasRenderingContext2D | null | undefined;

/** Width in CSS pixels of the widest of some texts in a CSS font (`14px sans-serif`); 0 of none. */
export function widestPx(texts: readonly string[], font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = font;
  return Math.max(0, ...texts.map((text) => context!.measureText(text).width));
}
