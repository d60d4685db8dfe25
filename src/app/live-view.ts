import type { Frame, FrameSource } from '../camera/frame.ts';
import type { SizePx } from '../core/image/size-px.ts';
import type { Chain } from '../core/kernels/chain.ts';
import { success, type Outcome } from '../core/outcome.ts';
import type { Precision, VisionTrouble } from '../vision/gpu.ts';
import type { Preparation } from '../vision/source-picture.ts';
import type { StageState } from '../vision/stage-state.ts';
import type { Tile, TileView } from '../vision/tile.ts';
import { Vision } from '../vision/vision.ts';
import { fitCanvas } from './fitted-canvas.ts';
import { FrameCost } from './frame-cost.ts';
import type { FrozenPixels } from './frozen-pixels.ts';
import { HeldPictures } from './held-pictures.ts';
import { isSameLayout, loadOf, type LiveLayout } from './live-layout.ts';
import { ShownStill } from './shown-still.ts';
import type { SourceKeeper } from './source-keeper.ts';
import { stillView, type StillView } from './still-view.ts';
import { WorkPicture } from './work-picture.ts';

export type { SignedView } from '../core/kernels/signed-view.ts';
export type { CanvasRect, Look, Tile, TileView } from '../vision/tile.ts';
export type { FrozenPixels, LiveLayout, Preparation, StageState, VisionTrouble };

/** Which tiles to draw; asked at every drawing, so it must be quick and change nothing. */
export type TilesOf = (layout: LiveLayout) => readonly Tile[];

/**
 * The live picture on a canvas of the GPU, for a room that does more than show it. Live, a frame is
 * uploaded and drawn in the callback that brings it. Held, its pixels are prepared by the textbook
 * (`core`) and exactly these bytes are uploaded: numbers on the screen, `pixels()` and textures agree.
 * Whoever opened it calls `dispose()`.
 */
export class LiveView {
  readonly #vision: Vision;
  readonly #keeper: SourceKeeper;
  readonly #neverMirrored: boolean;
  readonly #work = new WorkPicture();
  readonly #held: HeldPictures;
  readonly #still: ShownStill;
  readonly #listeners = new Set<() => void>();
  readonly #drawnListeners = new Set<(canvas: HTMLCanvasElement) => void>();
  readonly #cost: FrameCost;
  readonly #ends: (() => void)[] = [];
  #tilesOf: TilesOf = () => [];
  #source: FrameSource | undefined;
  #unfollow = () => {};
  #drawRequest: number | undefined;
  #told: (LiveLayout & { readonly lost: boolean }) | undefined;
  /** What the chain asks of the GPU, in short. */
  #load = '';

  private constructor(
    vision: Vision,
    keeper: SourceKeeper,
    keepsRecent: boolean,
    neverMirrored: boolean,
  ) {
    this.#vision = vision;
    this.#neverMirrored = neverMirrored;
    this.#held = new HeldPictures(this.#work, keepsRecent);
    this.#still = new ShownStill(vision, this.#held);
    this.#keeper = keeper;
    this.#cost = new FrameCost(() => vision.finished());
    this.#ends.push(
      fitCanvas(vision.canvas, () => {
        this.#tell();
        // At once, as a canvas that changed its size is empty.
        this.#draw();
      }),
      keeper.changed.subscribe(() => this.#follow()),
      vision.onChange(() => {
        this.#tell();
        this.redraw();
      }),
    );
    this.#follow();
  }

  /**
   * Opens a view of the keeper's source on a canvas; fails where there is no WebGL 2.
   *
   * @param options `keepsRecent` for a screen that steps back while a picture is held: it costs a copy of
   *   a frame, many times a second. `neverMirrored` for a screen on which left and right are the array's.
   */
  static open(
    canvas: HTMLCanvasElement,
    keeper: SourceKeeper,
    options: {
      readonly keepsRecent?: boolean;
      readonly neverMirrored?: boolean;
      readonly forcePrecision?: Precision;
    } = {},
  ): Outcome<LiveView, VisionTrouble> {
    const opened = Vision.open(canvas, options);
    const { keepsRecent = false, neverMirrored = false } = options;
    return opened.ok
      ? success(new LiveView(opened.value, keeper, keepsRecent, neverMirrored))
      : opened;
  }

  /** True while the GPU has been taken away; it comes back by itself. */
  get lost(): boolean {
    return this.#vision.lost;
  }

  /** Size at which the live picture is worked on, in pixels; chosen to hold its rate. 0 before it came. */
  get workSize(): SizePx {
    const frame = this.#source?.current();
    return frame ? this.#work.size.fit(frame.widthPx, frame.heightPx) : { widthPx: 0, heightPx: 0 };
  }

  get layout(): LiveLayout {
    const { canvas, sourceSize, stages } = this.#vision;
    return {
      canvas: { widthPx: canvas.width, heightPx: canvas.height },
      picture: sourceSize,
      stages,
      mirrored:
        !this.#neverMirrored &&
        this.#held.own === undefined &&
        (this.#source?.current()?.mirrored ?? false),
    };
  }

  /** Told when the layout has changed, when the picture is held or let go, and when the GPU is lost or back. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Told when the canvas has been drawn, while it can be copied from: it is empty soon after. */
  onDrawn(listener: (canvas: HTMLCanvasElement) => void): () => void {
    this.#drawnListeners.add(listener);
    return () => this.#drawnListeners.delete(listener);
  }

  /** Says which tiles to draw from now on. */
  setTiles(tilesOf: TilesOf): void {
    this.#tilesOf = tilesOf;
    this.redraw();
  }

  /** Sets the chain; answers with what each stage gives for the present picture. */
  setChain(chain: Chain): readonly StageState[] {
    const stages = this.#vision.setChain(chain);
    const load = JSON.stringify(chain.stages.map(loadOf));
    if (load !== this.#load) this.#work.size.restart();
    this.#load = load;
    this.#tell();
    this.redraw();
    return stages;
  }

  /** The size of work stays from now on, as someone works with it, until there is another picture. */
  holdWorkSize(): void {
    this.#work.size.hold();
  }

  /**
   * Sets resolution and bit depth of the picture.
   *
   * @param middle whether no more is shown than the largest part in the middle with sides of 4 to 3.
   */
  prepare(preparation: Preparation, middle = false): void {
    this.#still.setPreparation(preparation);
    if (this.#work.setMiddle(middle)) {
      const frame = this.#source?.current();
      if (frame && !this.#held.own) this.#upload(frame);
      this.#refreshStill();
      return;
    }
    this.#still.show();
    this.#tell();
    this.redraw();
  }

  /** Shows a picture of the screen's own, as a test picture, instead of the source; undefined ends it. */
  showOwn(picture: ImageData | undefined): void {
    this.#held.setOwn(picture);
    this.#refreshStill();
  }

  /** How many pictures before the held one can be shown: those of the last two seconds. */
  get earlierCount(): number {
    return this.#held.earlierCount;
  }

  /** How many pictures back the shown one is; 0: the held one itself. */
  get stepsBack(): number {
    return this.#held.stepsBack;
  }

  /** How many milliseconds before the held picture the shown one was. */
  get backMs(): number {
    return this.#held.backMs;
  }

  /** Shows an earlier picture while one is held: so many back, 0 for the held one. */
  stepBack(steps: number): void {
    this.#held.stepBack(steps);
    this.#refreshStill();
  }

  /** The numbers of the picture that is held, as they are drawn; undefined while it is live. */
  pixels(): FrozenPixels | undefined {
    return this.#still.pixels;
  }

  /** Draws anew with the next refresh of the display: tiles, looks or the like have changed. */
  redraw(): void {
    this.#drawRequest ??= requestAnimationFrame(() => {
      this.#drawRequest = undefined;
      this.#draw();
    });
  }

  /**
   * Smallest and largest number of a stage's output (−1: of the picture); ask a few times a second, as
   * there is none before what finds it is compiled.
   */
  range(stage: number): Promise<{ readonly min: number; readonly max: number } | undefined> {
    return this.#vision.range(stage);
  }

  /** A view as a picture of its own (`stillView`). */
  still(view: TileView, widthPx: number, heightPx: number): StillView | undefined {
    return stillView(this.#vision, view, widthPx, heightPx, this.layout.mirrored);
  }

  dispose(): void {
    for (const end of this.#ends) end();
    this.#unfollow();
    if (this.#drawRequest !== undefined) cancelAnimationFrame(this.#drawRequest);
    this.#listeners.clear();
    this.#drawnListeners.clear();
    this.#held.dispose();
    this.#vision.dispose();
  }

  /** Follows the keeper: another source, a picture held or let go. */
  #follow(): void {
    const { source, phase } = this.#keeper.state;
    const present = phase === 'live' || phase === 'suspended' ? source : undefined;
    if (present !== this.#source) {
      this.#unfollow();
      this.#source = present;
      this.#held.follow(present);
      this.#work.size.restart();
      this.#cost.restart();
      this.#unfollow = present?.onFrame((frame) => this.#onFrame(frame)) ?? (() => {});
      const frame = present?.current();
      if (frame && !present?.frozen) this.#onFrame(frame);
    }
    if (!present?.frozen) this.#held.stepBack(0);
    this.#refreshStill();
  }

  #onFrame(frame: Frame): void {
    const startMs = performance.now();
    const { image, widthPx, heightPx, timeMs } = frame;
    if (document.hidden || !this.#vision.canvas.isConnected) return;
    if (this.#vision.lost || this.#held.own) return;
    this.#upload(frame);
    this.#draw();
    void this.#cost.note(startMs, frame, this.#work.size, () => !this.#still.isShown);
    this.#held.note(image, widthPx, heightPx, timeMs);
    this.#tell();
  }

  #upload(frame: Frame): void {
    const { image, widthPx, heightPx } = this.#work.of(frame);
    this.#vision.upload(image, widthPx, heightPx);
  }

  /** Decides whether a still is shown, and which. */
  #refreshStill(): void {
    this.#still.refresh();
    this.#tell(true);
    this.redraw();
  }

  #draw(): void {
    if (document.hidden || !this.#vision.canvas.isConnected) return;
    if (!this.#vision.draw(this.#tilesOf(this.layout))) return;
    for (const listener of [...this.#drawnListeners]) listener(this.#vision.canvas);
  }

  /** Tells of a change of the layout, once. */
  #tell(always = false): void {
    const now = { ...this.layout, lost: this.lost };
    if (!always && this.#told?.lost === now.lost && isSameLayout(now, this.#told)) return;
    this.#told = now;
    for (const listener of [...this.#listeners]) listener();
  }
}
