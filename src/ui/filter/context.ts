import { createContext } from 'svelte';
import type { Filter } from '../../app/filter.svelte.ts';

const [read, write] = createContext<Filter>();

/** Provides the room's state to its components; called once each by the room and by its picture. */
export const provideFilter = write;

/** The state of the room Filter. */
export const useFilter = read;
