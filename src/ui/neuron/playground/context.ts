import { createContext } from 'svelte';
import type { PlaygroundRun } from '../../../app/neuron/playground/playground-run.svelte.ts';
import type { PlaygroundPoints } from '../../../app/neuron/playground/playground-points.svelte.ts';
import type { playgroundLab } from '../../../app/neuron/playground.ts';
import type { LabState } from '../../../app/neuron/lab-state.svelte.ts';

/** What every part of the playground works on. */
export interface PlaygroundFace {
  readonly lab: LabState<(typeof playgroundLab)['fields']>;
  readonly run: PlaygroundRun;
  readonly own: PlaygroundPoints;
}

const [read, write] = createContext<PlaygroundFace>();

/** Provides lab and run to all parts below. */
export const providePlayground = write;

/** The lab's settings and its run. */
export const usePlayground = read;
