import type { RoomParts } from '../rooms.ts';
import NetworkPicture from './NetworkPicture.svelte';
import NetworkRoom from './NetworkRoom.svelte';
import WideStrip from './WideStrip.svelte';

/** What the room My network puts on the screen. */
export const parts: RoomParts = { view: NetworkRoom, picture: NetworkPicture, below: WideStrip };
