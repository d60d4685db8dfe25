import { findAppUrls, isUncertified } from './app-address.ts';

/** Where other devices find this app. */
export class Share {
  /** True where phones warned of this page's own certificate. */
  readonly uncertified = isUncertified(document.baseURI);
  #urls = $state.raw<readonly string[]>();

  /** The app's addresses for other devices, the likeliest first; undefined until `find` is done. */
  get urls(): readonly string[] | undefined {
    return this.#urls;
  }

  /** Looks for them, again each time: a laptop moves from one network to the next. */
  async find(): Promise<void> {
    this.#urls = await findAppUrls(document.baseURI);
  }

  /** True if phones will warn of the certificate at `url`. */
  warnsAt(url: string): boolean {
    return isUncertified(url);
  }
}
