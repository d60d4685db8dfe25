import { InsideAddress, readInsideAddress } from './address.ts';
import { depthOf, outOf, type InsidePlace, type SubjectKey } from './place.ts';

/** What is looked into and where, as far as there is such a place. */
export interface Whereabout {
  readonly key: SubjectKey;
  readonly place: InsidePlace;
}

/**
 * What one asked to look into and where in it, as the app's address has it. It may be of a project or a network
 * that is still on its way: what there is of it is told by `present`.
 */
export class Whereabouts {
  readonly #present: () => Whereabout;
  readonly #address: InsideAddress;
  #key = $state.raw(readInsideAddress().key);
  #place = $state.raw(readInsideAddress().place);
  /** Where one was before one zoomed out. */
  #left: InsidePlace = {};

  /** @param present what is shown of what was asked for. */
  constructor(present: () => Whereabout) {
    this.#present = present;
    this.#address = new InsideAddress(() => this.#place);
  }

  /** Undefined: nothing was chosen. */
  get key(): SubjectKey | undefined {
    return this.#key;
  }

  get place(): InsidePlace {
    return this.#place;
  }

  /** Where one was before one zoomed out: the part that has the focus again. Not reactive. */
  get left(): InsidePlace {
    return this.#left;
  }

  /** Looks into something else, at its map. */
  choose(key: SubjectKey): void {
    this.#key = key;
    this.#place = {};
    this.#address.opened(key);
  }

  /** Looks at another place. Going deeper can be taken back with the browser's own button. */
  goTo(place: InsidePlace): void {
    const { key, place: former } = this.#present();
    this.#leaveFor(place);
    // A place is of a network: another one that is trained meanwhile has not got it.
    this.#key = key;
    this.#place = place;
    if (depthOf(place) > depthOf(former)) this.#address.entered(key, place);
    else this.#address.moved();
  }

  /** One level out: from a pixel to its channel, to its layer, to the map. */
  back(): void {
    this.goTo(outOf(this.#present().place));
  }

  /** Follows the browser's own way back until the returned function is called. */
  listen(): () => void {
    const read = () => {
      const { key, place } = readInsideAddress();
      this.#leaveFor(place);
      this.#key = key;
      this.#place = place;
    };
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }

  /**
   * Another project is shown, which may have been on its way when something was chosen: it has the eye and a
   * network of Build as well, and perhaps the run that the address asks for.
   */
  forget(): void {
    const { key, place } = readInsideAddress();
    const isEverywhere = this.#key === 'eye' || this.#key === 'built';
    this.#key = key ?? (isEverywhere ? this.#key : undefined);
    this.#place = key === undefined ? {} : place;
  }

  dispose(): void {
    this.#address.dispose();
  }

  #leaveFor(place: InsidePlace): void {
    const former = this.#present().place;
    this.#left = depthOf(place) < depthOf(former) ? former : {};
  }
}
