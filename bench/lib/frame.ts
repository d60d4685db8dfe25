/** Draws pictures of a camera's size, each a little different from the one before. */
export class FramePainter {
  readonly canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  #painted = 0;

  constructor(widthPx = 640, heightPx = 480) {
    this.canvas.width = widthPx;
    this.canvas.height = heightPx;
    const context = this.canvas.getContext('2d');
    if (!context) throw new Error('No 2-D canvas');
    this.#context = context;
  }

  /** Paints the next frame: a lit wall, and a thing that wanders in front of it. */
  paint(): HTMLCanvasElement {
    const { width, height } = this.canvas;
    const turn = this.#painted++ / 20;
    const wall = this.#context.createLinearGradient(0, 0, width, height);
    wall.addColorStop(0, `hsl(${40 + 30 * Math.sin(turn)} 40% 70%)`);
    wall.addColorStop(1, 'hsl(210 30% 30%)');
    this.#context.fillStyle = wall;
    this.#context.fillRect(0, 0, width, height);
    const x = width * (0.5 + 0.15 * Math.cos(turn));
    const y = height * (0.5 + 0.15 * Math.sin(turn));
    this.#context.fillStyle = 'hsl(5 70% 45%)';
    this.#context.beginPath();
    this.#context.ellipse(x, y, height * 0.3, height * 0.2, turn, 0, 2 * Math.PI);
    this.#context.fill();
    return this.canvas;
  }
}
