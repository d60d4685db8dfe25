import { createContext } from 'svelte';
import type { Session } from '../app/session.svelte.ts';
import type { Language } from './messages/language.svelte.ts';

/** What every component may ask for: the session, and the words. */
export interface Face {
  readonly session: Session;
  readonly language: Language;
}

const [read, write] = createContext<Face>();

/** Provides session and words to all components below; called once, in App.svelte. */
export const provideFace = write;

/** The session and the words. */
export const useFace = read;
