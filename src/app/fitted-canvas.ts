/** The largest number of canvas pixels for one of CSS: more cannot be seen, and costs. */
const largestPixelRatio = 2;

/**
 * Gives a canvas as many pixels as it has on the screen, at once and whenever that changes, until the
 * returned function is called.
 *
 * @param onResize is told when it has others, and is empty: not the first time.
 */
export function fitCanvas(canvas: HTMLCanvasElement, onResize: () => void): () => void {
  function fit(): boolean {
    const ratio = Math.min(devicePixelRatio, largestPixelRatio);
    const widthPx = Math.max(1, Math.round(canvas.clientWidth * ratio));
    const heightPx = Math.max(1, Math.round(canvas.clientHeight * ratio));
    if (canvas.width === widthPx && canvas.height === heightPx) return false;
    canvas.width = widthPx;
    canvas.height = heightPx;
    return true;
  }

  const observer = new ResizeObserver(() => {
    if (fit()) onResize();
  });
  observer.observe(canvas);
  fit();
  return () => observer.disconnect();
}
