import { setUniforms } from 'twgl.js';
import type { Chain, Stage } from '../core/kernels/chain.ts';
import type { ImageArray } from '../core/image/image-array.ts';
import { ChainPictures } from './chain-pictures.ts';
import { prepareCloud } from './cloud.ts';
import { channelView, recomposedView } from './colour-views.ts';
import { createGlyphs } from './digits.ts';
import { coverAll } from './glsl.ts';
import type { Gpu } from './gpu.ts';
import { Target, type GpuImage } from './gpu-image.ts';
import { Histogram } from './histogram.ts';
import { fittingLook } from './look.ts';
import { nightPalette } from './palette.ts';
import { pictureViewText, sourceView, type ViewProgram } from './picture-view.ts';
import { Ranges } from './ranges.ts';
import { fenced, readImage, readTexel } from './read-back.ts';
import { SourcePicture, type Preparation } from './source-picture.ts';
import type { StageState } from './stage-state.ts';
import { stageView } from './stage-views.ts';
import type { CanvasRect, Look, Tile, TileView } from './tile.ts';

/** Where a view is drawn; the viewport is set to the rectangle. */
interface Place {
  readonly rect: CanvasRect;
  readonly look: Look | undefined;
  /** Only where there is no look. */
  readonly mirrored: boolean;
  readonly canvasHeightPx: number;
}

/** Draws a view; all that it needs is computed. */
type Draw = (place: Place) => void;

/** All that lives in one context: source, chain, and the programs that show them. */
export class Renderer {
  readonly #gpu: Gpu;
  readonly #source: SourcePicture;
  readonly #chain: ChainPictures;
  readonly #ranges: Ranges;
  /** One for each histogram that is drawn together with others. */
  readonly #histograms: Histogram[] = [];
  readonly #glyphs: WebGLTexture;
  readonly #still: Target;

  constructor(gpu: Gpu) {
    this.#gpu = gpu;
    this.#source = new SourcePicture(gpu);
    this.#chain = new ChainPictures(gpu);
    this.#ranges = new Ranges(gpu);
    this.#glyphs = createGlyphs(gpu);
    this.#still = new Target(gpu, 'bytes', true);
  }

  get sourceSize() {
    return this.#source.size;
  }

  get stages(): readonly StageState[] {
    const { size } = this.#source;
    return size.widthPx > 0 ? this.#chain.states(size) : [];
  }

  upload(image: TexImageSource, widthPx: number, heightPx: number): void {
    this.#source.upload(image, widthPx, heightPx);
    this.#forget();
  }

  prepare(preparation: Preparation): void {
    this.#source.preparation = preparation;
    this.#source.forget();
    this.#forget();
  }

  setChain(chain: Chain): void {
    this.#chain.set(chain);
    this.#ranges.dispose();
  }

  draw(tiles: readonly Tile[]): boolean {
    const { gl } = this.#gpu;
    // All is computed before the canvas is touched: it shows a whole picture, or the last one.
    let histograms = 0;
    const draws = tiles.map(({ view, rect }) => {
      const isHistogram = view.kind === 'histogram' || view.kind === 'stage-histogram';
      return this.#prepare(view, rect.widthPx, isHistogram ? histograms++ : 0);
    });
    if (draws.length === 0 || draws.some((draw) => draw === undefined)) return false;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    this.#clear();
    gl.enable(gl.SCISSOR_TEST);
    const canvasHeightPx = gl.drawingBufferHeight;
    tiles.forEach(({ rect, look }, i) => {
      const bottomPx = canvasHeightPx - rect.yPx - rect.heightPx;
      gl.viewport(rect.xPx, bottomPx, rect.widthPx, rect.heightPx);
      gl.scissor(rect.xPx, bottomPx, rect.widthPx, rect.heightPx);
      draws[i]!({ rect, look, mirrored: false, canvasHeightPx });
    });
    gl.disable(gl.SCISSOR_TEST);
    return true;
  }

  finished(): Promise<void> {
    return fenced(this.#gpu);
  }

  async range(stage: number): Promise<{ min: number; max: number } | undefined> {
    // Asked for on the live path: what is not compiled yet is there at one of the next times.
    const image = this.#image(stage);
    const range = image && this.#ranges.of(String(stage), image);
    const texel = range && (await readTexel(this.#gpu, range));
    return texel && { min: texel[0], max: texel[1] };
  }

  read(stage: number): ImageArray | undefined {
    const image = this.#now(() => this.#image(stage));
    return image && readImage(this.#gpu, image);
  }

  still(
    view: TileView,
    widthPx: number,
    heightPx: number,
    mirrored: boolean,
  ): ImageData | undefined {
    const draw = this.#now(() => this.#prepare(view, widthPx, 0));
    if (!draw) return undefined;
    const { gl } = this.#gpu;
    this.#still.bind(widthPx, heightPx);
    this.#clear();
    const rect = { xPx: 0, yPx: 0, widthPx, heightPx };
    draw({ rect, look: undefined, mirrored, canvasHeightPx: heightPx });
    const data = new Uint8ClampedArray(widthPx * heightPx * 4);
    gl.readPixels(0, 0, widthPx, heightPx, gl.RGBA, gl.UNSIGNED_BYTE, data);
    return new ImageData(upright(data, widthPx * 4), widthPx, heightPx);
  }

  dispose(): void {
    this.#source.dispose();
    this.#chain.dispose();
    this.#ranges.dispose();
    for (const histogram of this.#histograms) histogram.dispose();
    this.#still.dispose();
    this.#gpu.gl.deleteTexture(this.#glyphs);
    this.#gpu.programs.dispose();
  }

  #clear(): void {
    const { gl } = this.#gpu;
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
  }

  /** What was computed from the source no longer holds. */
  #forget(): void {
    this.#chain.forget();
    this.#ranges.forget();
  }

  /** Waits for programs rather than to come back later. */
  #now<Value>(compute: () => Value): Value {
    const { programs } = this.#gpu;
    programs.waits = true;
    try {
      return compute();
    } finally {
      programs.waits = false;
    }
  }

  #image(stage: number, instead?: Stage): GpuImage | undefined {
    const source = this.#source.image();
    if (source && instead) return this.#chain.insteadOf(stage, instead, source);
    return source && this.#chain.output(stage, source);
  }

  /** Computes what a view needs. */
  #prepare(view: TileView, tileWidthPx: number, histogram: number): Draw | undefined {
    const isOfStage = view.kind === 'stage' || view.kind === 'stage-histogram';
    const instead = view.kind === 'stage' ? view.instead : undefined;
    const image = this.#image(isOfStage ? view.stage : -1, instead);
    // A stage that gives nothing leaves its tile empty; other tiles are drawn.
    if (!image) return isOfStage && !this.#gives(view.stage) ? () => {} : undefined;
    switch (view.kind) {
      case 'source':
        return this.#picture(image, sourceView(view.digits));
      case 'channel':
        return this.#picture(image, channelView(view));
      case 'recomposed':
        return this.#picture(image, recomposedView(view));
      case 'stage':
        return this.#stage(image, view);
      case 'cloud': {
        const draw = prepareCloud(this.#gpu, view, image, nightPalette);
        return draw && (({ rect }) => draw(rect));
      }
      case 'histogram':
      case 'stage-histogram': {
        const counter = (this.#histograms[histogram] ??= new Histogram(this.#gpu));
        const draw = counter.prepare(view, image, nightPalette, tileWidthPx);
        return draw && (({ rect, canvasHeightPx }) => draw(rect, canvasHeightPx));
      }
    }
  }

  #gives(stage: number): boolean {
    return stage < 0 || this.stages[stage]?.ok === true;
  }

  #stage(image: GpuImage, view: TileView & { readonly kind: 'stage' }): Draw | undefined {
    const { stage, signed, gamma, digits } = view;
    const name = view.instead ? `${stage} ${view.instead.id}` : String(stage);
    const range = signed === 'rescaled' ? this.#ranges.of(name, image) : undefined;
    if (signed === 'rescaled' && !range) return undefined;
    const { precision } = this.#gpu;
    return this.#picture(image, stageView(signed, gamma, digits, nightPalette, range, precision));
  }

  /** A picture in its tile. */
  #picture(image: GpuImage, view: ViewProgram): Draw | undefined {
    const { gl, programs, precision } = this.#gpu;
    const { coding, widthPx, heightPx } = image;
    const program = programs.get(`view:${view.name}:${coding}`, () => ({
      vertex: coverAll,
      fragment: pictureViewText(view, coding, precision),
    }));
    if (!program) return undefined;
    return ({ rect, look: wished, mirrored, canvasHeightPx }) => {
      const look = wished ?? fittingLook(image, rect, mirrored);
      gl.useProgram(program.program);
      setUniforms(program, {
        image: image.texture,
        glyphs: this.#glyphs,
        size: [widthPx, heightPx],
        middlePx: [rect.xPx + rect.widthPx / 2, rect.yPx + rect.heightPx / 2],
        canvasHeightPx,
        centre: [look.centreX, look.centreY],
        scale: look.scale,
        mirror: look.mirrored ? -1 : 1,
        glyphsWide: view.glyphsWide ?? 3,
        ...view.uniforms,
      });
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    };
  }
}

/** Rows from the top, of rows that came from the bottom. */
function upright(data: Uint8ClampedArray<ArrayBuffer>, rowBytes: number) {
  const turned = new Uint8ClampedArray(data.length);
  for (let from = 0; from < data.length; from += rowBytes) {
    turned.set(data.subarray(from, from + rowBytes), data.length - rowBytes - from);
  }
  return turned;
}
