import type { LabId } from '../neuron/labs.ts';

/** What a link of the course opens: a room, and what it shows there. */
export type RoomLink =
  | { readonly room: 'see'; readonly look: 'face' | 'numbers' | 'colour' | 'eye' }
  | { readonly room: 'filter'; readonly chain: string }
  | { readonly room: 'filter'; readonly board: '1' }
  | { readonly room: 'teach' }
  | { readonly room: 'network'; readonly tab: 'build'; readonly network: string }
  | { readonly room: 'network'; readonly tab: 'train' | 'inside' | 'evaluate' }
  | { readonly room: 'neuron'; readonly lab: LabId; readonly state?: string };

/** What rooms say of themselves in the address: none of it holds in the next room. */
const roomWords = [
  'look',
  'chain',
  'board',
  'tab',
  'network',
  'of',
  'at',
  'lab',
  'state',
  'course',
];

/** The address of the app, turned to what a link opens; what else it asks for stays. */
export function turnedTo(address: string, link: RoomLink, topic: string | undefined): URL {
  const turned = new URL(address);
  for (const word of roomWords) turned.searchParams.delete(word);
  for (const [word, value] of Object.entries(link)) turned.searchParams.set(word, value);
  if (topic !== undefined) turned.searchParams.set('course', topic);
  return turned;
}
