/**
 * Waits, in place, until the GPU has drawn the context's canvas, by reading one pixel of it.
 * `gl.finish()` only sends the commands off in Chromium.
 */
export function waitForOnePixel(gl: WebGL2RenderingContext): void {
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** A canvas that is on no page, so that nobody but us has it drawn. */
export function newCanvas(widthPx: number, heightPx: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  return canvas;
}
