import type { Fields, StateOf } from '../../core/lab-state/fields.ts';
import { encodeLab, type LabKey } from '../../core/lab-state/lab-link.ts';
import { initialState, snap } from '../../core/lab-state/snap.ts';
import { labAddress } from './lab-address.ts';

/** What a lab is set to: all of it fits in a link, and the link opens exactly this. */
export class LabState<F extends Fields = Fields> {
  readonly key: LabKey<F>;
  readonly #onchange: () => void;
  #values = $state.raw() as StateOf<F>;

  /** @param onchange called after each change. */
  constructor(key: LabKey<F>, values: StateOf<F> | undefined, onchange: () => void) {
    this.key = key;
    this.#onchange = onchange;
    this.#values = values ?? initialState(key.fields);
  }

  get values(): StateOf<F> {
    return this.#values;
  }

  /**
   * What the link says of it. Not derived: what is derived belongs to the screen that first asked for this
   * lab, and stands still once that screen is gone, while the lab is shown again by another.
   */
  get text(): string {
    return encodeLab(this.key, this.#values);
  }

  /** The address that opens it. */
  get link(): string {
    return labAddress(this.key.id, this.text);
  }

  /** Changes some values; each becomes the nearest that a link can hold. */
  set(changes: Partial<StateOf<F>>): void {
    const snapped = Object.entries(changes).map(([name, value]) => [
      name,
      snap(this.key.fields[name]!, value),
    ]);
    this.#values = { ...this.#values, ...Object.fromEntries(snapped) };
    this.#onchange();
  }

  /** All as at first. */
  reset(): void {
    this.#values = initialState(this.key.fields);
    this.#onchange();
  }

  /** Takes what a link said. */
  open(values: StateOf<F>): void {
    this.#values = values;
  }
}
