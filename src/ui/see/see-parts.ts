import type { RoomParts } from '../rooms.ts';
import SeePicture from './SeePicture.svelte';
import SeeRoom from './SeeRoom.svelte';

/** What the room See puts on the screen. */
export const parts: RoomParts = { view: SeeRoom, picture: SeePicture };
