import { fittingLook } from '../../vision/look.ts';
import { LiveView, type LiveLayout, type Tile } from '../live-view.ts';
import type { SourceKeeper } from '../source-keeper.ts';
import type { activationChain } from './activation-picture.ts';

type Activated = ReturnType<typeof activationChain>;
type Rect = Tile['rect'];

/** The live picture before and after an activation, on one canvas of the GPU. */
export class ActivationView {
  readonly #keeper: SourceKeeper;
  #layout = $state.raw<LiveLayout>();
  #trouble = $state.raw<'no-webgl2' | 'lost'>();
  #view: LiveView | undefined;
  #activated: Activated;

  constructor(keeper: SourceKeeper, activated: Activated) {
    this.#keeper = keeper;
    this.#activated = activated;
  }

  /** Sizes of canvas and picture; undefined while there is no picture. */
  get layout(): LiveLayout | undefined {
    return this.#layout;
  }

  /** Why nothing can be drawn at the moment. */
  get trouble(): 'no-webgl2' | 'lost' | undefined {
    return this.#trouble;
  }

  /** Draws on a canvas until the returned function is called. */
  show(canvas: HTMLCanvasElement): () => void {
    const opened = LiveView.open(canvas, this.#keeper);
    if (!opened.ok) {
      this.#trouble = opened.trouble.kind;
      return () => {};
    }
    const view = (this.#view = opened.value);
    view.setChain(this.#activated.chain);
    const note = () => {
      this.#trouble = view.lost ? 'lost' : undefined;
      this.#layout = view.layout.picture.widthPx > 0 ? view.layout : undefined;
    };
    const unsubscribe = view.onChange(note);
    note();
    return () => {
      unsubscribe();
      view.dispose();
      this.#view = this.#layout = undefined;
    };
  }

  /** Another function, from the next drawing on. */
  set(activated: Activated): void {
    this.#activated = activated;
    this.#view?.setChain(activated.chain);
  }

  /** Says where the picture stands before and after, in pixels of the canvas. */
  place(before: Rect, after: Rect): void {
    this.#view?.setTiles(({ picture, mirrored }) => {
      const { chain, isSigned } = this.#activated;
      const signed = isSigned ? 'diverging' : 'clipped';
      // Each pixel by itself: a mirror changes nothing that is computed.
      return [
        {
          rect: before,
          look: fittingLook(picture, before, mirrored),
          view: { kind: 'source', digits: 'none' },
        },
        {
          rect: after,
          look: fittingLook(picture, after, mirrored),
          view: { kind: 'stage', stage: chain.stages.length - 1, signed, gamma: 1, digits: false },
        },
      ];
    });
  }
}
