import type { RoomParts } from '../rooms.ts';
import LabTitle from './LabTitle.svelte';
import NeuronPicture from './NeuronPicture.svelte';
import NeuronRoom from './NeuronRoom.svelte';

/** What the room Neuron puts on the screen. */
export const parts: RoomParts = { view: NeuronRoom, picture: NeuronPicture, title: LabTitle };
