import type { NetworkDescription } from '../../core/network/description.ts';
import type { TrainSettings } from '../../training/network/types.ts';
import { noAugmentation } from './augmentations.ts';
import type { EditedNetwork } from './edited-network.svelte.ts';
import type { RunRecipe } from './run-recipe.svelte.ts';

/** Experiments of one tap. */
export const whatIfs = [
  'rate-up',
  'rate-down',
  'batch-1',
  'sgd',
  'no-dropout',
  'no-augmentation',
  'no-stopping',
] as const;
export type WhatIf = (typeof whatIfs)[number];

/** Enough to see a small network learn its pictures by heart. */
const manyEpochs = 40;

/** What an experiment changes of the settings; nothing where it changes the network. */
export function settingsOf(id: WhatIf, settings: TrainSettings): Partial<TrainSettings> {
  switch (id) {
    case 'rate-up':
      return { learningRate: Number((settings.learningRate * 10).toPrecision(3)) };
    case 'rate-down':
      return { learningRate: Number((settings.learningRate / 10).toPrecision(3)) };
    case 'batch-1':
      return { batchSize: 1 };
    case 'sgd':
      return { optimizer: { kind: 'sgd' } };
    case 'no-augmentation':
      return { augmentation: noAugmentation };
    case 'no-stopping':
      return { epochs: manyEpochs, earlyStopping: null };
    case 'no-dropout':
      return {};
  }
}

/** The network without dropout; undefined where it has none. */
export function withoutDropout(description: NetworkDescription): NetworkDescription | undefined {
  const layers = description.layers.filter(({ kind }) => kind !== 'dropout');
  return layers.length < description.layers.length ? { ...description, layers } : undefined;
}

/** Whether an experiment would change anything. */
export function isNew(
  id: WhatIf,
  settings: TrainSettings,
  description: NetworkDescription,
): boolean {
  if (id === 'no-dropout') return withoutDropout(description) !== undefined;
  const changed = { ...settings, ...settingsOf(id, settings) };
  return JSON.stringify(changed) !== JSON.stringify(settings);
}

/** Experiments of one tap on the network at hand and on how it learns. */
export class WhatIfs {
  readonly #edited: EditedNetwork;
  readonly #recipe: RunRecipe;

  constructor(edited: EditedNetwork, recipe: RunRecipe) {
    this.#edited = edited;
    this.#recipe = recipe;
  }

  /** Whether an experiment would change anything now. */
  can(id: WhatIf): boolean {
    return isNew(id, this.#recipe.settings, this.#edited.description);
  }

  /** Sets what an experiment asks for; the returned function puts back what was set before. */
  try(id: WhatIf): () => void {
    const { edits, settings } = this.#recipe;
    const { description } = this.#edited;
    const changed = id === 'no-dropout' ? withoutDropout(description) : undefined;
    if (changed) this.#edited.replace(changed);
    else this.#recipe.set(settingsOf(id, settings));
    return () => {
      if (changed) this.#edited.replace(description);
      else this.#recipe.restore(edits);
    };
  }
}
