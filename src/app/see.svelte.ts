import { luma } from '../core/image/luma.ts';
import type { SizePx } from '../core/image/size-px.ts';
import type { LiveLayout, LiveView, TilesOf } from './live-view.ts';
import { saidInAddress } from './room-address.ts';
import { SeeColour } from './see-colour.svelte.ts';
import type { SourceKeeper } from './source-keeper.ts';
import { workSizes } from './work-size.ts';

export type { ShownPart } from './see-colour.svelte.ts';
export type { LiveLayout, TilesOf };
export type { Tile, TileView } from './live-view.ts';

/** What one looks at in See. */
export type SeeView = 'numbers' | 'colour' | 'eye';

/** What a link can ask for: `?room=see&look=face`, the course's face or a view. */
const looks = ['face', 'numbers', 'colour', 'eye'] as const;
type Look = (typeof looks)[number];

/** How the picture becomes an array. */
export interface ArrayWish {
  /** Numbers a pixel: gray, RGB, RGBA. */
  readonly channels: 1 | 3 | 4;
  /** Bits a number, 8 to 1. */
  readonly bits: number;
  /** Pixels across; undefined: as it comes. */
  readonly acrossPx: number | undefined;
  /** Whether it is the course's face: no more than the middle of the picture, 4 to 3. */
  readonly face: boolean;
}

/** A pixel of a held picture, of the unmirrored array. */
export interface PickedPixel {
  readonly x: number;
  readonly y: number;
  /** Levels, 0–255. */
  readonly rgb: readonly [number, number, number];
  /** Their gray value, rounded. */
  readonly gray: number;
}

/** Why there is nothing from the GPU: none, taken away for a while, or its code did not come. */
export type SeeTrouble = 'unsupported' | 'lost' | 'not-here';

/**
 * See: the live picture as an array of numbers and in colour spaces. What a person has set stays while
 * they visit other rooms; pixels are never state, but for the one that is touched.
 */
export class See {
  /** What is looked at in colour. */
  readonly colour = new SeeColour();
  readonly #keeper: SourceKeeper;
  #live: LiveView | undefined;
  #tilesOf: TilesOf = () => [];
  /** Size of the array that the touched pixel was read from. */
  #pixelOf: SizePx = { widthPx: 1, heightPx: 1 };

  #view = $state.raw<SeeView>('numbers');
  #array = $state.raw<ArrayWish>({ channels: 3, bits: 8, acrossPx: undefined, face: false });
  #layout = $state.raw<LiveLayout>();
  #trouble = $state.raw<SeeTrouble>();
  #back = $state.raw({ steps: 0, count: 0, ms: 0 });
  #pixel = $state.raw<PickedPixel>();
  #workSize = $state.raw<SizePx>();
  #cameraSize = $state.raw<SizePx>();

  #wantsFace = $state.raw(false);

  constructor(keeper: SourceKeeper) {
    this.#keeper = keeper;
    const asked = saidInAddress('look');
    const look = looks.find((known) => known === asked);
    if (look) this.openLook(look);
  }

  /** Shows what a link asks for. */
  openLook(look: Look): void {
    if (look === 'colour') {
      // It goes from the space that everybody knows to others.
      this.colour.setSpace('rgb');
      this.colour.setShown('all');
    }
    this.setView(look === 'face' ? 'numbers' : look);
    this.#wantsFace = look === 'face';
  }

  /** Whether the course's face is asked for: how many pixels it has across, the picture decides. */
  get wantsFace(): boolean {
    return this.#wantsFace;
  }

  get view(): SeeView {
    return this.#view;
  }

  setView(view: SeeView): void {
    this.#view = view;
    this.letGo();
    this.#prepare();
  }

  /** Draws on a canvas until the returned function is called. */
  show(canvas: HTMLCanvasElement): () => void {
    let ended = false;
    let live: LiveView | undefined;
    import('./live-view.ts').then(
      (module) => {
        if (ended) return;
        const opened = module.LiveView.open(canvas, this.#keeper, { keepsRecent: true });
        if (!opened.ok) {
          this.#trouble = 'unsupported';
          return;
        }
        live = this.#live = opened.value;
        live.onChange(() => this.#refresh());
        live.setTiles(this.#tilesOf);
        this.#prepare();
        this.#refresh();
      },
      () => {
        if (!ended) this.#trouble = 'not-here';
      },
    );
    return () => {
      ended = true;
      live?.dispose();
      if (this.#live === live) this.#live = undefined;
      this.#layout = undefined;
      this.#trouble = undefined;
      this.#pixel = undefined;
    };
  }

  /** Says what is drawn from now on; asked again at every drawing. */
  setTiles(tilesOf: TilesOf): void {
    this.#tilesOf = tilesOf;
    this.#live?.setTiles(tilesOf);
  }

  /** Sizes of canvas and picture; undefined while nothing is drawn. */
  get layout(): LiveLayout | undefined {
    return this.#layout;
  }

  get trouble(): SeeTrouble | undefined {
    return this.#trouble;
  }

  /** Size of the array, in pixels. */
  get size(): SizePx | undefined {
    const picture = this.#layout?.picture;
    return picture && picture.widthPx > 0 ? picture : undefined;
  }

  /** Size of the picture before its pixels are made fewer. */
  get workSize(): SizePx | undefined {
    return this.#workSize;
  }

  get channels(): 1 | 3 | 4 {
    return this.#array.channels;
  }

  get bits(): number {
    return this.#array.bits;
  }

  get acrossPx(): number | undefined {
    return this.#array.acrossPx;
  }

  /** Whether the middle of the picture is shown as the course's face. */
  get face(): boolean {
    return this.#array.face;
  }

  /** Size of the camera's own picture, where it is worked on at less than that. */
  get cameraSize(): SizePx | undefined {
    return this.#cameraSize;
  }

  /** Whether frames that took too long made the size of work less; of a file it is not told. */
  get slowed(): boolean {
    const work = this.#workSize;
    const largest: number = workSizes[0];
    return (
      this.#keeper.state.source?.kind !== 'file' &&
      this.#cameraSize !== undefined &&
      work !== undefined &&
      Math.max(work.widthPx, work.heightPx) < largest
    );
  }

  /** Changes how the picture becomes an array; what is not named stays. Resolution ends the face. */
  setArray(wish: Partial<Omit<ArrayWish, 'face'>>): void {
    const isResolution = 'acrossPx' in wish;
    // Whoever chose a resolution counts with it.
    if (isResolution) this.#live?.holdWorkSize();
    this.#array = { ...this.#array, ...wish, ...(isResolution && { face: false }) };
    this.#prepare();
  }

  /** Shows the course's face, so many pixels across, in gray; or the whole picture again. */
  setFace(acrossPx: number | undefined): void {
    // The touched pixel was one of another picture.
    this.letGo();
    this.#wantsFace = false;
    const face = acrossPx !== undefined;
    this.#array = { channels: face ? 1 : 3, bits: face ? 8 : this.#array.bits, acrossPx, face };
    this.#prepare();
  }

  /** The touched pixel; undefined while none is, and while the picture lives. */
  get pixel(): PickedPixel | undefined {
    return this.#pixel;
  }

  /** Touches a pixel, as near as the picture has one; a live picture is held first, until `release`. */
  pick(x: number, y: number): void {
    this.#keeper.hold(this);
    this.#pixel = this.#read(x, y);
  }

  /** A picture that was held for a pixel goes on: in another room nothing would say why it stands still. */
  release(): void {
    this.#keeper.letGo(this);
  }

  letGo(): void {
    this.#pixel = undefined;
  }

  /** While a picture is held: how many pictures back the shown one is, of how many, and how long ago. */
  get back(): { readonly steps: number; readonly count: number; readonly ms: number } {
    return this.#back;
  }

  stepBack(steps: number): void {
    this.#live?.stepBack(steps);
  }

  #prepare(): void {
    const { bits, acrossPx, face } = this.#array;
    const isArray = this.#view === 'numbers';
    this.#live?.prepare(
      isArray ? { bits, ...(acrossPx !== undefined && { acrossPx }) } : { bits: 8 },
      isArray && face,
    );
  }

  #refresh(): void {
    const live = this.#live;
    if (!live) return;
    this.#trouble = live.lost ? 'lost' : undefined;
    this.#layout = live.layout;
    this.#back = { steps: live.stepsBack, count: live.earlierCount, ms: live.backMs };
    if (this.#keeper.state.frozen) live.holdWorkSize();
    this.#noteWorkSize(live);
    if (!live.pixels()) this.#pixel = undefined;
    else if (this.#pixel) this.#pixel = this.#carryOver(this.#pixel);
  }

  #noteWorkSize(live: LiveView): void {
    const { source } = this.#keeper.state;
    const frame = source?.current();
    if (!frame) return;
    this.#workSize = live.workSize;
    const { widthPx, heightPx } = frame;
    const isLess = this.#workSize && this.#workSize.widthPx < widthPx;
    this.#cameraSize = isLess ? { widthPx, heightPx } : undefined;
  }

  /** The same place in a picture that came to have other numbers, or another number of pixels. */
  #carryOver({ x, y }: PickedPixel): PickedPixel | undefined {
    const pixels = this.#live?.pixels();
    if (!pixels) return undefined;
    const across = pixels.widthPx / this.#pixelOf.widthPx;
    const down = pixels.heightPx / this.#pixelOf.heightPx;
    return this.#read((x + 0.5) * across, (y + 0.5) * down);
  }

  #read(atX: number, atY: number): PickedPixel | undefined {
    const pixels = this.#live?.pixels();
    if (!pixels) return undefined;
    const { widthPx, heightPx, rgba } = pixels;
    this.#pixelOf = { widthPx, heightPx };
    const x = Math.min(widthPx - 1, Math.max(0, Math.floor(atX)));
    const y = Math.min(heightPx - 1, Math.max(0, Math.floor(atY)));
    const at = (y * widthPx + x) * 4;
    const rgb = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!] as const;
    return { x, y, rgb, gray: Math.round(luma(...rgb)) };
  }
}
