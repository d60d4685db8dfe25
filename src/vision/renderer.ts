import { setUniforms, type ProgramInfo } from 'twgl.js';
import type { Chain } from '../core/kernels/chain.ts';
import type { ImageArray } from '../core/image/image-array.ts';
import { createGlyphs } from './digits.ts';
import { coverAll } from './glsl.ts';
import type { Gpu } from './gpu.ts';
import { Target, type GpuImage } from './gpu-image.ts';
import { fittingLook } from './look.ts';
import { nightPalette, type Palette } from './palette.ts';
import { pictureViewText } from './picture-view.ts';
import { readImage } from './read-back.ts';
import { SourcePicture, type Preparation } from './source-picture.ts';
import type { StageState } from './stage-state.ts';
import type { CanvasRect, Look, Tile, TileView } from './tile.ts';

/** Draws into the viewport that is set; what it needs is computed. */
type Draw = (rect: CanvasRect, look: Look | undefined, canvasHeightPx: number) => void;

/** All that lives in one context: source, chain, and the programs that show them. */
export class Renderer {
  readonly #gpu: Gpu;
  readonly #source: SourcePicture;
  readonly #glyphs: WebGLTexture;
  readonly #still: Target;
  #palette: Palette = nightPalette;

  constructor(gpu: Gpu) {
    this.#gpu = gpu;
    this.#source = new SourcePicture(gpu);
    this.#glyphs = createGlyphs(gpu);
    this.#still = new Target(gpu, 'bytes');
  }

  get sourceSize() {
    return this.#source.size;
  }

  get stages(): readonly StageState[] {
    return [];
  }

  upload(image: TexImageSource, widthPx: number, heightPx: number): void {
    this.#source.upload(image, widthPx, heightPx);
  }

  prepare(preparation: Preparation): void {
    this.#source.preparation = preparation;
    this.#source.forget();
  }

  setChain(_chain: Chain): void {}

  setPalette(palette: Palette): void {
    this.#palette = palette;
  }

  draw(tiles: readonly Tile[]): boolean {
    const { gl } = this.#gpu;
    // All is computed before the canvas is touched: it shows a whole picture, or the last one.
    const draws = tiles.map((tile) => this.#prepare(tile.view));
    if (draws.length === 0 || draws.some((draw) => draw === undefined)) return false;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    tiles.forEach(({ rect, look }, i) => {
      const bottomPx = gl.drawingBufferHeight - rect.yPx - rect.heightPx;
      gl.viewport(rect.xPx, bottomPx, rect.widthPx, rect.heightPx);
      gl.scissor(rect.xPx, bottomPx, rect.widthPx, rect.heightPx);
      draws[i]!(rect, look, gl.drawingBufferHeight);
    });
    gl.disable(gl.SCISSOR_TEST);
    return true;
  }

  finished(): Promise<void> {
    const { gl } = this.#gpu;
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    return new Promise((resolve) => {
      const ask = () => {
        // A lost context answers nothing that is of use.
        const state = fence && !gl.isContextLost() ? gl.clientWaitSync(fence, 0, 0) : undefined;
        if (state === gl.TIMEOUT_EXPIRED) setTimeout(ask, 1);
        else {
          gl.deleteSync(fence);
          resolve();
        }
      };
      setTimeout(ask, 0);
    });
  }

  async range(_stage: number): Promise<{ min: number; max: number } | undefined> {
    return undefined;
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
    const draw = this.#now(() => this.#prepare(view));
    if (!draw) return undefined;
    const { gl } = this.#gpu;
    this.#still.bind(widthPx, heightPx);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const rect = { xPx: 0, yPx: 0, widthPx, heightPx };
    const look = { ...fittingLook(this.sourceSize, rect), mirrored };
    draw(rect, look, heightPx);
    const data = new Uint8ClampedArray(widthPx * heightPx * 4);
    gl.readPixels(0, 0, widthPx, heightPx, gl.RGBA, gl.UNSIGNED_BYTE, data);
    return new ImageData(upright(data, widthPx * 4), widthPx, heightPx);
  }

  dispose(): void {
    this.#source.dispose();
    this.#still.dispose();
    this.#gpu.gl.deleteTexture(this.#glyphs);
    this.#gpu.programs.dispose();
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

  #image(_stage: number): GpuImage | undefined {
    return this.#source.image();
  }

  #prepare(view: TileView): Draw | undefined {
    if (view.kind !== 'source') return () => {};
    const image = this.#source.image();
    const digits = { none: 0, gray: 1, rgb: 3 } as const;
    return (
      image &&
      this.#picture(image, `source:${view.digits}`, digits[view.digits], () => {
        return `vec3 shown(vec3 levels) { return levels / 255.0; }
vec3 written(vec3 levels) { return ${view.digits === 'gray' ? 'vec3(luma(levels))' : 'levels'}; }`;
      })
    );
  }

  /** A picture in its tile, shown by a program of this name. */
  #picture(
    image: GpuImage,
    name: string,
    digits: 0 | 1 | 3,
    glsl: () => string,
    uniforms: Record<string, unknown> = {},
  ): Draw | undefined {
    const { gl, programs, precision } = this.#gpu;
    const { coding } = image;
    const program: ProgramInfo | undefined = programs.get(`view:${name}:${coding}`, () => ({
      vertex: coverAll,
      fragment: pictureViewText({ coding, digits, glsl: glsl() }, precision),
    }));
    if (!program) return undefined;
    return (rect, wished, canvasHeightPx) => {
      const look = wished ?? fittingLook(image, rect);
      gl.useProgram(program.program);
      setUniforms(program, {
        image: image.texture,
        glyphs: this.#glyphs,
        size: [image.widthPx, image.heightPx],
        middlePx: [rect.xPx + rect.widthPx / 2, rect.yPx + rect.heightPx / 2],
        canvasHeightPx,
        centre: [look.centreX, look.centreY],
        scale: look.scale,
        mirror: look.mirrored ? -1 : 1,
        ...uniforms,
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
