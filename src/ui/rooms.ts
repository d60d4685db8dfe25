import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import type { Component } from 'svelte';
import TeachRoom from './teach/TeachRoom.svelte';

/** A room of the app, as the tabs and the URL know it. */
export interface Room {
  /** Word in the URL: `?room=teach`. */
  readonly id: 'teach';
  /** Its place among the five rooms, and its key: See, Filter, Teach, My network, Neuron. */
  readonly place: 1 | 2 | 3 | 4 | 5;
  readonly icon: Component;
  readonly view: Component;
}

/** The rooms that exist, in the order of the tabs. */
export const rooms: readonly [Room, ...Room[]] = [
  { id: 'teach', place: 3, icon: GraduationCap, view: TeachRoom },
];
