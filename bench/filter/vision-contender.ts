import type { ChannelMode } from '../../src/core/kernels/chain.ts';
import type { ColourSpaceId } from '../../src/core/image/colour-spaces/colour-space.ts';
import { colourSpace } from '../../src/core/image/colour-spaces/colour-spaces.ts';
import type { SizePx } from '../../src/core/image/size-px.ts';
import type { Tile, TileView } from '../../src/vision/tile.ts';
import { Vision } from '../../src/vision/vision.ts';
import { measuredChain } from './chains.ts';
import { newCanvas, waitForOnePixel } from './one-pixel.ts';

/** Programs that do not come in this time do not come. */
const patienceMs = 60_000;

/** The app's own pipeline, on a canvas as large as the frames. */
export class VisionContender {
  readonly canvas: HTMLCanvasElement;
  readonly vision: Vision;
  readonly #gl: WebGL2RenderingContext;
  readonly #size: SizePx;

  constructor(size: SizePx, channels: ChannelMode) {
    this.#size = size;
    this.canvas = newCanvas(size.widthPx, size.heightPx);
    const opened = Vision.open(this.canvas);
    if (!opened.ok) throw new Error(opened.trouble.kind);
    this.vision = opened.value;
    this.vision.setChain(measuredChain(channels));
    this.#gl = this.canvas.getContext('webgl2')!;
  }

  /** Waits until all programs of these tiles are compiled. */
  async warm(video: HTMLVideoElement, tiles: readonly Tile[]): Promise<void> {
    const endMs = performance.now() + patienceMs;
    this.#upload(video);
    while (!this.vision.draw(tiles)) {
      if (performance.now() > endMs) throw new Error('The programs do not come');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Takes the present frame and draws the tiles, as the app does with each frame. */
  run(video: HTMLVideoElement, tiles: readonly Tile[]): void {
    this.#upload(video);
    if (!this.vision.draw(tiles)) throw new Error('Nothing was drawn');
    waitForOnePixel(this.#gl);
  }

  /** One view on the whole canvas. */
  whole(view: TileView): Tile[] {
    return [{ rect: { xPx: 0, yPx: 0, ...this.#size }, view }];
  }

  /** The picture and its channels in their own colours, two by two. */
  channels(space: ColourSpaceId): Tile[] {
    const widthPx = this.#size.widthPx / 2;
    const heightPx = this.#size.heightPx / 2;
    const count = colourSpace(space).channels.length;
    const views: TileView[] = [
      { kind: 'source', digits: 'none' },
      ...([0, 1, 2] as const)
        .slice(0, count)
        .map((channel) => ({ kind: 'channel', space, channel, coloured: true }) as const),
    ];
    return views.map((view, i) => ({
      rect: { xPx: (i % 2) * widthPx, yPx: Math.floor(i / 2) * heightPx, widthPx, heightPx },
      view,
    }));
  }

  dispose(): void {
    this.vision.dispose();
  }

  #upload(video: HTMLVideoElement): void {
    this.vision.upload(video, this.#size.widthPx, this.#size.heightPx);
  }
}
