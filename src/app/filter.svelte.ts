import { encodeChain } from '../core/kernels/chain-link.ts';
import { explanationCsv } from '../core/kernels/csv.ts';
import { findTestPicture, rgbaOfGray } from '../core/kernels/test-pictures.ts';
import { initialValues, type ParameterValues } from '../core/parameter-values.ts';
import { ChainView } from './filter/chain-view.svelte.ts';
import { EditedChain } from './filter/edited-chain.svelte.ts';
import { PixelInspector } from './filter/pixel-inspector.svelte.ts';
import { chainOf, openedChain } from './filter/opened-chain.ts';
import { saveBlob } from './filter/save-blob.ts';
import { shiftTest } from './filter/shift-test.ts';
import { sizeOf } from './filter/stage-picture.ts';
import type { SignedView } from './live-view.ts';
import type { Notices } from './notices.svelte.ts';
import { addressSaying, RoomAddress } from './room-address.ts';
import type { SourceKeeper } from './source-keeper.ts';

/** What stands in the large place: the chosen picture, halved with the source, or a comparison of poolings. */
export type Comparison = 'none' | 'divider' | 'poolings' | 'shift';

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
  /** The pictures of the chain as they are drawn. */
  readonly view: ChainView;
  readonly #notices: Notices;
  readonly #address: RoomAddress;
  #signed = $state.raw<SignedView>('diverging');
  #comparison = $state.raw<Comparison>('none');
  #dividerAt = $state.raw(0.5);
  #testPicture = $state.raw<ShownTestPicture>();

  /** What changed when the held picture moved by one pixel; undefined unless that is compared. */
  readonly shifted = $derived.by(() => {
    // It holds for the picture and the chain of this moment.
    const { held } = this.pixel;
    if (this.#comparison !== 'shift' || !held) return undefined;
    return shiftTest(held, this.chain.good, this.chain.shown);
  });

  constructor(keeper: SourceKeeper, notices: Notices) {
    this.#notices = notices;
    const linked = openedChain(notices);
    this.chain = new EditedChain(linked.chain, () => this.#chainChanged());
    this.#signed = linked.view;
    this.#address = new RoomAddress('filter', () => ({ chain: this.#link() }));
    this.pixel = new PixelInspector(this.chain, keeper);
    const { chain, pixel } = this;
    const signed = () => this.#signed;
    this.view = new ChainView(keeper, { chain, pixel, signed, own: () => this.#drawnPicture() });
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
    this.view.showOwn();
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
    const { layout } = this.view;
    if (layout && sizeOf(layout, shown)) this.pixel.openStrong(shown);
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

  #drawnPicture(): ImageData | undefined {
    const { widthPx, heightPx } = testSize;
    const shown = this.#testPicture;
    const drawn = shown && findTestPicture(shown.id)?.draw(heightPx, widthPx, shown.parameters);
    return drawn && new ImageData(rgbaOfGray(drawn), widthPx, heightPx);
  }

  #link(): string {
    return encodeChain({ chain: this.chain.chain, view: this.#signed });
  }

  #chainChanged(): void {
    this.view.setChain();
    this.pixel.refresh();
    this.#address.changed();
  }
}
