import type { RoomParts } from '../rooms.ts';
import SeePicture from './SeePicture.svelte';
import SeeRoom from './SeeRoom.svelte';
import StepsBelow from './StepsBelow.svelte';

/** What the room See puts on the screen. */
export const parts: RoomParts = { view: SeeRoom, picture: SeePicture, below: StepsBelow };
