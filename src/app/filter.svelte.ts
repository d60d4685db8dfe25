import type { Stage } from '../core/kernels/chain.ts';
import { startChain } from './filter/chain-edits.ts';
import { EditedChain } from './filter/edited-chain.svelte.ts';
import { FrameRate } from './filter/frame-rate.svelte.ts';
import { PixelInspector } from './filter/pixel-inspector.svelte.ts';
import { LiveView, type LiveLayout, type SignedView, type TilesOf } from './live-view.ts';
import type { Notices } from './notices.svelte.ts';
import type { SourceKeeper } from './source-keeper.ts';

export type { StageRow } from './filter/edited-chain.svelte.ts';

/** What stands in the room: the chain on the live picture, or paper mode. */
export type FilterMode = 'live' | 'paper';

/** What stands in the large place: the chosen picture, halved with the source, or three poolings. */
export type Comparison = 'none' | 'divider' | 'poolings';

/** Smallest and largest number of a picture. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** How often the range of the shown picture is asked for, in milliseconds. */
const rangeEveryMs = 300;

/** The room Filter: a chain of stages on the live picture, and how it is looked at. */
export class Filter {
  readonly chain: EditedChain;
  readonly pixel: PixelInspector;
  readonly rate: FrameRate;
  readonly #keeper: SourceKeeper;
  readonly #notices: Notices;
  #mode = $state.raw<FilterMode>('live');
  #signed = $state.raw<SignedView>('diverging');
  #comparison = $state.raw<Comparison>('none');
  #dividerAt = $state.raw(0.5);
  #layout = $state.raw<LiveLayout>();
  #range = $state.raw<Range>();
  #trouble = $state.raw<'no-webgl2' | 'lost'>();
  #view: LiveView | undefined;

  constructor(keeper: SourceKeeper, notices: Notices) {
    this.#keeper = keeper;
    this.#notices = notices;
    this.rate = new FrameRate(keeper);
    this.chain = new EditedChain(startChain, () => this.#chainChanged());
    this.pixel = new PixelInspector(this.chain, keeper);
  }

  get mode(): FilterMode {
    return this.#mode;
  }

  setMode(mode: FilterMode): void {
    this.#mode = mode;
    if (mode === 'paper') this.pixel.close();
  }

  /** How numbers beyond 0–255 are shown. */
  get signed(): SignedView {
    return this.#signed;
  }

  setSigned(signed: SignedView): void {
    this.#signed = signed;
  }

  get comparison(): Comparison {
    return this.#comparison;
  }

  setComparison(comparison: Comparison): void {
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

  /** Smallest and largest number of the shown picture, a few times a second. */
  get range(): Range | undefined {
    return this.#range;
  }

  /** Why no picture can be drawn at the moment. */
  get trouble(): 'no-webgl2' | 'lost' | undefined {
    return this.#trouble;
  }

  /** Takes a stage away, and offers to put it back. */
  remove(index: number): void {
    const undo = this.chain.remove(index);
    if (undo) this.#notices.say({ kind: 'removed-stage' }, undo);
  }

  /** Draws the chain on a canvas until the returned function is called. */
  show(canvas: HTMLCanvasElement): () => void {
    const opened = LiveView.open(canvas, this.#keeper);
    if (!opened.ok) {
      this.#trouble = opened.trouble.kind;
      return () => {};
    }
    const view = (this.#view = opened.value);
    view.setChain(this.chain.good);
    const unsubscribe = view.onChange(() => this.#note(view));
    this.#note(view);
    const asking = setInterval(() => void this.#askRange(view), rangeEveryMs);
    return () => {
      clearInterval(asking);
      unsubscribe();
      view.dispose();
      this.#view = undefined;
      this.#layout = undefined;
      this.pixel.setPixels(undefined);
    };
  }

  /** Says which tiles to draw from now on; asked at every drawing. */
  setTiles(tilesOf: TilesOf): void {
    this.#view?.setTiles(tilesOf);
  }

  dispose(): void {
    this.rate.dispose();
    this.pixel.dispose();
  }

  #note(view: LiveView): void {
    this.#trouble = view.lost ? 'lost' : undefined;
    const { layout } = view;
    const { widthPx, heightPx } = layout.picture;
    this.#layout = widthPx > 0 ? layout : undefined;
    this.pixel.setPixels(view.pixels());
    if (widthPx === 0) return;
    const good = this.chain.good;
    this.chain.setInput({ widthPx, heightPx, channels: 3 });
    if (this.chain.good !== good) view.setChain(this.chain.good);
  }

  #chainChanged(): void {
    this.#view?.setChain(this.chain.good);
  }

  async #askRange(view: LiveView): Promise<void> {
    const { shown } = this.chain;
    const range = await view.range(shown);
    if (this.#view === view && shown === this.chain.shown) this.#range = range;
  }
}

export type { Stage };
