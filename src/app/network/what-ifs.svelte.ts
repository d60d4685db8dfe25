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

/** An experiment with what it takes to take it back. */
type Held = Tried & { readonly change: Change };

/** All that experiments set: the network, and what was set otherwise than the recipe. */
interface Present {
  readonly description: NetworkDescription;
  readonly edits: Edits;
}

/** Experiments of one tap on the network at hand and on how it learns. */
export class WhatIfs {
  readonly #edited: EditedNetwork;
  readonly #recipe: RunRecipe;
  /** All that can be taken back one after the other, the last one last. */
  #set = $state.raw<readonly Held[]>([]);
  /** Whether what changes is this one's doing. */
  #isSetting = false;

  constructor(edited: EditedNetwork, recipe: RunRecipe) {
    this.#edited = edited;
    this.#recipe = recipe;
  }

  /** Those that the next run learns with; one that a later one covers stands again when that is taken back. */
  readonly standing: readonly Held[] = $derived.by(() =>
    this.#set.filter(({ change }) => stands(change, this.#present)),
  );
  /** The last of them. */
  readonly tried: Tried | undefined = $derived(this.standing.at(-1));

  /** Whether an experiment would change anything now. */
  can(id: WhatIf): boolean {
    return isNew(id, this.#recipe.settings, this.#edited.description);
  }

  /** Sets what an experiment asks for; one that only takes back what another set ends that one. */
  try(id: WhatIf): void {
    const undone = this.standing.find(({ change }) => this.#takesBack(id, change));
    if (undone) return this.#takeBack(undone);
    this.#setting(() => {
      const change = this.#change(id);
      this.#set = [...this.#set, { id, settings: this.#recipe.settings, change }];
    });
  }

  /** Puts back what stood where the last one set something; what was set since elsewhere stays. */
  takeBack(): void {
    const last = this.standing.at(-1);
    if (last) this.#takeBack(last);
  }

  /**
   * To be told when network or knobs have changed: what a person has set otherwise since is over, and does not
   * come back though it should be set once more by hand.
   */
  settle(): void {
    if (this.#isSetting) return;
    const kept: Held[] = [];
    let present = this.#present;
    for (const held of this.#set.toReversed()) {
      if (!stands(held.change, present)) continue;
      kept.unshift(held);
      present = before(held.change, present);
    }
    if (kept.length < this.#set.length) this.#set = kept;
  }

  /** It is another project's network and knobs from now on: nothing is to be taken back. */
  forget(): void {
    this.#set = [];
  }

  get #present(): Present {
    return { description: this.#edited.description, edits: this.#recipe.edits };
  }

  #takeBack(held: Held): void {
    this.#setting(() => {
      this.#set = this.#set.filter((other) => other !== held);
      const { description, edits } = before(held.change, this.#present);
      if (held.change.kind === 'network') this.#edited.replace(description);
      else this.#recipe.restore(edits);
    });
  }

  /** Does something that changes network or knobs, of which nobody needs to tell it. */
  #setting(act: () => void): void {
    this.#isSetting = true;
    try {
      act();
    } finally {
      this.#isSetting = false;
    }
    this.settle();
  }

  /** Whether an experiment would set what stood there before this one. */
  #takesBack(id: WhatIf, change: Change): boolean {
    if (id === 'no-dropout' || change.kind === 'network') return false;
    const { defaults, settings } = this.#recipe;
    const wanted = settingsOf(id, settings);
    const former: Edits = { ...defaults, ...change.before };
    return (
      Object.keys(wanted).join() === Object.keys(change.after).join() &&
      JSON.stringify({ ...former, ...wanted }) === JSON.stringify(former)
    );
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
}

/** Whether all that an experiment set is as it set it. */
function stands(change: Change, { description, edits }: Present): boolean {
  if (change.kind === 'network') return description === change.after;
  return Object.entries(change.after).every(
    ([key, value]) => edits[key as keyof TrainSettings] === value,
  );
}

/** What stood before an experiment, with all that was set since elsewhere. */
function before(change: Change, { description, edits }: Present): Present {
  if (change.kind === 'network') return { description: change.before, edits };
  const others = chosen(edits, (key) => !(key in change.after));
  return { description, edits: { ...others, ...change.before } };
}

function chosen(edits: Edits, isWanted: (key: string) => boolean): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([key]) => isWanted(key)));
}
