import type { Chain } from '../core/kernels/chain.ts';
import type { ImageArray } from '../core/image/image-array.ts';
import { failure, success, type Outcome } from '../core/outcome.ts';
import { createGpu, openContext, type Gpu, type Precision, type VisionTrouble } from './gpu.ts';
import { Renderer } from './renderer.ts';
import type { Preparation } from './source-picture.ts';
import type { StageState } from './stage-state.ts';
import type { Tile, TileView } from './tile.ts';

/** What a Vision is opened with. */
export interface VisionOptions {
  /** Instead of the best precision of this GPU; for tests. */
  readonly forcePrecision?: Precision;
}

/** How to make the picture again when the GPU has lost it. */
interface Upload {
  readonly image: TexImageSource;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The live picture on the GPU: one context on one canvas draws all tiles. A lost context is rebuilt when
 * the browser gives it back; picture, preparation and chain are intact then. Whoever opened it calls
 * `dispose()`.
 */
export class Vision {
  readonly canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  readonly #options: VisionOptions;
  readonly #listeners = new Set<() => void>();
  readonly #ended = new AbortController();
  #gpu: Gpu;
  #renderer: Renderer | undefined;
  #upload: Upload | undefined;
  #preparation: Preparation = { bits: 8 };
  #chain: Chain = { stages: [] };

  private constructor(gl: WebGL2RenderingContext, options: VisionOptions) {
    this.canvas = gl.canvas as HTMLCanvasElement;
    this.#gl = gl;
    this.#options = options;
    this.#gpu = this.#createGpu();
    this.#renderer = new Renderer(this.#gpu);
    const { signal } = this.#ended;
    this.canvas.addEventListener('webglcontextlost', (event) => this.#lose(event), { signal });
    this.canvas.addEventListener('webglcontextrestored', () => this.#rebuild(), { signal });
  }

  /** Opens the canvas's GPU; fails where there is no WebGL 2. */
  static open(
    canvas: HTMLCanvasElement,
    options: VisionOptions = {},
  ): Outcome<Vision, VisionTrouble> {
    const opened = openContext(canvas);
    if (!opened.ok) return failure(opened.trouble);
    return success(new Vision(opened.value, options));
  }

  get gpuName(): string {
    return this.#gpu.name;
  }

  get precision(): Precision {
    return this.#gpu.precision;
  }

  /** True until a lost context has come back; what is asked for meanwhile is done then. */
  get lost(): boolean {
    return this.#renderer === undefined;
  }

  /** Told when the context was lost or has come back, and when programs that were waited for are here. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Takes a picture as the source, to be worked on at the size given (at most its own; each pixel is
   * then the mean of the area it stands for). A video shows the moment of the call.
   */
  upload(image: TexImageSource, widthPx: number, heightPx: number): void {
    this.#upload = { image, widthPx, heightPx };
    this.#renderer?.upload(image, widthPx, heightPx);
  }

  /** Sets resolution and bit depth of the source, from the next drawing on. */
  prepare(preparation: Preparation): void {
    this.#preparation = preparation;
    this.#renderer?.prepare(preparation);
  }

  /** Size of the prepared source, in pixels; 0 before the first upload. */
  get sourceSize(): { readonly widthPx: number; readonly heightPx: number } {
    return this.#renderer?.sourceSize ?? { widthPx: 0, heightPx: 0 };
  }

  /** Sets the chain; answers with what each stage gives for the present source. */
  setChain(chain: Chain): readonly StageState[] {
    this.#chain = chain;
    this.#renderer?.setChain(chain);
    return this.stages;
  }

  /** What each stage of the chain gives for the present source. */
  get stages(): readonly StageState[] {
    return this.#renderer?.stages ?? [];
  }

  /**
   * Draws all tiles from the present source; reads nothing back. False if the canvas stays as it is:
   * while the context is lost, before the first upload, and while a program is being compiled; `onChange`
   * tells when to draw again.
   */
  draw(tiles: readonly Tile[]): boolean {
    return this.#renderer?.draw(tiles) ?? false;
  }

  /** Resolves when the GPU has done all that it was asked for so far. */
  async finished(): Promise<void> {
    await this.#renderer?.finished();
  }

  /**
   * Smallest and largest number of a stage's output (−1: of the source); not for every frame. Undefined
   * before the first upload and while a program is being compiled.
   */
  async range(stage: number): Promise<{ readonly min: number; readonly max: number } | undefined> {
    return this.#renderer?.range(stage);
  }

  /** Reads a stage's output (−1: the prepared source) back at once: for tests and stills only. */
  read(stage: number): ImageArray | undefined {
    return this.#renderer?.read(stage);
  }

  /** A view as a picture of its own, `[heightPx, widthPx, 4]`; reads back: for stills and tests only. */
  still(
    view: TileView,
    widthPx: number,
    heightPx: number,
    mirrored = false,
  ): ImageData | undefined {
    return this.#renderer?.still(view, widthPx, heightPx, mirrored);
  }

  dispose(): void {
    this.#ended.abort();
    this.#listeners.clear();
    this.#renderer?.dispose();
    this.#renderer = undefined;
    this.#upload = undefined;
    // Browsers allow few living contexts, and let go of one long after its canvas has gone.
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  #createGpu(): Gpu {
    return createGpu(this.#gl, this.#options.forcePrecision, () => this.#tell());
  }

  #lose(event: Event): void {
    // Without this the browser never gives it back.
    event.preventDefault();
    this.#renderer?.dispose();
    this.#renderer = undefined;
    this.#tell();
  }

  #rebuild(): void {
    this.#gpu = this.#createGpu();
    const renderer = new Renderer(this.#gpu);
    renderer.prepare(this.#preparation);
    renderer.setChain(this.#chain);
    if (this.#upload) {
      renderer.upload(this.#upload.image, this.#upload.widthPx, this.#upload.heightPx);
    }
    this.#renderer = renderer;
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
