import type { RoomParts } from '../rooms.ts';
import FilterPicture from './FilterPicture.svelte';
import FilterRoom from './FilterRoom.svelte';

/** What the room Filter puts on the screen. */
export const parts: RoomParts = { view: FilterRoom, picture: FilterPicture };
