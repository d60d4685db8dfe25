import Blend from '@lucide/svelte/icons/blend';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import MapIcon from '@lucide/svelte/icons/map';
import Network from '@lucide/svelte/icons/network';
import Orbit from '@lucide/svelte/icons/orbit';
import ScanEye from '@lucide/svelte/icons/scan-eye';
import type { Component } from 'svelte';
import type { Session } from '../app/session.svelte.ts';
import type { Face } from './context.ts';
import TeachLesson from './teach/TeachLesson.svelte';
import TeachPicture from './teach/TeachPicture.svelte';
import TeachRoom from './teach/TeachRoom.svelte';

/** What a room puts on the screen. */
export interface RoomParts {
  /** Below or beside the picture. */
  readonly view: Component;
  /** Over the live picture; fills it. */
  readonly picture: Component;
  /** Words that stand right under the picture. */
  readonly below?: Component;
  /** In the header, in place of the project's name. */
  readonly title?: Component;
}

/** Word in the URL of a room that has a tab. */
type RoomId = 'see' | 'filter' | 'teach' | 'network' | 'neuron';

/** A room of the app, as the URL knows it. */
export interface Room {
  /** Word in the URL: `?room=teach`. */
  readonly id: RoomId | 'course';
  /** Beside its name, in the bar of rooms and in the menu. */
  readonly icon: Component;
  /** Its parts, or what fetches them and the room's state when the room is first entered: the first picture waits for one room. */
  readonly parts: RoomParts | ((face: Face) => Promise<RoomParts>);
  /** Whether it has the live picture beside it at the moment; left out where it always has. */
  readonly showsPicture?: (session: Session) => boolean;
}

/** A room that has a tab and a key. */
export interface TabRoom extends Room {
  readonly id: RoomId;
  /** Its place among the five rooms, and its key: See, Filter, Teach, My network, Neuron. */
  readonly place: 1 | 2 | 3 | 4 | 5;
}

/** Where one is when nothing else is asked for. */
export const teachRoom: TabRoom = {
  id: 'teach',
  place: 3,
  icon: GraduationCap,
  parts: { view: TeachRoom, picture: TeachPicture, below: TeachLesson },
};

/** Where the blackboard is. */
export const filterRoom: TabRoom = {
  id: 'filter',
  place: 2,
  icon: Blend,
  parts: ({ session }) => allOf(import('./filter/filter-parts.ts'), session.openFilter()),
};

/** The rooms that exist, in the order of the tabs. */
export const rooms: readonly TabRoom[] = [
  {
    id: 'see',
    place: 1,
    icon: ScanEye,
    parts: ({ session }) => allOf(import('./see/see-parts.ts'), session.openSee()),
  },
  filterRoom,
  teachRoom,
  {
    id: 'network',
    place: 4,
    icon: Network,
    parts: ({ session, language }) =>
      allOf(import('./network/network-parts.ts'), session.openNetwork(), language.fetch('network')),
  },
  {
    id: 'neuron',
    place: 5,
    icon: Orbit,
    parts: ({ session, language }) =>
      allOf(import('./neuron/neuron-parts.ts'), session.openNeuron(), language.fetch('neuron')),
    showsPicture: ({ neuronInHand }) => neuronInHand?.wantsPicture ?? false,
  },
];

/** The course, which leads into all of them: it has no key, and a tab while one is there. */
export const courseRoom: Room = {
  id: 'course',
  icon: MapIcon,
  parts: ({ session, language }) =>
    allOf(import('./course/course-parts.ts'), session.openCourse(), language.fetch('course')),
  showsPicture: () => false,
};

/** What a room shows, once what it needs besides its code is here as well. */
async function allOf(
  code: Promise<{ readonly parts: RoomParts }>,
  ...needed: readonly Promise<unknown>[]
): Promise<RoomParts> {
  const [{ parts }] = await Promise.all([code, ...needed]);
  return parts;
}
