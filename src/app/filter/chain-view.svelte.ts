import type { Stage } from '../../core/kernels/chain.ts';
import { LiveView, type LiveLayout, type SignedView, type Tile } from '../live-view.ts';
import type { SourceKeeper } from '../source-keeper.ts';
import { onCanvas, type Area } from './area.ts';
import { barTiles, copyBars, type Bars } from './bars.ts';
import { ClipRecorder, type Clip } from './clip-recorder.svelte.ts';
import type { EditedChain } from './edited-chain.svelte.ts';
import { FrameRate } from './frame-rate.svelte.ts';
import type { PixelInspector } from './pixel-inspector.svelte.ts';
import { saveBlob } from './save-blob.ts';
import { ShownRange } from './shown-range.svelte.ts';
import { displayOf, type StageDisplay } from './stage-display.ts';
import { sizeOf, viewOf } from './stage-picture.ts';
import { stillPng, type StillLegend } from './still-png.ts';

/** What is to be drawn, in pixels of the canvas but for `whole` and `attic`. */
export interface DrawWish {
  readonly tiles: readonly Tile[];
  /** Where the large picture stands, in pixels of the screen. */
  readonly whole: Area;
  /** A part of the canvas that is out of sight. */
  readonly attic: Area;
  /** Pixels of the canvas for each of the screen. */
  readonly ratio: number;
}

/** What is drawn. */
interface ViewedParts {
  readonly chain: EditedChain;
  readonly pixel: PixelInspector;
  /** How numbers beyond 0–255 are shown. */
  readonly signed: () => SignedView;
  /** What the chain begins with in place of the live picture. */
  readonly own: () => ImageData | undefined;
}

/** The pictures of a chain on a canvas of the room, and what is kept of them: still or moving. */
export class ChainView {
  readonly rate: FrameRate;
  readonly clip = new ClipRecorder();
  /** Smallest and largest number of the shown picture. */
  readonly range: ShownRange;
  readonly #keeper: SourceKeeper;
  readonly #chain: EditedChain;
  readonly #pixel: PixelInspector;
  readonly #signed: () => SignedView;
  readonly #own: () => ImageData | undefined;
  #layout = $state.raw<LiveLayout>();
  #trouble = $state.raw<'no-webgl2' | 'lost'>();
  #view: LiveView | undefined;
  #bars: readonly Bars[] = [];
  #wish: DrawWish | undefined;

  constructor(keeper: SourceKeeper, { chain, pixel, signed, own }: ViewedParts) {
    this.#keeper = keeper;
    this.#chain = chain;
    this.#pixel = pixel;
    this.#signed = signed;
    this.#own = own;
    this.rate = new FrameRate(keeper);
    this.range = new ShownRange(() => chain.shown);
  }

  /** Sizes of the pictures as they are drawn; undefined while there is none. */
  get layout(): LiveLayout | undefined {
    return this.#layout;
  }

  /** Why no picture can be drawn at the moment. */
  get trouble(): 'no-webgl2' | 'lost' | undefined {
    return this.#trouble;
  }

  /** Draws the chain on a canvas until the returned function is called. */
  show(canvas: HTMLCanvasElement): () => void {
    // In a mirror a kernel would be seen turned round: its right would be the picture's left.
    const opened = LiveView.open(canvas, this.#keeper, { neverMirrored: true });
    if (!opened.ok) {
      this.#trouble = opened.trouble.kind;
      return () => {};
    }
    const view = (this.#view = opened.value);
    view.setChain(this.#chain.good);
    this.showOwn();
    const ends = [
      this.rate.start(),
      view.onChange(() => this.#note(view)),
      view.onDrawn((drawn) => this.#copy(drawn)),
      this.range.follow(view, () => this.#bars.length > 0),
    ];
    this.#note(view);
    return () => {
      this.clip.stop();
      this.#pixel.close();
      for (const end of ends) end();
      view.dispose();
      this.#view = undefined;
      this.#layout = undefined;
      this.#pixel.setPixels(undefined);
    };
  }

  /** The room goes: where no picture could be opened it is tried again the next time. */
  leave(): void {
    this.#trouble = undefined;
  }

  /** Says what to draw from now on. */
  draw(wish: DrawWish): void {
    this.#wish = wish;
    const bars = this.#barTiles();
    this.#view?.setTiles(() => [...wish.tiles, ...bars]);
  }

  /** Draws histograms of stages in canvases of the room, until the returned function is called. */
  showBars(bars: readonly Bars[]): () => void {
    this.#bars = bars;
    if (this.#wish) this.draw(this.#wish);
    return () => {
      if (this.#bars !== bars) return;
      this.#bars = [];
      if (this.#wish) this.draw(this.#wish);
    };
  }

  /**
   * Saves the shown picture as a PNG, each of its numbers a square of pixels, with its legend below; the
   * source comes as it is. Answers whether nothing went wrong.
   *
   * @param words what the legend says of a stage, shown so.
   */
  async saveStill(
    name: string,
    words: (stage: Stage, display: StageDisplay) => Pick<StillLegend, 'title' | 'how'>,
  ): Promise<boolean> {
    const { good, shown } = this.#chain;
    const size = this.#layout && sizeOf(this.#layout, shown);
    const still =
      size && this.#view?.still(viewOf(good, shown, this.#signed()), size.widthPx, size.heightPx);
    if (!still) return false;
    const { picture, min, max } = still;
    const stage = good.stages[shown];
    const display = displayOf(good, shown, this.#signed());
    const legend = stage && { ...words(stage, display), display, min, max };
    return saveBlob(stillPng(picture, legend), name, 'image/png', '.png');
  }

  /** Records the large picture until `clip.stop()`. */
  recordClip(): Promise<Clip | undefined> {
    if (!this.#wish) return Promise.resolve(undefined);
    const { widthPx, heightPx } = onCanvas(this.#wish.whole, this.#wish.ratio);
    return this.clip.record(widthPx, heightPx);
  }

  async saveClip(clip: Clip, name: string): Promise<boolean> {
    const type = clip.blob.type.split(';')[0]!;
    return saveBlob(Promise.resolve(clip.blob), name, type, `.${clip.extension}`);
  }

  /** The chain is another one from now on. */
  setChain(): void {
    this.#view?.setChain(this.#chain.good);
  }

  /** What it begins with is another picture from now on. */
  showOwn(): void {
    this.#view?.showOwn(this.#own());
  }

  #note(view: LiveView): void {
    this.#trouble = view.lost ? 'lost' : undefined;
    const { layout } = view;
    const { widthPx, heightPx } = layout.picture;
    if (widthPx > 0) {
      const { good } = this.#chain;
      this.#chain.setInput({ widthPx, heightPx, channels: 3 });
      if (this.#chain.good !== good) view.setChain(this.#chain.good);
    }
    this.#layout = widthPx > 0 ? layout : undefined;
    this.#pixel.setPixels(view.pixels());
  }

  #barTiles(): readonly Tile[] {
    if (!this.#wish || this.#bars.length === 0) return [];
    return barTiles(this.#bars, onCanvas(this.#wish.attic, this.#wish.ratio));
  }

  #copy(drawn: HTMLCanvasElement): void {
    if (!this.#wish) return;
    copyBars(this.#bars, this.#barTiles(), drawn);
    this.clip.take(drawn, onCanvas(this.#wish.whole, this.#wish.ratio));
  }
}
