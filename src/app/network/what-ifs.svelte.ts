import type { NetworkDescription } from '../../core/network/description.ts';
import type { TrainSettings } from '../../training/network/types.ts';
import type { EditedNetwork } from './edited-network.svelte.ts';
import type { RunRecipe } from './run-recipe.svelte.ts';
import { isNew, settingsOf, withoutDropout, type WhatIf } from './what-if.ts';

/** An experiment that was set. */
export interface Tried {
  readonly id: WhatIf;
  /** How the next run learns with it. */
  readonly settings: TrainSettings;
}

type Edits = Partial<TrainSettings>;

/** What an experiment set, and what stood there before: settings, or the network. */
type Change =
  | { readonly kind: 'settings'; readonly before: Edits; readonly after: Edits }
  | {
      readonly kind: 'network';
      readonly before: NetworkDescription;
      readonly after: NetworkDescription;
    };

/** Experiments of one tap on the network at hand and on how it learns. */
export class WhatIfs {
  readonly #edited: EditedNetwork;
  readonly #recipe: RunRecipe;
  /** All that were set, the last one last. */
  #set = $state.raw<readonly (Tried & { readonly change: Change })[]>([]);

  constructor(edited: EditedNetwork, recipe: RunRecipe) {
    this.#edited = edited;
    this.#recipe = recipe;
  }

  /** Those that the next run learns with: until what one set is set otherwise, or it is taken back. */
  readonly standing: readonly (Tried & { readonly change: Change })[] = $derived.by(() =>
    this.#set.filter(({ change }) => this.#stands(change)),
  );
  /** The last of them. */
  readonly tried: Tried | undefined = $derived(this.standing.at(-1));

  /** Whether an experiment would change anything now. */
  can(id: WhatIf): boolean {
    return isNew(id, this.#recipe.settings, this.#edited.description);
  }

  /** Sets what an experiment asks for. */
  try(id: WhatIf): void {
    const change = this.#change(id);
    this.#set = [...this.#set, { id, settings: this.#recipe.settings, change }];
  }

  /** Puts back what stood where the last one set something; what was set since elsewhere stays. */
  takeBack(): void {
    const last = this.standing.at(-1);
    this.#set = this.#set.filter((tried) => tried !== last);
    const change = last?.change;
    if (change?.kind === 'network') this.#edited.replace(change.before);
    else if (change) {
      const others = chosen(this.#recipe.edits, (key) => !(key in change.after));
      this.#recipe.restore({ ...others, ...change.before });
    }
  }

  /** It is another project's network and knobs from now on: nothing is to be taken back. */
  forget(): void {
    this.#set = [];
  }

  #change(id: WhatIf): Change {
    const { edits, settings } = this.#recipe;
    const { description } = this.#edited;
    const changed = id === 'no-dropout' ? withoutDropout(description) : undefined;
    if (changed) {
      this.#edited.replace(changed);
      return { kind: 'network', before: description, after: this.#edited.description };
    }
    const after = settingsOf(id, settings);
    this.#recipe.set(after);
    return { kind: 'settings', before: chosen(edits, (key) => key in after), after };
  }

  #stands(change: Change): boolean {
    if (change.kind === 'network') return this.#edited.description === change.after;
    const { edits } = this.#recipe;
    return Object.entries(change.after).every(
      ([key, value]) => edits[key as keyof TrainSettings] === value,
    );
  }
}

function chosen(edits: Edits, isWanted: (key: string) => boolean): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([key]) => isWanted(key)));
}
