import { explainPixel, type PixelExplanation } from '../../core/kernels/explain-pixel.ts';
import { LazyChain } from '../../core/kernels/lazy-chain.ts';
import { pixelsOfRgba, type Pixels } from '../../core/kernels/pixels.ts';
import type { FrozenPixels } from '../frozen-pixels.ts';
import type { SourceKeeper } from '../source-keeper.ts';
import type { EditedChain } from './edited-chain.svelte.ts';
import { PixelWalk } from './pixel-walk.svelte.ts';
import { strongPixel } from './strong-pixel.ts';

/** A pixel whose arithmetic is shown. */
export interface InspectedPixel {
  /** Of this stage's output; −1: of the source. */
  readonly stage: number;
  readonly x: number;
  readonly y: number;
  readonly channel: number;
}

/**
 * The arithmetic of one pixel of the held picture, through every stage back to the camera's numbers. It is
 * computed from the very bytes that are drawn, and only the windows that lead to the pixel.
 */
export class PixelInspector {
  /** Over the whole picture, row by row, from where the pixel stands. */
  readonly walk = new PixelWalk((count) => this.step(count));
  readonly #chain: EditedChain;
  readonly #keeper: SourceKeeper;
  #place = $state.raw<InspectedPixel>();
  /** A handle on the held picture and the chain; it computes what it is asked for. */
  #lazy = $state.raw<LazyChain>();
  /** The bytes of the held picture: only the handle is watched. */
  #pixels = $state.raw<FrozenPixels>();
  /** Whether a strong pixel is looked for as soon as the picture is held. */
  #seeks = false;

  /** How the pixel came to be; undefined for a pixel of the source. */
  readonly explanation: PixelExplanation | undefined = $derived.by(() => {
    const place = this.#place;
    const lazy = this.#lazy;
    if (!place || !lazy || place.stage < 0) return undefined;
    return explainPixel(lazy, place.stage, place.y, place.x, place.channel);
  });

  constructor(chain: EditedChain, keeper: SourceKeeper) {
    this.#chain = chain;
    this.#keeper = keeper;
  }

  /** The pixel; undefined while none is looked at, or the picture is still on its way to being held. */
  get place(): InspectedPixel | undefined {
    return this.#lazy && this.#place;
  }

  /** Whether the arithmetic is wanted. */
  get isOpen(): boolean {
    return this.#place !== undefined;
  }

  /** The bytes of the held picture; undefined while it is live. */
  get held(): FrozenPixels | undefined {
    return this.#pixels;
  }

  /** The numbers of a stage's output, −1 for the source; undefined while the picture is live. */
  output(stage: number): Pixels | undefined {
    return this.#lazy?.output(stage);
  }

  /** Shows the arithmetic of a pixel of a stage's output; holds the picture for it. */
  open(stage: number, x: number, y: number): void {
    this.#seeks = false;
    this.#hold(stage, x, y);
  }

  /** The same for a pixel that answers strongly, not far from the middle. */
  openStrong(stage: number): void {
    this.#seeks = true;
    this.#hold(stage, 0, 0);
  }

  /** Ends it; a picture that was held for it goes on. */
  close(): void {
    this.walk.stop();
    this.#seeks = false;
    this.#place = undefined;
    this.#keeper.letGo(this);
  }

  moveTo(x: number, y: number): void {
    if (!this.#place) return;
    this.#place = { ...this.#place, x, y };
    this.#fit();
  }

  moveBy(right: number, down: number): void {
    if (this.#place) this.moveTo(this.#place.x + right, this.#place.y + down);
  }

  setChannel(channel: number): void {
    if (this.#place) this.#place = { ...this.#place, channel };
  }

  /** Goes to the pixel of the former stage's output that a number came from. */
  goBack(y: number, x: number, channel: number): void {
    if (!this.#place || this.#place.stage < 0) return;
    this.walk.stop();
    const { stages } = this.#chain.good;
    let stage = this.#place.stage - 1;
    while (stage >= 0 && !stages[stage]!.on) stage--;
    this.#place = { stage, x, y, channel };
    this.#chain.choose(stage);
    this.#fit();
  }

  /** Shows how the pixel of the same place comes about in another stage. */
  goTo(stage: number): void {
    if (!this.#place) return;
    const from = this.#lazy?.output(this.#place.stage);
    const to = this.#lazy?.output(stage);
    const { x, y } = this.#place;
    // Where pictures differ in size, the pixel at the same share of both.
    const [across, down] =
      from && to ? [to.widthPx / from.widthPx, to.heightPx / from.heightPx] : [1, 1];
    this.walk.stop();
    this.#place = {
      ...this.#place,
      stage,
      x: Math.floor((x + 0.5) * across),
      y: Math.floor((y + 0.5) * down),
    };
    this.#chain.choose(stage);
    this.#fit();
  }

  /** So many pixels further; behind the last one of the picture it begins anew. */
  step(count = 1): void {
    const place = this.#place;
    const output = place && this.#lazy?.output(place.stage);
    if (!output) return;
    const next = (place.y * output.widthPx + place.x + count) % (output.widthPx * output.heightPx);
    this.moveTo(next % output.widthPx, Math.floor(next / output.widthPx));
  }

  /** Takes the bytes of the held picture; none: it is live again, and nothing holds any more. */
  setPixels(pixels: FrozenPixels | undefined): void {
    if (pixels === this.#pixels) return;
    const wasHeld = this.#pixels !== undefined;
    this.#pixels = pixels;
    this.refresh();
    if (!pixels && wasHeld) this.close();
  }

  /** The chain has changed. */
  refresh(): void {
    const lazy =
      this.#pixels &&
      LazyChain.on(
        pixelsOfRgba(this.#pixels.rgba, this.#pixels.widthPx, this.#pixels.heightPx),
        this.#chain.good,
      );
    this.#lazy = lazy?.ok ? lazy.value : undefined;
    this.#fit();
  }

  #hold(stage: number, x: number, y: number): void {
    this.#place = { stage, x, y, channel: this.#place?.channel ?? 0 };
    this.#chain.choose(stage);
    if (!this.#lazy) this.#keeper.hold(this);
    this.#fit();
  }

  /** Keeps the pixel inside of what there is. */
  #fit(): void {
    const place = this.#place;
    if (!place || !this.#lazy) return;
    const stage = Math.min(place.stage, this.#lazy.chain.stages.length - 1);
    const output = this.#lazy.output(stage);
    const wanted = this.#seeks ? strongPixel(output) : place;
    this.#seeks = false;
    const within = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));
    const fit = {
      stage,
      x: within(wanted.x, output.widthPx),
      y: within(wanted.y, output.heightPx),
      channel: within(place.channel, output.channels),
    };
    const isSame = (Object.keys(fit) as (keyof InspectedPixel)[]).every(
      (key) => fit[key] === place[key],
    );
    if (!isSame) this.#place = fit;
  }
}
