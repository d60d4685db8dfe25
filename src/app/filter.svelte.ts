import { encodeChain } from '../core/kernels/chain-link.ts';
import type { Stage } from '../core/kernels/chain.ts';
import { explanationCsv } from '../core/kernels/csv.ts';
import { findTestPicture, rgbaOfGray } from '../core/kernels/test-pictures.ts';
import { initialValues, type ParameterValues } from '../core/parameter-values.ts';
import { onCanvas, type Area } from './filter/area.ts';
import { barTiles, copyBars, type Bars } from './filter/bars.ts';
import { ClipRecorder, type Clip } from './filter/clip-recorder.svelte.ts';
import { EditedChain } from './filter/edited-chain.svelte.ts';
import { FrameRate } from './filter/frame-rate.svelte.ts';
import { PixelInspector } from './filter/pixel-inspector.svelte.ts';
import { chainOf, openedChain } from './filter/opened-chain.ts';
import { saveBlob } from './filter/save-blob.ts';
import { shiftTest } from './filter/shift-test.ts';
import { ShownRange } from './filter/shown-range.svelte.ts';
import { displayOf, type StageDisplay } from './filter/stage-display.ts';
import { sizeOf, viewOf } from './filter/stage-picture.ts';
import { stillPng, type StillLegend } from './filter/still-png.ts';
import { LiveView, type LiveLayout, type SignedView, type Tile } from './live-view.ts';
import type { Notices } from './notices.svelte.ts';
import { addressSaying, RoomAddress } from './room-address.ts';
import type { SourceKeeper } from './source-keeper.ts';

/** What stands in the large place: the chosen picture, halved with the source, or a comparison of poolings. */
export type Comparison = 'none' | 'divider' | 'poolings' | 'shift';

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

/** A drawn picture in the place of the live one. */
export interface ShownTestPicture {
  readonly id: string;
  readonly parameters: ParameterValues;
}

/** Size of drawn pictures, in pixels. */
const testSize = { widthPx: 640, heightPx: 480 };

/** The room Filter: a chain of stages on the live picture, and how it is looked at. */
export class Filter {
  readonly chain: EditedChain;
  readonly pixel: PixelInspector;
  readonly rate: FrameRate;
  readonly clip = new ClipRecorder();
  /** Smallest and largest number of the shown picture. */
  readonly range = new ShownRange(() => this.chain.shown);
  readonly #keeper: SourceKeeper;
  readonly #notices: Notices;
  readonly #address: RoomAddress;
  #signed = $state.raw<SignedView>('diverging');
  #comparison = $state.raw<Comparison>('none');
  #dividerAt = $state.raw(0.5);
  #layout = $state.raw<LiveLayout>();
  #trouble = $state.raw<'no-webgl2' | 'lost'>();
  #testPicture = $state.raw<ShownTestPicture>();
  #view: LiveView | undefined;
  #bars: readonly Bars[] = [];
  #wish: DrawWish | undefined;

  /** What changed when the held picture moved by one pixel; undefined unless that is compared. */
  readonly shifted = $derived.by(() => {
    // It holds for the picture and the chain of this moment.
    const { held } = this.pixel;
    if (this.#comparison !== 'shift' || !held) return undefined;
    return shiftTest(held, this.chain.good, this.chain.shown);
  });

  constructor(keeper: SourceKeeper, notices: Notices) {
    this.#keeper = keeper;
    this.#notices = notices;
    this.rate = new FrameRate(keeper);
    const linked = openedChain(notices);
    this.chain = new EditedChain(linked.chain, () => this.#chainChanged());
    this.#signed = linked.view;
    this.#address = new RoomAddress('filter', () => ({ chain: this.#link() }));
    this.pixel = new PixelInspector(this.chain, keeper);
  }

  /** How numbers beyond 0–255 are shown. */
  get signed(): SignedView {
    return this.#signed;
  }

  setSigned(signed: SignedView): void {
    this.#signed = signed;
    this.#address.changed();
  }

  get comparison(): Comparison {
    return this.#comparison;
  }

  /** Whether the large place shows what a pooling loses of a picture that moves by one pixel. */
  get comparesShift(): boolean {
    return (
      this.#comparison === 'shift' && this.chain.good.stages[this.chain.shown]?.kind === 'pooling'
    );
  }

  setComparison(comparison: Comparison): void {
    this.pixel.close();
    this.#comparison = comparison;
  }

  /** Where the line between before and after stands, 0–1 of the picture's width. */
  get dividerAt(): number {
    return this.#dividerAt;
  }

  setDividerAt(share: number): void {
    this.#dividerAt = Math.min(1, Math.max(0, share));
  }

  /** Sizes of the pictures as they are drawn; undefined while there is none. */
  get layout(): LiveLayout | undefined {
    return this.#layout;
  }

  /** Why no picture can be drawn at the moment. */
  get trouble(): 'no-webgl2' | 'lost' | undefined {
    return this.#trouble;
  }

  /** The drawn picture that the chain begins with; undefined: the live one. */
  get testPicture(): ShownTestPicture | undefined {
    return this.#testPicture;
  }

  /** Begins the chain with a drawn picture, or with the live one again. */
  setTestPicture(id: string | undefined, parameters?: ParameterValues): void {
    const entry = id === undefined ? undefined : findTestPicture(id);
    this.pixel.close();
    this.#testPicture = entry && {
      id: entry.id,
      parameters: { ...initialValues(entry.parameters), ...parameters },
    };
    this.#showTestPicture();
  }

  /** Puts the chain that a link says in place of this one. */
  openLink(text: string): void {
    const linked = chainOf(text, this.#notices);
    if (!linked) return;
    this.pixel.close();
    this.setTestPicture(undefined);
    this.setComparison('none');
    this.chain.replace(linked.chain);
    this.setSigned(linked.view);
  }

  /** An address of this app that opens this very chain. */
  get link(): string {
    return addressSaying({ room: 'filter', chain: this.#link() });
  }

  /** Takes a stage away, and offers to put it back. */
  remove(index: number): void {
    const undo = this.chain.remove(index);
    if (undo) this.#notices.say({ kind: 'removed-stage' }, undo);
  }

  /** Shows the arithmetic of a pixel of the shown picture that answers strongly. */
  inspectStrong(): void {
    const { shown } = this.chain;
    if (this.#layout && sizeOf(this.#layout, shown)) this.pixel.openStrong(shown);
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
    view.setChain(this.chain.good);
    this.#showTestPicture();
    const ends = [
      this.rate.start(),
      view.onChange(() => this.#note(view)),
      view.onDrawn((drawn) => this.#copy(drawn)),
      this.range.follow(view, () => this.#bars.length > 0),
    ];
    this.#note(view);
    return () => {
      this.clip.stop();
      this.pixel.close();
      for (const end of ends) end();
      view.dispose();
      this.#view = undefined;
      this.#layout = undefined;
      this.pixel.setPixels(undefined);
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
    const { good, shown } = this.chain;
    const size = this.#layout && sizeOf(this.#layout, shown);
    const still =
      size && this.#view?.still(viewOf(good, shown, this.#signed), size.widthPx, size.heightPx);
    if (!still) return false;
    const { picture, min, max } = still;
    const stage = good.stages[shown];
    const display = displayOf(good, shown, this.#signed);
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

  /** Saves the numbers behind the pixel that is looked at. */
  async saveWindow(name: string): Promise<boolean> {
    const { explanation } = this.pixel;
    if (!explanation) return false;
    const blob = new Blob([explanationCsv(explanation)], { type: 'text/csv' });
    return saveBlob(Promise.resolve(blob), name, 'text/csv', '.csv');
  }

  dispose(): void {
    this.pixel.close();
    this.#address.dispose();
  }

  #showTestPicture(): void {
    const { widthPx, heightPx } = testSize;
    const shown = this.#testPicture;
    const drawn = shown && findTestPicture(shown.id)?.draw(heightPx, widthPx, shown.parameters);
    this.#view?.showOwn(drawn && new ImageData(rgbaOfGray(drawn), widthPx, heightPx));
  }

  #link(): string {
    return encodeChain({ chain: this.chain.chain, view: this.#signed });
  }

  #note(view: LiveView): void {
    this.#trouble = view.lost ? 'lost' : undefined;
    const { layout } = view;
    const { widthPx, heightPx } = layout.picture;
    if (widthPx > 0) {
      const { good } = this.chain;
      this.chain.setInput({ widthPx, heightPx, channels: 3 });
      if (this.chain.good !== good) view.setChain(this.chain.good);
    }
    this.#layout = widthPx > 0 ? layout : undefined;
    this.pixel.setPixels(view.pixels());
  }

  #chainChanged(): void {
    this.#view?.setChain(this.chain.good);
    this.pixel.refresh();
    this.#address.changed();
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
