import type { Outcome } from '../../core/outcome.ts';
import type { NetworkTrainer } from '../../training/network/network-trainer.ts';
import type { PackTrouble } from '../offline/pack.ts';
import type { NetworkData } from './network-data.svelte.ts';
import type { DeviceTrouble } from './network-device.ts';
import type { RunRecipe } from './run-recipe.svelte.ts';
import type { RunShelf } from './run-shelf.svelte.ts';

/** Why a run did not begin. */
export type StartTrouble =
  | DeviceTrouble
  | { readonly kind: 'digits'; readonly trouble: PackTrouble['kind'] }
  /** Its classes are not those of the project any more. */
  | { readonly kind: 'other-classes' };

/** What is being done. */
export type TrainingPhase = 'idle' | 'preparing' | 'running' | 'paused' | 'stopping';

/** What the training needs of the app. */
export interface TrainingParts {
  readonly data: Pick<NetworkData, 'atPresent'>;
  readonly device: { trainer(): Promise<Outcome<RunTrainer, DeviceTrouble>> };
  readonly shelf: RunShelf;
  readonly recipe: Pick<RunRecipe, 'hold'>;
}

/** What trains. */
export type RunTrainer = Pick<
  NetworkTrainer,
  'start' | 'pause' | 'resume' | 'stepBatch' | 'stepEpoch' | 'stop' | 'dispose'
>;
